"""The whole of a reading: nothing lost, answers taken, the packaged document read again."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checklist_data.importing.answers import Answers, read_answers
from checklist_data.importing.blocks import Unreadable
from checklist_data.importing.formats.sniff import open_document, read_bytes
from checklist_data.importing.questions import questions
from checklist_data.importing.read import read
from checklist_data.importing.reading import Entry
from checklist_data.model import Checklist, Item, Parties
from checklist_data.reader import PACKAGED, load
from tests.checklist_data.importing.builders import workbook

PIECES = (
    *"一、 （一） 1. （1） A1 牵头单位： 责任单位： 完成时限： 区住建局 各镇街 12月底前 更新消火栓".split(),
    *"、 ， ； 。 （ ） 牵头 配合 负责 会同 等 注： 附件 同上".split(),
    *("\n", "\n\n", "\t", " "),
)
LINES = st.lists(st.sampled_from(PIECES), min_size=1, max_size=60).map("".join).filter(str.strip)


@settings(max_examples=150, deadline=None)
@given(LINES)
def test_no_text_of_a_document_is_lost(text: str) -> None:
    document = read_bytes(text.encode())
    reading = read(document)
    assert [id(block) for block, _ in reading.blocks] == [id(each) for each in document.blocks()]
    printed = "".join(block.printed for block, _ in reading.blocks)
    assert "".join(printed.split()) == "".join(text.split())


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from(["", *PIECES]), min_size=4, max_size=4), min_size=1, max_size=12))
def test_no_cell_of_a_table_is_lost(rows: list[list[str]]) -> None:
    head = ["序号", "任务", "责任单位", "完成时限"]
    document = read_bytes(workbook({"表": [head, *([cell.strip() for cell in row] for row in rows)]}))
    assert len(read(document).blocks) == len(list(document.blocks()))


def named(checklist: Checklist, names: list[str]) -> tuple[str, ...]:
    """Names as the checklist has them: which spelling is which department was decided by a person."""
    spelled = {each: one.name for one in checklist.departments for each in (one.name, *one.spellings)}
    return tuple(dict.fromkeys(spelled.get(each, each) for each in names))


def bodies(parties: Parties | None) -> tuple[str, ...]:
    return parties.departments if parties else ()


def flat(text: str) -> str:
    return "".join(text.split())


def same(item: Item, entry: Entry, checklist: Checklist) -> bool:
    clauses = flat("".join(each.text for each in item.clauses))
    texts = flat(entry.words).lstrip("?") == flat(item.title) + clauses
    leads = named(checklist, entry.assigned.leads) == bodies(item.lead)
    return texts and leads and named(checklist, entry.assigned.participants) == bodies(item.participants)


def test_the_packaged_document_comes_back_as_the_packaged_data() -> None:
    checklist = load()
    reading = read(open_document(PACKAGED / "source.txt"))
    assert reading.title == checklist.title
    by_number = {each.ref: each for each in reversed(reading.entries)}
    assert [item.ref for item in checklist.items if not same(item, by_number[item.ref], checklist)] == []
    assert [by_number[item.ref].points for item in checklist.items] == [item.score for item in checklist.items]


def test_what_the_packaged_document_leaves_to_a_person_is_asked() -> None:
    reading = read(open_document(PACKAGED / "source.txt"))
    asked = {each.key for each in questions(reading)}
    assert asked == {"names", "bare_line", "left_over", "no_roles", "roleless_entry", "unread"}


def answers_file(folder: Path, text: str, name: str = "answers.toml") -> Answers:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_answers(path)


DOUBTFUL = "任务\n1.联合检查。（责任单位：市教育、公安、民政局）\n2.修路。（主办单位：市交通局）\n联系人：王某\n"


@pytest.mark.parametrize("name", ["answers.toml", "answers.json"])
def test_answers_are_taken_from_a_file(name: str, tmp_path: Path) -> None:
    words = "市教育、公安、民政局"
    table = {"answers": {"label.主办单位": "leads"}, "names": {words: ["市教育局", "市公安局", "市民政局"]}}
    toml = f'[answers]\n"label.主办单位" = "leads"\n[names]\n"{words}" = ["市教育局", "市公安局", "市民政局"]\n'
    text = json.dumps(table, ensure_ascii=False) if name.endswith("json") else toml
    reading = read(read_bytes(DOUBTFUL.encode()), answers_file(tmp_path, text, name))
    assert reading.entries[0].assigned.responsible == ["市教育局", "市公安局", "市民政局"]
    assert reading.entries[1].assigned.leads == ["市交通局"]
    assert [each.assigned.doubts for each in reading.entries] == [[], []]


def test_a_single_entry_can_be_told_by_its_number(tmp_path: Path) -> None:
    answers = answers_file(
        tmp_path, '[entries.1]\nresponsible = ["市教育局"]\ndeadline = "6月"\n[entries.2]\nskip = true\n'
    )
    (entry,) = read(read_bytes(DOUBTFUL.encode()), answers).entries
    assert (entry.assigned.responsible, entry.assigned.deadline) == (["市教育局"], "6月")


def test_an_answers_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="写法有误"):
        answers_file(tmp_path, "[answers")
