"""Labels as documents write them: spread, marked, stacked in a cell, one behind another without a mark."""

import pytest

from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.labels import Label, Meaning, label, together
from checklist_data.importing.read import read
from checklist_data.importing.reading import Entry
from tests.checklist_data.importing.builders import PARAGRAPHS, TABLES

TOLD = (["县交通局"], ["县财政局", "各乡镇"], ["县公路站"], "9月底前")
LABELS = [
    ("牵头单位", "责任单位", "配合单位", "完成时限"),
    ("牵头", "责任", "配合", "时限"),
    ("主办单位", "承办单位", "协办单位", "办结时限"),
    ("牵头方", "责任方", "配合方", "完成时间"),
]


def told(entry: Entry) -> tuple[list[str], list[str], list[str], str]:
    found = entry.assigned
    return found.leads, found.participants, found.responsible, found.deadline


def lines(labels: tuple[str, ...], mark: str = "：") -> list[str]:
    return [f"{label}{mark}{value}" for label, value in zip(labels, VALUES, strict=True)]


VALUES = ("县交通局", "县公路站", "县财政局、各乡镇", "9月底前")


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize(
    "written",
    [
        lines(("牵  头", "责  任", "配  合", "时  限")),
        lines(("牵 头 单 位", "责 任 单 位", "配 合 单 位", "完 成 时 限")),
        lines(("牵　头", "责　任", "协　办", "期　限"), ": "),
        lines(("▲牵 头", "▲责 任", "▲配 合", "▲时 限")),
        lines(("•牵头单位", "•责任单位", "•配合单位", "•完成时限")),
        lines(("牵  头", "责  任", "配  合", "时  限"), "　　"),
        lines(("牵头单位", "责任单位", "配合单位", "截  止")),
        ["".join(lines(LABELS[0]))],
        ["".join(lines(LABELS[1]))],
    ],
)
def test_lines_of_labels_below_a_task_are_its_own_and_no_tasks(kind: str, written: list[str]) -> None:
    found = read(read_bytes(PARAGRAPHS[kind](["任务清单", "1.修路。", *written, "2.种树。", "责任单位：县林业局"])))
    assert [told(each) for each in found.entries] == [TOLD, ([], [], ["县林业局"], "")]


@pytest.mark.parametrize("kind", TABLES)
@pytest.mark.parametrize("labels", LABELS)
@pytest.mark.parametrize("head", ["责任分工及时限", "落实要求", "备注", "推进机制", "完成时限"])
@pytest.mark.parametrize("between", ["\n", "；", ""])
def test_a_cell_of_labels_is_read_by_them_whatever_its_head_says(
    kind: str, labels: tuple[str, ...], head: str, between: str
) -> None:
    other = f"{labels[1]}：县林业局"
    rows = [["序号", "任务", head], ["1", "修路", between.join(lines(labels))], ["2", "种树", other]]
    found = read(read_bytes(TABLES[kind](rows))).entries
    assert [told(each) for each in found] == [TOLD, ([], [], ["县林业局"], "")]


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("牵　头：县林业局", "牵头：县林业局"),
        ("责任领导：郑　洁　责 任 单 位：县林业局", "责任领导：郑　洁　责任单位：县林业局"),
        ("落 实：县林业局", "落实：县林业局"),
        ("修路　县交通局", "修路　县交通局"),
        ("任务  县交通局", "任务  县交通局"),
    ],
)
def test_only_the_letters_of_a_label_are_drawn_together(text: str, read_as: str) -> None:
    assert together(text) == read_as


def test_what_a_task_is_called_is_no_task_with_its_time_behind_it() -> None:
    written = [
        "任务清单",
        "1.招聘",
        "工作内容：春节前后举办招聘会不少于12场。",
        "责任单位：县人社局",
        "完成时限：2月底前",
    ]
    (found,) = read(read_bytes(PARAGRAPHS["txt"](written))).entries
    assert told(found) == ([], [], ["县人社局"], "2月底前")
    assert "举办招聘会" in found.words


@pytest.mark.parametrize("kind", TABLES)
def test_a_time_behind_bodies_without_a_label_is_kept(kind: str) -> None:
    rows = [["序号", "任务", "责任单位"], ["1", "修路", "县交通局\n县公路站\n完成时限：每季度"]]
    (found,) = read(read_bytes(TABLES[kind](rows))).entries
    assert told(found) == ([], [], ["县交通局", "县公路站"], "每季度")


@pytest.mark.parametrize("kind", TABLES)
def test_a_time_within_a_cell_beside_another_one_is_asked(kind: str) -> None:
    rows = [["序号", "任务", "责任单位", "时限"], ["1", "修路", "牵头单位：县交通局\n完成时限：8月底前", "9月底前"]]
    (found,) = read(read_bytes(TABLES[kind](rows))).entries
    assert ("two_deadlines", "8月底前；9月底前") in found.assigned.doubts


def test_a_line_that_hangs_behind_a_label_goes_on_with_it() -> None:
    written = (
        "任务清单\n1.修路。\n  牵  头：县交通局\n  时  限：2026年9月\n          底前\n2.种树。\n  牵  头：县林业局\n"
    )
    assert [told(each)[3] for each in read(read_bytes(written.encode())).entries] == ["2026年9月底前", ""]


def test_words_of_one_meaning_with_and_between_them_have_it() -> None:
    assert label("单位及分工") == Label("单位及分工", Meaning.RESPONSIBLE)
    assert label("单位及其他").meaning is Meaning.UNKNOWN


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("责任单位(牵头)", Meaning.LEADS),
        ("责任单位（牵头单位）", Meaning.LEADS),
        ("承办部门-牵头", Meaning.LEADS),
        ("责任单位(配合)", Meaning.PARTICIPANTS),
        ("责任部门：协办", Meaning.PARTICIPANTS),
        ("責任單位（參與）", Meaning.PARTICIPANTS),
    ],
)
def test_the_role_behind_a_body_is_what_its_column_means(words: str, meaning: Meaning) -> None:
    found = label(words)
    assert (found.meaning, found.is_sure) == (meaning, True)


@pytest.mark.parametrize("words", ["责任单位（第一个为牵头单位）", "责任单位（牵头/配合）", "责任单位（标★为牵头）"])
def test_a_bracket_that_tells_more_than_a_role_is_none(words: str) -> None:
    assert label(words).meaning is Meaning.RESPONSIBLE
