"""Tables of a PDF that have no lines: read with a question, or refused."""

import pytest

from checklist_data.importing.answers import Answers
from checklist_data.importing.blocks import Unreadable
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.questions.questions import questions
from checklist_data.importing.read import read
from checklist_data.importing.reading import DocumentReading
from tests.checklist_data.importing.builders import pdf

Text = tuple[float, float, str]
LEFTS = (40.0, 80.0, 300.0, 400.0, 500.0)
HEAD = ("序号", "任务内容", "牵头单位", "配合单位", "完成时限")
ROWS = (
    ("1", "更新全区老旧消火栓六十个，补建市政\n消火栓二十个。", "区水务局", "区住建局、各镇\n街", "9月底前"),
    ("2", "整治电动自行车违规停放。", "区消防救援大队", "区城管局", "长期坚持"),
    ("3", "开展两轮检查，结果报办公室，隐患逐\n项整改。", "区应急局", "", "每季度"),
)
TITLE: Text = (200, 40, "云溪区消防任务清单")
NOTE: Text = (40, 700, "注：本清单自印发之日起施行，由区消防安全委员会办公室解释。")


def row(cells: tuple[str, ...], top: float, *, gap: float = 8, is_centred: bool = False) -> tuple[list[Text], float]:
    """The texts of a row whose lines are 18 points apart, and where the next one begins."""
    height = max(cell.count("\n") for cell in cells) * 18 + 12
    texts = [
        (left, top + at * 18 + (height - 12 - cell.count("\n") * 18) / 2 * is_centred, line)
        for left, cell in zip(LEFTS, cells, strict=True)
        for at, line in enumerate(cell.split("\n"))
        if line
    ]
    return texts, top + height + 6 + gap


def table(rows: tuple[tuple[str, ...], ...], *, gap: float = 8, is_centred: bool = False) -> list[Text]:
    texts, top = [], 80.0
    for each in rows:
        found, top = row(each, top, gap=gap, is_centred=is_centred)
        texts += found
    return texts


def read_pages(*pages: list[Text]) -> DocumentReading:
    return read(read_bytes(pdf(*pages)))


def told(reading: DocumentReading) -> list[tuple[str, str, list[str], list[str], str]]:
    return [
        (each.number, each.words, each.assigned.leads, each.assigned.participants, each.assigned.deadline)
        for each in reading.entries
    ]


WANTED = [
    ("1", "更新全区老旧消火栓六十个，补建市政消火栓二十个。", ["区水务局"], ["区住建局", "各镇街"], "9月底前"),
    ("2", "整治电动自行车违规停放。", ["区消防救援大队"], ["区城管局"], "长期坚持"),
    ("3", "开展两轮检查，结果报办公室，隐患逐项整改。", ["区应急局"], [], "每季度"),
]


@pytest.mark.parametrize("is_centred", [False, True], ids=["on top", "in the middle"])
def test_columns_are_told_by_the_white_between_them_and_rows_by_that_above_them(*, is_centred: bool) -> None:
    reading = read_pages([TITLE, *table((HEAD, *ROWS), is_centred=is_centred), NOTE])
    assert (reading.title, told(reading), reading.left_over) == ("云溪区消防任务清单", WANTED, [])


def test_rows_without_white_between_them_are_told_by_numbers_on_their_first_line() -> None:
    assert told(read_pages([TITLE, *table((HEAD, *ROWS), gap=0)])) == WANTED


def test_what_was_told_from_white_alone_is_asked_once() -> None:
    document = read_bytes(pdf([TITLE, *table((HEAD, *ROWS))]))
    assert [(each.key, each.count) for each in questions(read(document))] == [("unruled", 3)]
    assert questions(read(document, Answers({"unruled": "yes"}))) == []


def test_a_page_without_a_head_goes_on_with_the_table_before_it() -> None:
    assert told(read_pages([TITLE, *table((HEAD, *ROWS[:2]))], table(ROWS[2:]))) == WANTED


def test_a_page_with_the_head_again_does_too() -> None:
    assert told(read_pages([TITLE, *table((HEAD, *ROWS[:2]))], table((HEAD, *ROWS[2:])))) == WANTED


def test_a_page_of_paragraphs_after_it_is_none_of_it() -> None:
    after = [(40.0, 80.0, "本清单由区消防安全委员会办公室每半年通报一次进展情况。")]
    reading = read_pages([TITLE, *table((HEAD, *ROWS))], list(after))
    assert told(reading) == WANTED


def test_rows_that_nothing_tells_apart_are_refused_with_what_to_do() -> None:
    rows = tuple(("", *each[1:]) for each in ROWS)
    with pytest.raises(Unreadable, match="第1页的表格没有框线"):
        read_pages([TITLE, *table((HEAD, *rows), gap=0)])


@pytest.mark.parametrize("is_ended", [True, False], ids=["with a full stop", "without"])
@pytest.mark.parametrize("gap", [-4, -6])
@pytest.mark.parametrize("number", ["", "{}."], ids=["without numbers", "numbers in the text"])
def test_rows_that_stand_as_close_as_the_lines_of_a_cell_are_never_joined(
    gap: float, number: str, *, is_ended: bool
) -> None:
    texts = ("更新消火栓。", "整治电动自行车违规停放，\n补建车棚。", "开展两轮检查。", "培训网格员。")
    rows = tuple(
        ("", number.format(at) + (text if is_ended else text.replace("。", "")), f"区{at}局", "各镇街", "9月底前")
        for at, text in enumerate(texts, 1)
    )
    with pytest.raises(Unreadable, match="第1页的表格没有框线"):
        read_pages([TITLE, *table((("", *HEAD[1:]), *rows), gap=gap)])


def test_a_sentence_that_holds_labels_is_no_head_of_a_table() -> None:
    reading = read_pages([TITLE, (40, 80, "1.更新消火栓。牵头单位：区水务局 完成时限：9月底前")])
    assert [each.assigned.leads for each in reading.entries] == [["区水务局"]]


def test_lines_of_labels_are_no_head_of_a_table_and_the_next_number_is_no_rest_of_them() -> None:
    lines = ("责任单位：区住建局", "责任人：秦某", "完成时限：2026年12月底前")
    texts: list[Text] = [(40, 40, "责任清单")]
    for at, work in enumerate(("1)修缮烈士墓。", "2)悬挂光荣牌。")):
        texts += [(40, 80 + 36 * at, work)]
        texts += [(left, 98 + 36 * at, line) for left, line in zip((40.0, 200.0, 330.0), lines, strict=True)]
    assert [each.assigned.responsible for each in read_pages(texts).entries] == [["区住建局"]] * 2
