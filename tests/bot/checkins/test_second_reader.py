"""The second reader reads reports in which the rules find none, and doubts long ones; it never says more than that."""

from datetime import date
from math import sqrt

import pytest

from bot.checkins.model import Problem, ReportReading
from bot.checkins.reading.reader import CheckIns
from bot.checkins.reading.second_reader import DOUBTED, OF_ELSE, OWN, Models
from bot.checkins.spans.folding import folded
from bot.learned.features import Features
from bot.learned.linear_model import LinearModel
from bot.lights.state import State
from bot.questions.assistant import Assistant

DAY = date(2026, 11, 23)
MEANINGS = ("ask", "none", "refuse", "已办结", "按计划", "有困难", "需协调")
WANDERING = "讲到21项，咨询师的椅子都坐热乎了，天天门庭若市"
DONE = "第29项的事情我们前前后后忙了大半年，材料也都交齐了，现在总算是全部办结了"


def _sure(meanings: tuple[str, ...], meaning: str) -> LinearModel:
    return LinearModel(meanings, tuple(9.0 * (each == meaning) for each in meanings), 1.0, {})


def _sure_of(meaning: str, tells: str = "") -> Models:
    """Models that always say so; the one of percentages knows nothing without `tells`."""
    return Models(_sure(MEANINGS, meaning), _sure((OWN, OF_ELSE), tells))


def _read(assistant: Assistant, text: str, meaning: str, tells: str = "") -> ReportReading | None:
    checklist = assistant.checklist
    check_ins = CheckIns(checklist, _sure_of(meaning, tells))
    return check_ins.read(text, DAY, departments=[each.name for each in checklist.departments])


def test_a_report_that_no_rule_reads_is_recorded_with_its_words_and_never_surely(assistant: Assistant) -> None:
    assert _read(assistant, WANDERING, "none") is None, "the rules read it by now: it shows nothing any more"
    found = _read(assistant, WANDERING, "按计划")
    assert found is not None
    assert [(each.ref, each.state) for each in found.drafts] == [("21", State.ON_PLAN)]
    assert not found.is_sure


@pytest.mark.parametrize(
    "text", ["21项婚恋纠纷的咨询师每周都在坐班吗，领导在问？", "以下为样例，大家照着写：21 按计划推进", "21项，好"]
)
def test_questions_samples_and_short_words_are_none_whatever_the_model_says(assistant: Assistant, text: str) -> None:
    found = _read(assistant, text, "已办结")
    assert found is None or all(each.state is not State.DONE for each in found.drafts)


def test_an_entry_that_takes_no_reports_is_not_recorded(assistant: Assistant) -> None:
    found = _read(assistant, "麻烦记一下哈，那个第8项，志愿者每周都在坐班，一直在做", "按计划")
    assert found is None or not found.drafts


def test_a_long_report_in_words_that_hardly_say_so_is_asked_back_with_the_state_proposed(assistant: Assistant) -> None:
    assert _read(assistant, DONE, "已办结").drafts[0].state is State.DONE  # type: ignore[union-attr]
    found = _read(assistant, DONE, "none")
    assert found is not None
    assert not found.drafts
    assert [each.problem for each in found.faults] == [Problem.UNCLEAR_STATE]
    assert found.faults[0].proposals[0].state is State.DONE


def test_a_short_report_is_not_doubted(assistant: Assistant) -> None:
    found = _read(assistant, "29 已办结", "none")
    assert found is not None
    assert found.drafts[0].state is State.DONE


@pytest.mark.parametrize(
    "text", ["29项这事儿墙上贴着呢", "Item 29: we trained thirty people last week", "33.2 墙上贴着呢，照那个来推进"]
)
def test_where_no_word_names_the_state_english_and_clauses_are_doubted_as_well(assistant: Assistant, text: str) -> None:
    assert _only(_read(assistant, text, "按计划")) == (State.ON_PLAN, None)
    found = _read(assistant, text, "none")
    assert found is None or not found.drafts


def _only(reading: ReportReading | None) -> tuple[State, int | None]:
    assert reading is not None
    (draft,) = reading.drafts
    return draft.state, draft.percent


UNCLEAR = "第29项群众代表打分那边给的是50%"


def test_a_percentage_that_the_rules_cannot_place_is_recorded_where_the_model_knows_what_it_tells(
    assistant: Assistant,
) -> None:
    asked = _read(assistant, UNCLEAR, "按计划")
    assert asked is not None
    assert [each.problem for each in asked.faults] == [Problem.UNCLEAR_PERCENT]
    assert _only(_read(assistant, UNCLEAR, "按计划", OWN)) == (State.ON_PLAN, 50)
    assert _only(_read(assistant, UNCLEAR, "按计划", OF_ELSE)) == (State.ON_PLAN, None)


ROUTINE = "第14项，寄递物流检查按既定安排进行，暂无其他事项。"


