"""The sections of a checklist, by ref, title and number."""

from bot.questions.text import Language
from bot.section_names import section_mark, section_name, section_names
from checklist_data.model import Checklist


def test_all_sections_come_in_the_order_of_the_source(checklist: Checklist) -> None:
    names = section_names(checklist)
    common = [each.ref for each in checklist.sections]
    assert list(names)[: len(common)] == common
    assert all(section_name(checklist, ref) == title for ref, title in names.items() if ref in checklist.entries)


def test_a_section_is_spoken_of_by_its_number(checklist: Checklist) -> None:
    first, eleventh = checklist.sections[0], checklist.sections[10]
    assert [section_mark(checklist, each.ref) for each in (first, eleventh)] == ["一", "十一"]
    assert section_mark(checklist, eleventh.ref, Language.ENGLISH) == "11"


def test_what_is_none_is_called_by_its_ref(checklist: Checklist) -> None:
    assert section_name(checklist, "49") == "49"
    assert section_mark(checklist, "I-2") == section_mark(checklist, "I-2", Language.ENGLISH) == "I-2"
