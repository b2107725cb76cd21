"""The whole of a reading: nothing lost, answers taken, the packaged document read again."""

from hypothesis import given, settings
from hypothesis import strategies as st

from checklist_data.importing.formats.sniff import open_document, read_bytes
from checklist_data.importing.questions.questions import questions
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
    assert asked == {"names", "bare_line", "no_roles", "roleless_entry", "unread"}
