"""Which clause is which: within its entry, else an equal one elsewhere."""

from checklist_data.comparing.difference import Difference, compare
from checklist_data.comparing.outline import Kind
from tests.checklist_data.comparing.lists import outline

SCHOOLS, FIRES = "开展校园安全检查", "开展消防安全检查"
REPORT = "每季度向区综治办书面报告排查整治情况"


def clauses(change: Difference) -> dict[str, str]:
    """The clauses that were kept, by their refs."""
    return {each.old.ref: each.new.ref for each in change.kept if each.new.kind is Kind.CLAUSE}


def test_clauses_follow_their_words_within_an_entry() -> None:
    old = outline((SCHOOLS, ("建立台账", REPORT)))
    new = outline((SCHOOLS, (REPORT, "建立台账")))
    assert clauses(compare(old, new)) == {"1.1": "1.2", "1.2": "1.1"}


def test_a_clause_with_a_few_other_words_is_the_same() -> None:
    new = outline((SCHOOLS, (REPORT.replace("书面", ""),)))
    assert clauses(compare(outline((SCHOOLS, (REPORT,))), new)) == {"1.1": "1.1"}


def test_one_body_in_the_place_of_another_is_no_small_change_and_is_asked() -> None:
    old = outline((SCHOOLS, ("由教体局负责学校周边环境检查",)))
    new = outline((SCHOOLS, ("由卫健局负责学校周边环境检查",)))
    change = compare(old, new)
    assert clauses(change) == {}
    assert [each.old for each in change.questions] == ["1.1"]


def test_a_long_clause_that_moved_to_another_entry_is_found_there_and_a_short_one_is_not() -> None:
    own, other = "组织护学岗在上学放学时段值守校门", "督促商场市场落实疏散通道管理"
    old = outline((SCHOOLS, (own, REPORT, "建立台账")), (FIRES, (other,)))
    new = outline((SCHOOLS, (own,)), (FIRES, (other, REPORT, "建立台账")))
    assert clauses(compare(old, new)) == {"1.1": "1.1", "1.2": "2.2", "2.1": "2.1"}
