"""What differs between two lists: nothing is lost, nothing is guessed, and it does not matter which comes first."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given

from checklist_data.comparing.difference import Aspect, Difference, compare
from checklist_data.comparing.outline import Kind, Outline, outline_from, outline_of
from checklist_data.comparing.pairs import Pairs
from checklist_data.model import Checklist
from checklist_data.reader import load
from tests.checklist_data.comparing.lists import outline, outlines
from tests.next_year import NEW_NAME, RENAMED, next_year

LONG = "建立健全校园安全隐患排查治理和应急处置机制,每学期至少开展一次联合检查并通报整改情况。"
CHECK = "开展校园消防安全隐患排查,每季度向综治办报送一次排查整改情况报告"
OTHER = "组织机关干部到社区报到服务,协助做好文明劝导和环境整治,年底前形成总结。"


@pytest.fixture(scope="session")
def packaged(checklist: Checklist) -> Outline:
    """The packaged list."""
    return outline_of(checklist)


@pytest.fixture(scope="session")
def newer(tmp_path_factory: pytest.TempPathFactory) -> Outline:
    """Next year's list."""
    return outline_of(load(next_year(tmp_path_factory.mktemp("lists") / "next")))


@given(outlines())
def test_a_list_does_not_differ_from_itself(one: Outline) -> None:
    assert compare(one, one).is_empty


@pytest.mark.parametrize("name", [None, "anhe_2025", "linjiang_2025"])
def test_a_real_list_does_not_differ_from_itself(name: str | None) -> None:
    real = outline_of(load(Path(__file__).parents[2] / "examples" / name if name else None))
    assert compare(real, real).is_empty
    assert outline_from(real.to_json()) == real


def test_an_outline_is_written_as_it_always_was(packaged: Outline) -> None:
    """Databases keep it as a text that is compared with the one of today."""
    assert packaged.to_json() == json.dumps(asdict(packaged), ensure_ascii=False, separators=(",", ":"))


@given(outlines(), outlines())
def test_what_is_new_one_way_is_gone_the_other_way(one: Outline, other: Outline) -> None:
    there, back = compare(one, other), compare(other, one)
    assert there.gone == back.added
    assert there.added == back.gone
    assert {(a, b) for a, b in there.refs.items()} == {(b, a) for a, b in back.refs.items()}


@given(outlines(), outlines())
def test_every_line_is_in_one_class_and_a_question_is_never_answered_by_itself(one: Outline, other: Outline) -> None:
    change = compare(one, other)
    asked = {each.old for each in change.questions}
    likely = {each.old for each in change.questions if each.old not in {line.ref for line in change.gone}}
    kept, gone = {each.old.ref for each in change.kept}, {each.ref for each in change.gone}
    assert not kept & gone
    assert not kept & asked
    doubtful = {each.ref for each in one.lines} - kept - gone
    assert all(ref in likely or one.by_ref[ref].parent in likely for ref in doubtful)
    news = [each.new.ref for each in change.kept]
    assert len(news) == len(set(news)), "without answers, no two become one"


def test_next_years_list_is_told_apart(packaged: Outline, newer: Outline) -> None:
    change = compare(packaged, newer, Pairs({"21": "20"}, {RENAMED: NEW_NAME}))
    assert change.questions == ()
    assert [each.ref for each in change.added] == ["15", "15.1"]
    assert [each.ref for each in change.gone] == ["13", "13.1", "13.2"]
    assert change.renamed == {RENAMED: NEW_NAME}
    assert change.refs["33.2"] == "32.2"
    assert change.refs["21.1"] == "20.3"
    changed = {each.old.ref: each.aspects for each in change.kept if each.is_changed}
    assert changed == {
        "20": {Aspect.WORDS, Aspect.POINTS, Aspect.ROLES},
        "21": {Aspect.NUMBER, Aspect.WORDS, Aspect.POINTS},
        "23": {Aspect.NUMBER, Aspect.ROLES},
        "25.1": {Aspect.NUMBER, Aspect.WORDS},
    }
    roles = {(each.before, each.after) for each in change.roles["工程建设管理局"]}
    assert roles == {("参与", "牵头")}


