"""Lines that are asked for because they are missing, or must be there."""

import pytest

from bot.questions.assistant import Assistant


def test_that_nobody_leads_is_another_question(assistant: Assistant) -> None:
    missing = {each.ref for each in assistant.checklist.items if each.lead is None}
    assert set(assistant.ask("哪些任务没人牵头").refs) == missing


def test_what_lacks_a_line_is_sought_within_what_was_shown(assistant: Assistant) -> None:
    before = assistant.ask("第六部分包括哪些事项").context
    assert assistant.ask("其中没有牵头单位的有哪些?", before).refs == ("29", "33")


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("第七部分哪些项有牵头的", ("37", "38", "39")),
        ("第七部分哪些没有牵头的", ("34", "35", "36")),
        ("第三部分有牵头单位的是哪些项", ("11", "13")),
    ],
)
def test_the_items_of_a_section_that_name_who_leads(assistant: Assistant, text: str, refs: tuple[str, ...]) -> None:
    assert assistant.ask(text).refs == refs
