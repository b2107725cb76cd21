"""Nodes written down as sections and entries, with every block in its class."""

from checklist_data.importing.blocks import Block
from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.reading import Account, Class, DocumentReading
from checklist_data.importing.running_text.entry_writer import EntryWriter
from checklist_data.importing.running_text.nodes import Node


def node(number: str, text: str, *children: Node, paragraphs: tuple[str, ...] = ()) -> Node:
    found = Node("figure", number, text, Block(number + text, "第1行"), children=list(children))
    found.paragraphs = [(Block(each, "第2行"), each) for each in paragraphs]
    return found


def writer() -> tuple[EntryWriter, Account, DocumentReading]:
    account, reading = Account(), DocumentReading()
    return EntryWriter(account, reading), account, reading


def classes(account: Account, root: Node) -> list[Class | None]:
    return [
        account.of(block) for each in root.walk() for block in (each.block, *(b for b, _ in each.paragraphs)) if block
    ]


def test_what_stands_under_an_entry_is_its_text() -> None:
    write, account, reading = writer()
    root = node(
        "1.",
        "更新消火栓",
        node("（1）", "排查"),
        node("（2）", "更换", paragraphs=("并建台账。",)),
        paragraphs=("全区范围。",),
    )
    write.entry(root, None)
    (entry,) = reading.entries
    assert entry.title == "更新消火栓"
    assert entry.text.splitlines() == ["全区范围。", "（1）排查", "（2）更换", "并建台账。"]
    assert classes(account, root) == [Class.ENTRY, *[Class.TEXT] * 4]


def test_an_entry_alone_leaves_what_is_numbered_under_it() -> None:
    write, account, reading = writer()
    root = node("1.", "更新消火栓", node("（1）", "排查"), paragraphs=("全区范围。",))
    write.entry_alone(root, None)
    assert reading.entries[0].text == "全区范围。"
    assert classes(account, root) == [Class.ENTRY, Class.TEXT, None]


def test_a_first_sentence_is_the_title_of_what_follows_it() -> None:
    write, _, reading = writer()
    for text in ("更新消火栓。全区范围内排查更换。", "更新消火栓：全区范围内排查更换。", "更新消火栓。"):
        write.entry(node("1.", text), None)
    assert [each.title for each in reading.entries] == ["更新消火栓。", "", ""]
    assert next(each.words.replace("\n", "") for each in reading.entries) == "更新消火栓。全区范围内排查更换。"


def test_words_that_assign_bodies_and_that_nothing_has_read_are_asked() -> None:
    write, _, reading = writer()
    write.entry(node("1.", "更新消火栓，由县水利局负责"), None)
    assigned = node("2.", "更新消火栓，由县水利局负责")
    assigned.assign(Assigned(responsible=["县水利局"]))
    write.entry(assigned, None, [("tail", "县水利局")])
    assert [dict(each.assigned.doubts).keys() for each in reading.entries] == [{"unread"}, {"tail"}]


def test_a_heading_stands_under_those_above_it() -> None:
    write, account, reading = writer()
    head = node("（一）", "道路")
    section = write.section(head, ("一、基础",))
    assert (section.number, section.title, section.path) == ("（一）", "道路", ("一、基础", "（一）道路"))
    assert reading.sections == [section]
    assert classes(account, head) == [Class.SECTION]


def test_notes_and_what_is_set_aside_are_notes() -> None:
    write, account, reading = writer()
    noted, aside = node("1.", "说明", paragraphs=("本表由县府办解释。",)), node("2.", "附则", node("（1）", "解释"))
    write.notes(noted)
    write.aside(aside)
    assert reading.notes == ["本表由县府办解释。"]
    assert classes(account, noted) == [None, Class.NOTE]
    assert classes(account, aside) == [Class.NOTE, Class.NOTE]
