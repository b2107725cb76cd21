"""What departments and the office are told of a change of list."""

from dataclasses import replace

from bot.adopting.following import ANOTHER_TIME, NO_DUTY, Following
from bot.adopting.news import LONGEST, NAMED, texts_of
from checklist_data.comparing.difference import Difference, compare
from checklist_data.comparing.outline import Outline
from checklist_data.comparing.pairs import Pairs
from tests.checklist_data.comparing.lists import outline

SCHOOLS, FIRES, CLEAN = (
    "建立健全校园安全隐患排查治理机制",
    "对人员密集场所开展消防安全检查",
    "组织机关干部到社区报到服务",
)
NOTHING = Following({}, {}, {}, {}, (), {})


def told(old: Outline, new: Outline, following: Following = NOTHING) -> dict[str, str]:
    """The messages, by whom they are for; the office has none of a name."""
    change: Difference = compare(old, new)
    return texts_of(change, following)


def test_a_department_for_which_nothing_changes_is_told_nothing() -> None:
    same = outline((SCHOOLS, ()), (FIRES, ()))
    assert set(told(same, same)) == {""}


def test_a_department_is_told_what_it_gets_and_what_has_another_number() -> None:
    text = told(outline((SCHOOLS, ())), outline((FIRES, ()), (SCHOOLS, ())))["教体局"]
    assert "· 新增1项：1 对人员密集场所开展消防安全检查（牵头）" in text
    assert "· 编号改变1项：1→2" in text
    assert "不再承担" not in text


def test_what_a_department_has_no_more_is_told_as_well() -> None:
    text = told(outline((SCHOOLS, ()), (FIRES, ())), outline((SCHOOLS, ())))["教体局"]
    assert "· 已取消1项：2 对人员密集场所开展消防安全检查" in text


def test_what_another_department_has_now_is_not_said_to_be_gone() -> None:
    text = told(outline((SCHOOLS, ())), outline((SCHOOLS, ()), lead="卫健局"))["教体局"]
    assert "· 不再承担1项：1 建立健全校园安全隐患排查治理机制" in text
    assert "已取消" not in text


def test_another_deadline_is_told_with_the_deadline() -> None:
    old, new = outline((SCHOOLS, ())), outline((SCHOOLS, ()))
    dated = replace(new, lines=(new.lines[0], replace(new.lines[1], deadline="6月底前")))
    text = told(old, dated)["教体局"]
    assert "· 时限改变1项：1（6月底前）" in text
    assert "内容有改动" not in text


def test_a_clause_in_other_words_changes_its_entry() -> None:
    old, new = (outline((SCHOOLS, (f"每{each}开展一次联合检查并通报整改情况",))) for each in ("学期", "季度"))
    assert "· 内容有改动1项" in told(old, new)["教体局"]


def test_many_entries_are_counted_and_the_first_are_named() -> None:
    many = [(f"{each}{CLEAN}", ()) for each in "甲乙丙丁戊己庚辛壬癸"]
    text = told(outline((SCHOOLS, ())), outline((SCHOOLS, ()), *many))["教体局"]
    line = next(each for each in text.splitlines() if each.startswith("· 新增"))
    assert line.startswith(f"· 新增{len(many)}项：")
    assert line.endswith(f"等{len(many)}项")
    assert line.count("（牵头）") == NAMED


def test_long_words_are_cut() -> None:
    text = told(outline((SCHOOLS, ())), outline((SCHOOLS, ()), (FIRES * 3, ())))[""]
    (line,) = [each for each in text.splitlines() if each.startswith("· 新增")]
    assert len(line.split("：")[1].split(" ")[1]) == LONGEST


def test_a_department_that_is_gone_is_thanked_and_the_office_knows() -> None:
    gone = Following({}, {}, {}, {}, ("乙局",), {})
    found = told(outline((SCHOOLS, ())), outline((SCHOOLS, ())), gone)
    assert "没有乙局的任务" in found["乙局"]
    assert "· 不再列入的单位1项：乙局" in found[""]


def test_a_department_that_was_taken_in_is_told_by_whom() -> None:
    old = outline((SCHOOLS, ()), (FIRES, ()), lead="卫健局")
    pairs = Pairs(departments={"卫健局": "教体局"})
    change = compare(old, outline((SCHOOLS, ()), (FIRES, ())), pairs)
    assert "· “卫健局”并入“教体局”" in texts_of(change, NOTHING)["教体局"]


def test_duties_that_have_another_deadline_are_not_counted_as_gone() -> None:
    same = outline((SCHOOLS, ()))
    ended = Following({}, {}, {}, {}, (), {1: NO_DUTY, 2: ANOTHER_TIME, 3: ANOTHER_TIME})
    assert "· 任务终止1项，按新时限重新安排2项" in told(same, same, ended)[""]


def test_a_title_that_parts_elsewhere_is_no_other_content() -> None:
    whole, parted = outline((f"{SCHOOLS}。{FIRES}。", ())), outline((f"{SCHOOLS}。", (f"{FIRES}。",)))
    change = compare(whole, parted, Pairs({"1": "1"}))
    assert "内容有改动" not in "".join(texts_of(change, NOTHING).values())
