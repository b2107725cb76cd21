"""A document in traditional characters is read in simplified ones and given back as it is printed."""

from dataclasses import replace

import pytest

from checklist_data.importing.answers import Answers
from checklist_data.importing.as_printed import arranged, read_as_printed, with_script
from checklist_data.importing.blocks import Block, Cell, Document, Table
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.reading import DocumentReading

TRADITIONAL = ["任務清單", "壹、環境整治", "一、清運垃圾，後續維護由里長負責。【主辦】區環保局、衛生所"]
SIMPLIFIED = ["任务清单", "一、环境整治", "1.清运垃圾。（责任单位：区环保局）"]


def document(lines: list[str]) -> Document:
    return Document(tuple(Block(each, f"第{at}行") for at, each in enumerate(lines, 1)), "txt")


@pytest.mark.parametrize(("lines", "is_traditional"), [(TRADITIONAL, True), (SIMPLIFIED, False), ([], False)])
def test_the_script_of_a_document_is_known(lines: list[str], is_traditional: bool) -> None:  # noqa: FBT001 - a table
    assert with_script(document(lines)).is_traditional is is_traditional


def test_what_arranges_a_document_sees_simplified_characters_and_nothing_of_it_comes_out() -> None:
    seen: list[str] = []

    def turned(given: Document) -> Document:
        seen.extend(each.text for each in given.blocks())
        return replace(given, parts=tuple(reversed(given.parts)))

    found = arranged(with_script(document(TRADITIONAL)), turned)
    assert seen[0] == "任务清单"
    assert [each.text for each in found.blocks()] == TRADITIONAL[::-1]


def test_a_document_in_simplified_characters_is_passed_on_as_it_is() -> None:
    given = with_script(document(SIMPLIFIED))
    assert arranged(given, lambda each: each) is given


def test_cells_of_tables_come_out_as_printed_at_their_places() -> None:
    cells = tuple(Cell(Block(each, f"A{at}"), at, 0) for at, each in enumerate(TRADITIONAL))
    found = arranged(with_script(Document((Table(cells),), "xlsx")), lambda each: each)
    assert [(each.text, each.place) for each in found.blocks()] == [
        (each, f"A{at}") for at, each in enumerate(TRADITIONAL)
    ]


def test_a_reading_names_the_blocks_of_the_document_itself() -> None:
    given = read_bytes("\n".join(TRADITIONAL).encode())
    assert given.is_traditional
    read: list[Document] = []

    def reader(plain: Document, answers: Answers) -> DocumentReading:
        del answers
        read.append(plain)
        made = DocumentReading(title="任务清单")
        made.notice = list(plain.blocks())
        return made

    found = read_as_printed(given, Answers(), reader)
    assert found.title == "任務清單"
    assert [id(each) for each in found.notice] == [id(each) for each in given.blocks()]
    assert read[0] is not given
