"""Conversations in which a question leans on the last answer."""

from bot.questions.answer import Answer, Kind
from bot.questions.assistant import Assistant


def converse(assistant: Assistant, *texts: str) -> list[Answer]:
    answers: list[Answer] = []
    for text in texts:
        answers.append(assistant.ask(text, answers[-1].context if answers else None))
    return answers


def test_another_role_of_the_same_department(assistant: Assistant) -> None:
    lead, joined, number = converse(assistant, "教体局牵头哪些任务?", "那参与的呢?", "有几项")
    assert lead.refs == ("51",)
    assert joined.refs == ("4", "9", "12", "13", "17", "22", "23", "26", "28", "31", "49")
    assert number.values == ("11",)


def test_another_department_in_the_same_role(assistant: Assistant) -> None:
    *_, other = converse(assistant, "教体局牵头哪些", "上一个问题换成妇联")
    assert other.refs == ("21", "49")


def test_one_of_the_entries_that_were_listed(assistant: Assistant) -> None:
    *_, second, points, who = converse(assistant, "第六部分有哪些任务", "第二个呢?", "它多少分", "谁牵头")
    assert second.refs[0] == "30"
    assert points.values == ("18",)
    assert who.departments == ("党群工作部", "宜阳公安分局")


def test_the_other_departments_and_the_text_of_an_entry(assistant: Assistant) -> None:
    *_, joined, text = converse(assistant, "消防归谁管", "还有谁参与", "原文发我")
    assert joined.departments == ("宜阳公安分局", "工程建设管理局")
    assert text.kind is Kind.ENTRY
    assert "大型商业综合体" in text.reply


def test_the_same_question_about_another_entry(assistant: Assistant) -> None:
    *_, other = converse(assistant, "33项谁牵头", "那37项呢")
    assert other.departments == ("党群工作部", "综治办", "官园街道")


def test_the_lists_can_be_narrowed(assistant: Assistant) -> None:
    *_, provincial, lead = converse(assistant, "教体局有哪些任务", "省特色的呢", "牵头的呢")
    assert provincial.refs == ("II-8(2)",)
    assert lead.refs == ("51",)


def test_an_english_conversation_stays_english(assistant: Assistant) -> None:
    *_, joined = converse(assistant, "who leads item 21?", "and who participates?")
    assert joined.departments == ("宜阳公安分局", "社会事业局", "团工委")
    assert "Participants" in joined.reply


def test_without_a_last_answer_there_is_nothing_to_lean_on(assistant: Assistant) -> None:
    for text in ("那参与的呢?", "第二个呢?", "多少分", "谁牵头"):
        assert assistant.ask(text).kind is Kind.NONE


def test_talk_in_between_does_not_break_the_thread(assistant: Assistant) -> None:
    *_, talk, joined = converse(assistant, "教体局牵头哪些任务", "好的谢谢", "那参与的呢")
    assert talk.kind is Kind.NONE
    assert len(joined.refs) == 11
