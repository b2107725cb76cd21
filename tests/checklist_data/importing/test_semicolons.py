"""A semicolon between two lists of bodies: what the document says that it means, and what may be meant."""

import pytest

from checklist_data.importing.answers import Answers
from checklist_data.importing.bodies.semicolons import halves_of
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from checklist_data.importing.reading import DocumentReading
from tests.checklist_data.importing.builders import PARAGRAPHS

RULE = "方头括号内分号之前为牵头单位，分号之后为配合单位，末尾为完成时间。"
LINES = ("1.检查火源。【县林业局；县公安局、各乡镇　3月底前】", "2.发布禁火令。【县林业局　10月1日前】")


def reading(kind: str, *lines: str, said: dict[str, str] | None = None) -> DocumentReading:
    return read(read_bytes(PARAGRAPHS[kind](["防火任务", *lines])), Answers(said or {}))


def roles(found: DocumentReading) -> list[tuple[list[str], list[str], list[str], str]]:
    every = [each.assigned for each in found.entries]
    return [(each.leads, each.responsible, each.participants, each.deadline) for each in every]


LEAD: list[tuple[list[str], list[str], list[str], str]] = [
    (["县林业局"], [], ["县公安局", "各乡镇"], "3月底前"),
    (["县林业局"], [], [], "10月1日前"),
]


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_what_the_document_says_of_the_semicolon_is_followed(kind: str) -> None:
    found = reading(kind, RULE, *LINES)
    assert roles(found) == LEAD
    assert not any(each.assigned.doubts for each in found.entries)


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_where_it_says_nothing_the_halves_are_asked_and_so_is_a_list_alone(kind: str) -> None:
    found = reading(kind, *LINES)
    assert roles(found) == LEAD
    assert all("semicolon" in dict(each.assigned.doubts) for each in found.entries)


def test_a_person_may_say_that_the_halves_do_not_differ() -> None:
    found = reading("txt", *LINES, said={"semicolon": "same"})
    assert roles(found) == [
        ([], ["县林业局", "县公安局", "各乡镇"], [], "3月底前"),
        ([], ["县林业局"], [], "10月1日前"),
    ]
    assert not any(each.assigned.doubts for each in found.entries)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("县林业局；县公安局、各乡镇", ("县林业局", "县公安局、各乡镇", "")),
        ("县林业局;县公安局;9月底前", ("县林业局", "县公安局", "9月底前")),
        ("县林业局；县公安局；各乡镇", None),
        ("县林业局", None),
        ("9月底前；县林业局；县公安局", None),
    ],
)
def test_a_text_has_two_halves_or_none(text: str, want: tuple[str, str, str] | None) -> None:
    assert halves_of(text) == want
