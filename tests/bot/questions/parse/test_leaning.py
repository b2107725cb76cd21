"""Questions that lean on the entry that was shown."""

from bot.questions.assistant import Assistant


def test_a_paragraph_is_one_of_the_entry_that_was_shown(assistant: Assistant) -> None:
    shown = assistant.ask("第五十七项")
    part = assistant.ask("第3段", shown.context)
    assert part.refs == ("57.3",)
    assert assistant.ask("这项有谁配合", part.context).departments == ("综治办", "团工委")


def test_whether_a_department_is_among_those_of_the_entry_that_was_shown(assistant: Assistant) -> None:
    shown = assistant.ask("第38项谁牵头")
    answer = assistant.ask("参与的里面有公安没有,把参与的都列出来", shown.context)
    assert answer.refs == ("38",)
    assert set(answer.departments) == {"纪检监察工委", "社会事业局", "宜阳公安分局", "官园街道"}