def test_a_doubt_gives_way_to_a_state_that_something_claims(assistant: Assistant) -> None:
    asked = _read(assistant, ROUTINE, "none")
    assert asked is not None
    assert [each.problem for each in asked.faults] == [Problem.UNCLEAR_STATE]
    assert _only(_read(assistant, ROUTINE, "按计划")) == (State.ON_PLAN, None)
    assert all(not _read(assistant, ROUTINE, each).drafts for each in ("已办结", "有困难"))  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("第52项全部整归一了，已经办结，没得尾巴咯", "已办结"),
        ("14项 查快递网点33个 2个没过机安检 已责令改", "按计划"),
        ("25项服务器宕机两天，已恢复，不影响整体进度", "按计划"),
        ("56项的网格员走了4个，招不到人，卡倒了", "有困难"),
    ],
)
def test_what_is_said_of_several_states_is_settled_where_such_words_hardly_say_another_one(
    assistant: Assistant, text: str, meaning: str
) -> None:
    assert not _read(assistant, text, "none").drafts  # type: ignore[union-attr]
    assert _only(_read(assistant, text, meaning)) == (next(each for each in State if each.chinese == meaning), None)


@pytest.mark.parametrize(
    "text",
    [
        "47 整体完成100%，其中一个社区还没弄到位",
        "第29项去年已经办结，今年的还没定下来",
        "计划12月底前第56项达到95%。",
        "第55项进度是百分之三十啊不是三十是六十听清楚了六十",
    ],
)
def test_a_doubt_stays_one_beside_all_of_it_what_is_past_or_aimed_at_and_two_figures(
    assistant: Assistant, text: str
) -> None:
    found = _read(assistant, text, "按计划", OWN)
    assert found is None or not found.drafts


def test_a_clause_that_is_done_is_not_doubted(assistant: Assistant) -> None:
    assert _only(_read(assistant, "33.2 11月18日开展网络安全应急演练，已办结", "按计划")) == (State.DONE, None)


def test_the_sentence_of_an_entry_is_doubted_by_itself_as_well(assistant: Assistant) -> None:
    context = "今年以来新区党工委高度重视，主要领导亲自过问，分管领导多次带队督导，各片区积极响应，社会反响热烈，"
    context += "群众来信称赞不绝，兄弟县区先后前来考察取经，相关做法在省内得到推广，"
    context += "形成了可复制、可借鉴的宜阳经验。"
    runs = Features(assistant.checklist).runs(folded(DONE).text)
    says_done = "".join("P" if each == "已办结" else "O" for each in MEANINGS)
    biases = tuple(12.0 * (each == "none") for each in MEANINGS)
    model = LinearModel(MEANINGS, biases, 16 / sqrt(len(runs)), dict.fromkeys(runs, says_done))
    assert model.chances(Features(assistant.checklist).runs(folded(context + DONE).text))["已办结"] < DOUBTED
    check_ins = CheckIns(assistant.checklist, Models(model, _sure((OWN, OF_ELSE), "")))
    found = check_ins.read(context + DONE, DAY, departments=[each.name for each in assistant.checklist.departments])
    assert found is not None
    assert [each.state for each in found.drafts] == [State.DONE]


def test_a_percentage_of_what_may_be_the_work_is_settled_by_the_model_or_asked_about(assistant: Assistant) -> None:
    text = "四十四项 普法 百分之六十"
    settled, open_ = _read(assistant, text, "按计划", OWN), _read(assistant, text, "按计划")
    of_else = _read(assistant, text, "按计划", OF_ELSE)
    assert settled is not None
    assert open_ is not None
    assert of_else is not None
    assert [(each.ref, each.percent) for each in settled.drafts] == [("44", 60)]
    assert [each.problem for each in open_.faults] == [Problem.UNCLEAR_PERCENT]
    assert [(each.ref, each.percent) for each in of_else.drafts] == [("44", None)]


def test_a_thing_beside_a_number_is_no_doubt_where_the_words_surely_report(assistant: Assistant) -> None:
    text = "31号断卡行动持续推进，战果另报"
    sure, unsure = _read(assistant, text, "按计划"), _read(assistant, text, "none")
    assert sure is not None
    assert unsure is not None
    assert [each.ref for each in sure.drafts] == ["31"]
    assert [each.problem for each in unsure.faults] == [Problem.UNCLEAR_ENTRIES]


def test_of_two_states_of_one_entry_among_several_the_one_that_is_hardly_ever_said_so_is_asked_about(
    assistant: Assistant,
) -> None:
    text = "11项按计划，15项也按计划，顺便说一句食堂又涨价了"
    found = _read(assistant, text, "按计划")
    assert found is not None
    assert [(each.ref, each.state) for each in found.drafts] == [("11", State.ON_PLAN)]
    assert [(each.problem, each.refs) for each in found.faults] == [(Problem.UNCLEAR_STATE, ("15",))]


def test_an_answer_that_names_no_state_and_is_hardly_a_report_is_asked_about(assistant: Assistant) -> None:
    text = "先莫急，我去问下保安队长数字对不对，问到了再跟你讲"
    for meaning, is_asked in (("none", True), ("按计划", False)):
        found = CheckIns(assistant.checklist, _sure_of(meaning)).read(text, DAY, refs=("12",), departments=("教体局",))
        assert found is not None
        assert bool(found.faults) is is_asked


def test_a_state_by_the_word_of_its_button_is_never_doubted(assistant: Assistant) -> None:
    found = _read(assistant, "49 有困难 已建家长学校12所 教发〔2026〕12号", "按计划")
    assert found is not None
    assert [(each.ref, each.state) for each in found.drafts] == [("49", State.DIFFICULT)]