def test_what_is_not_sure_is_asked_of_next_years_list(packaged: Outline, newer: Outline) -> None:
    asked = {each.old: [name for name, _ in each.candidates] for each in compare(packaged, newer).questions}
    assert asked == {"21": ["20"], RENAMED: [NEW_NAME]}


def questions(change: Difference) -> list[str]:
    return [each.old for each in change.questions]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("检查城南街道消防安全", "检查城北街道消防安全"),
        ("第一季度消防演练", "第二季度消防演练"),
        ("加强学校周边巡查", "加强医院周边巡查"),
        (
            f"教体局{CHECK}",
            f"卫健局{CHECK}",
        ),
    ],
)
def test_entries_that_differ_in_a_name_or_a_place_are_never_taken_for_one(old: str, new: str) -> None:
    change = compare(outline((old, ())), outline((new, ())))
    assert questions(change) == ["1"]
    assert not [each for each in change.kept if each.old.kind is Kind.ENTRY]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (LONG, LONG.replace("一次", "两次")),
        (LONG, LONG.replace("建立健全", "健全")),
        ("消防检查合格率达到95%以上", "消防检查合格率达到98%以上"),
    ],
)
def test_an_entry_with_a_few_other_words_is_the_same(old: str, new: str) -> None:
    change = compare(outline((old, ())), outline((new, ())))
    assert change.refs["1"] == "1"
    assert questions(change) == []


def test_entries_with_the_same_title_are_told_apart_by_what_they_say() -> None:
    old = outline(("组织领导", (LONG,)), ("组织领导", (OTHER,)))
    new = outline(("组织领导", (OTHER,)), ("组织领导", (LONG,)))
    change = compare(old, new)
    assert {a: b for a, b in change.refs.items() if a in "12"} == {"1": "2", "2": "1"}


def test_entries_that_say_the_same_keep_their_order() -> None:
    old = outline(("其他工作", ()), ("其他工作", ()))
    change = compare(old, outline(("新的工作", ()), ("其他工作", ()), ("其他工作", ())))
    assert {a: b for a, b in change.refs.items() if a in "12"} == {"1": "2", "2": "3"}


def test_a_department_that_the_newer_list_spells_out_is_the_same() -> None:
    old = outline((LONG, ()), lead="应急管理局")
    new = outline((LONG, ()), lead="应急局")
    old = Outline(old.title, old.lines, (old.bodies[0], old.bodies[1], type(old.bodies[2])("应急管理局")), ())
    change = compare(old, new)
    assert change.renamed == {"应急管理局": "应急局"}
    assert change.roles == {}


def test_an_answer_may_say_that_an_entry_is_gone_or_which_it_is() -> None:
    old, new = outline(("检查城南街道消防安全", ())), outline(("检查城北街道消防安全", ()))
    assert [each.ref for each in compare(old, new, Pairs({"1": ""})).gone] == ["1"]
    assert [each.ref for each in compare(old, new, Pairs({"1": ""})).added] == ["1"]
    assert compare(old, new, Pairs({"1": "1"})).refs["1"] == "1"


def test_the_same_words_with_another_title_are_no_other_words() -> None:
    one = outline(("做好农资保供稳价，落实春耕化肥储备。设立农资直供点四十个，开展打假专项行动。", ()))
    other = outline(("做好农资保供稳价，落实春耕化肥储备。", ("设立农资直供点四十个，开展打假专项行动。",)))
    change = compare(one, other, Pairs({"1": "1"}))
    (kept,) = (each for each in change.kept if each.old.ref == "1")
    assert kept.aspects == frozenset()
    assert Aspect.WORDS in next(
        each.aspects
        for each in compare(one, outline(("做好农资保供。", ())), Pairs({"1": "1"})).kept
        if each.old.ref == "1"
    )


def test_an_entry_that_was_parted_is_asked_about_as_such() -> None:
    one, other = (
        "新建高标准农田三万亩，配套建设田间道路和排灌沟渠。",
        "严格落实项目法人责任制，已建成项目落实管护主体和管护经费。",
    )
    change = compare(outline((one + other, ())), outline((other, ()), (one, ())))
    (asked,) = change.questions
    assert {ref for ref, _ in asked.candidates} == {"1", "2"}
    assert "拆成了几项" in asked.reason
