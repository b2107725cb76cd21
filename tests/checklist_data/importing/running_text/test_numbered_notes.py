"""Numbered paragraphs under a line that heads notes are no entries, unless they give somebody something to do."""

from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from checklist_data.importing.reading import Class, DocumentReading

ENTRIES = ("任务清单", "1.更新消火栓。（责任单位：县水利局）", "2.清理楼道。（责任单位：县住建局）")


def reading(*lines: str) -> DocumentReading:
    return read(read_bytes("\n".join((*ENTRIES, *lines)).encode()))


def classes(found: DocumentReading) -> dict[str, Class]:
    return {block.text: into for block, into in found.blocks}


def test_paragraphs_behind_a_label_of_notes_are_notes() -> None:
    found = reading("备注：", "1.本表由县府办解释。", "2.时限以公历计。")
    assert len(found.entries) == 2
    assert [classes(found)[each] for each in ("备注：", "1.本表由县府办解释。", "2.时限以公历计。")] == [Class.NOTE] * 3


def test_the_first_note_may_stand_beside_the_label() -> None:
    found = reading("注：1.本表由县府办解释。", "2.时限以公历计。")
    assert len(found.entries) == 2
    assert classes(found)["2.时限以公历计。"] is Class.NOTE


def test_what_gives_somebody_something_to_do_is_an_entry_also_behind_notes() -> None:
    found = reading("备注：", "1.本表由县府办解释。", "3.建停车场。（责任单位：县住建局）")
    assert [each.assigned.responsible for each in found.entries] == [["县水利局"], ["县住建局"], ["县住建局"]]
