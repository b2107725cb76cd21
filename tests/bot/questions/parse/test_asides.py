"""What askers tell of themselves behind a complete question changes nothing of what is asked."""

import pytest

from bot.questions.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "aside"),
    [
        ("官园街道牵头的任务", "我们社区开会要用"),
        ("教体局参与的有哪些", "我以前是那儿的人"),
        ("加强家庭美德建设,参与的是哪些?", "我是搞家访出身的"),
        ("把24念给我听一听", "字太小了"),
        ("第5项,念给我听听", "字小了眼睛看不清"),
    ],
)
def test_what_an_asker_tells_of_himself_changes_nothing(assistant: Assistant, question: str, aside: str) -> None:
    alone, with_it = assistant.ask(question), assistant.ask(f"{question},{aside}")
    assert (with_it.kind, with_it.refs, with_it.departments) == (alone.kind, alone.refs, alone.departments)
    assert alone.refs


@pytest.mark.parametrize("text", ["谁来管管,我家楼下打麻将赌博", "教体局有哪些任务,我只看牵头的"])
def test_a_subject_or_a_role_behind_a_question_is_kept(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).refs != assistant.ask(text.split(",", maxsplit=1)[0]).refs


def test_an_entry_that_is_to_be_read_out_is_no_report(assistant: Assistant) -> None:
    assert assistant.ask("第5项,念给我听听,字小了眼睛看不清").kind == "entry"
