"""Which department is which: by its names, and asked where another one does its work now."""

from dataclasses import replace

from checklist_data.comparing.difference import compare
from checklist_data.comparing.outline import Body, Outline
from checklist_data.comparing.pairs import Pairs
from tests.checklist_data.comparing.lists import outline

SCHOOLS, FIRES, TREES = (
    "建立健全校园安全隐患排查治理和应急处置机制，每学期开展一次联合检查并通报整改情况",
    "对人员密集场所开展消防安全检查，逐户建立台账，每季度向区政府报告一次整改进展",
    "新建花椒标准化基地四千亩，改造低产油茶林六千亩，引进精深加工生产线两条，发展林下种植",
)


def led_by(*leads: str, others: tuple[str, ...] = ()) -> Outline:
    """Three entries, each with whoever leads it."""
    one = outline((SCHOOLS, ()), (FIRES, ()), (TREES, ()), lead="")
    roles = [((lead, "牵头"), *((each, "参与") for each in others if each != lead)) for lead in leads]
    lines = (one.lines[0], *(replace(line, roles=held) for line, held in zip(one.lines[1:], roles, strict=True)))
    return replace(one, lines=lines, bodies=tuple(Body(each) for each in dict.fromkeys((*leads, *others))))


def test_a_department_whose_work_a_known_one_has_won_may_have_been_taken_in() -> None:
    old, new = led_by("教育局", "应急局", "林业局"), led_by("教育局", "应急局", "应急局")
    (asked,) = compare(old, new).questions
    assert (asked.table, asked.old) == ("departments", "林业局")
    assert asked.candidates == (("应急局", "原任务中有1项由其承担"),)
    assert "并入" in asked.reason


def test_a_department_with_a_new_name_that_fits_is_asked_about_first() -> None:
    old, new = led_by("教育局", "应急局", "林业局"), led_by("教育局", "应急局", "林业和草原局")
    (asked,) = compare(old, new).questions
    assert [name for name, _ in asked.candidates] == ["林业和草原局"]
    assert "更名" in asked.reason


def test_who_does_what_it_always_did_has_taken_nobody_in() -> None:
    old = led_by("教育局", "应急局", "应急局", others=("林业局",))
    assert compare(old, led_by("教育局", "应急局", "应急局")).questions == ()


def test_of_two_departments_that_became_one_the_higher_part_counts() -> None:
    old, new = led_by("教育局", "应急局", "应急局", others=("林业局",)), led_by("教育局", "应急局", "应急局")
    change = compare(old, new, Pairs(departments={"林业局": "应急局"}))
    assert change.roles["应急局"][0].old is not None
    assert {each.old.ref for each in change.roles["应急局"] if each.old} == {"1"}


def test_the_work_of_others_is_told_while_it_is_asked_who_took_a_department_in() -> None:
    old, new = led_by("教育局", "应急局", "林业局"), led_by("应急局", "应急局", "应急局")
    change = compare(old, new)
    assert [each.old for each in change.questions] == ["教育局", "林业局"]
    assert {each.new.ref for each in change.roles["应急局"] if each.new} == {"1", "3"}
