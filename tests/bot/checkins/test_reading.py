"""What a liaison writes is understood, asked back, or left alone."""

import itertools
import tomllib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checkins.model import Draft, Problem, Proof, ProofKind
from bot.checkins.reading.reader import CheckIns
from bot.checkins.spans.proofs import proofs_in
from bot.lights.state import State
from checklist_data.model import Checklist
from checklist_data.reader import load
from tests.bot.checkins.corpus import CORPUS, TODAY, phrasings, read

HELD_OUT = "checkins_held_out.toml"
AT_FIRST_SIGHT = 39
"""Of the held-out phrasings so many were understood before anything was mended for them."""


def test_every_phrasing_is_understood(check_ins: CheckIns) -> None:
    found = {each: check_ins.read(each.text, TODAY) for each in phrasings()}
    missed = {
        each.text: reading
        for each, reading in found.items()
        if reading is None or reading.faults or not each.matches(reading.drafts)
    }
    assert missed == {}


def test_what_cannot_be_read_is_asked_back(check_ins: CheckIns) -> None:
    found = {text: (problem, check_ins.read(text, TODAY)) for text, problem in read("checkins.toml")["asked_back"]}
    missed = {
        text: reading
        for text, (problem, reading) in found.items()
        if reading is None or Problem(problem) not in {each.problem for each in reading.faults}
    }
    assert missed == {}


def test_what_reports_nothing_is_left_alone(check_ins: CheckIns) -> None:
    texts = read("checkins.toml")["no_check_ins"] + read(HELD_OUT)["no_check_ins"]
    assert [text for text in texts if (found := check_ins.read(text, TODAY)) and found.is_sure] == []


def test_there_are_as_many_phrasings_as_were_asked_for() -> None:
    corpus = read("checkins.toml")
    texts = [each[0] for each in corpus["understood"]]
    assert len(texts) == len(set(texts)) == 300
    assert len(corpus["asked_back"]) == 50
    assert len(corpus["no_check_ins"]) >= 50


def test_phrasings_that_were_held_out_are_understood_better_than_at_first_sight(check_ins: CheckIns) -> None:
    held_out = phrasings(HELD_OUT)
    found = [(each, check_ins.read(each.text, TODAY)) for each in held_out]
    understood = sum(each.matches(reading.drafts) for each, reading in found if reading and not reading.faults)
    assert len(held_out) == 50
    assert understood > AT_FIRST_SIGHT


@pytest.mark.parametrize("name", ["questions.toml", "more_questions.toml", "third_questions.toml"])
def test_questions_are_no_reports(check_ins: CheckIns, name: str) -> None:
    corpus = tomllib.loads((CORPUS / name).read_text(encoding="utf-8"))
    texts = [each["text"] for entries in corpus.values() for each in entries]
    sure = [text for text in texts if (found := check_ins.read(text, TODAY)) and found.is_sure]
    assert len(texts) >= 200
    assert len(sure) <= len(texts) * 0.005, sure


def test_the_talk_of_a_group_is_no_report(check_ins: CheckIns) -> None:
    corpus = tomllib.loads((CORPUS / "chatter.toml").read_text(encoding="utf-8"))
    sure = [each["text"] for each in corpus["line"] if (found := check_ins.read(each["text"], TODAY)) and found.is_sure]
    assert sure == []


def test_an_answer_about_an_entry_needs_no_number(check_ins: CheckIns) -> None:
    found = check_ins.read("完成80%，昨天开了会", TODAY, refs=("49",))
    assert found is not None
    assert [(each.ref, each.percent, each.day) for each in found.drafts] == [("49", 80, date(2026, 11, 22))]


def test_an_answer_that_names_its_own_entry_is_about_that(check_ins: CheckIns) -> None:
    found = check_ins.read("50 按计划", TODAY, refs=("49",))
    assert found is not None
    assert [each.ref for each in found.drafts] == ["50"]


def test_plain_words_in_answer_are_progress(check_ins: CheckIns) -> None:
    found = check_ins.read("地点定在人民路小学", TODAY, refs=("49",), forced=True)
    assert found is not None
    assert found.drafts == (Draft("49", State.ON_PLAN, None, "地点定在人民路小学", TODAY),)


@pytest.mark.parametrize("text", ["下午弄", "不好意思打错了", "稍等", "老师早"])
def test_an_answer_that_tells_no_state_is_asked_back(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, refs=("49",))
    assert found is not None
    assert not found.drafts


@pytest.mark.parametrize("text", ["好的收到,谢谢,您辛苦", "感谢提醒", "麻烦您了", "知道啦谢谢", "辛苦大家"])
def test_thanks_for_an_acknowledgement_report_nothing(check_ins: CheckIns, text: str) -> None:
    assert check_ins.read(text, TODAY, refs=("49",)) is None


@pytest.mark.parametrize(
    ("text", "problem"), [("按计划", Problem.NO_ENTRY), ("49", Problem.NO_STATE), ("x" * 1_200, Problem.NO_ENTRY)]
)
def test_a_command_is_read_whatever_it_looks_like(check_ins: CheckIns, text: str, problem: Problem) -> None:
    found = check_ins.read(text, TODAY, forced=True)
    assert found is not None
    assert [each.problem for each in found.faults] == [problem]


def test_a_text_that_is_too_long_is_asked_back(check_ins: CheckIns) -> None:
    found = check_ins.read("49 按计划，" + "已走访" * 400, TODAY)
    assert found is not None
    assert [each.problem for each in found.faults] == [Problem.TOO_LONG]


def test_evidence_is_taken_out_of_the_words(check_ins: CheckIns) -> None:
    found = check_ins.read("49 已办结，见教发[2026]12号，https://example.org/a", TODAY)
    assert found is not None
    assert found.drafts[0].proofs == (
        Proof(ProofKind.DOCUMENT, "教发〔2026〕12号"),
        Proof(ProofKind.LINK, "https://example.org/a"),
    )


def test_the_words_are_kept_as_they_were_written(check_ins: CheckIns) -> None:
    found = check_ins.read("第49項 完成80% 已建家長學校１２所", TODAY)
    assert found is not None
    assert found.drafts[0].text == "已建家長學校１２所"


@pytest.mark.parametrize(
    ("said", "proof"),
    [
        ("见宜教发〔2026〕12号", "宜教发〔2026〕12号"),
        ("见宜教发﹝２０２６﹞１２號", "宜教发〔2026〕12号"),
        ("根据【2026年】宜教发", ""),
        ("佐证材料：教发[2026]第12号", "教发〔2026〕12号"),
        ("依据赣JX〔2026〕5号", "赣JX〔2026〕5号"),
        ("见HTTPS://Example.org/A_b?x=80%", "https://Example.org/A_b?x=80%"),
        ("见https://a.cn/中文", "https://a.cn/"),
    ],
)
def test_evidence_is_found_in_any_writing_and_its_words_stay(check_ins: CheckIns, said: str, proof: str) -> None:
    found = check_ins.read(f"49 按计划，{said}", TODAY)
    assert found is not None
    (draft,) = found.drafts
    assert [each.text for each in draft.proofs] == ([proof] if proof else [])
    assert draft.text == said


def test_the_day_is_counted_from_when_it_was_written_and_said_to_be_named(check_ins: CheckIns) -> None:
    days = {text: check_ins.read(text, date(2026, 11, 21)) for text in ("49 昨天完成71%", "49 完成71%")}
    found = [(each.drafts[0].day, each.drafts[0].names_day) for each in days.values() if each]
    assert found == [(date(2026, 11, 20), True), (date(2026, 11, 21), False)]


def test_a_state_is_said_to_be_named_only_where_it_is(check_ins: CheckIns) -> None:
    texts = ("按计划", "已补签字", "缺场地", "改为55%")
    found = [check_ins.read(each, TODAY, refs=("49",)) for each in texts]
    assert [each.drafts[0].names_state for each in found if each] == [True, False, True, False]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("49 完成60%；49 完成80%", Problem.UNCLEAR_PERCENT),
        ("49 完成60%\n49 完成80%", Problem.SEVERAL_STATES),
        ("49 按计划；49 有困难", Problem.SEVERAL_STATES),
    ],
)
def test_an_entry_of_which_two_things_are_said_is_asked_back(check_ins: CheckIns, text: str, problem: Problem) -> None:
    found = check_ins.read(text, TODAY)
    assert found is not None
    assert [(each.problem, each.refs) for each in found.faults] == [(problem, ("49",))]


PIECES = (
    *"49 第四十九项 完成 80% 按计划 有困难 已办结 ； ， 昨天 11月20日 教发〔2026〕12号 https://a.cn".split(),
    *"II-4(2) 至 、 八成 8 99 ? 吗".split(),
    "\n",
)


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=30).map("".join)), st.booleans())
def test_any_text_is_read(text: str, forced: bool) -> None:  # noqa: FBT001 - one of both
    found = ANY.read(text, TODAY, forced=forced)
    if found is not None:
        assert len(found.drafts) + len(found.faults) > 0
        for each in found.drafts:
            assert each.percent is None or 0 <= each.percent <= 100
            assert each.day <= TODAY


ANY = CheckIns(load())


@pytest.mark.parametrize(
    "piece", ["49、", "第49项", "完成", "按计划，49", "1" * 10, "教发〔2026〕", "11月", "已", " ", "有困难", "（安）"]
)
def test_what_repeats_itself_for_ever_is_read_in_the_end(check_ins: CheckIns, piece: str) -> None:
    for head, forced in itertools.product(("", "49"), (False, True)):
        check_ins.read(head + piece * (4_094 // len(piece)), TODAY, forced=forced)


@pytest.mark.parametrize(
    "text",
    [
        "49 " + "完成，" * 100,
        "49 " + "11月2日、" * 300,
        "49 " + "8%、" * 300,
        "49 完成\n" * 300,
        "49 " + "a，" * 300,
        "49 " + "开会\n" * 101,
    ],
)
def test_a_text_with_more_than_any_report_is_asked_to_be_shorter(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, forced=True)
    assert found is not None
    assert [each.problem for each in found.faults] == [Problem.TOO_MUCH]
    assert not found.drafts


def test_characters_that_become_phrases_are_refused_before_they_are_folded(check_ins: CheckIns) -> None:
    found = check_ins.read("49 完成 " + "ﷺ" * 2_000, TODAY, forced=True)
    assert found is not None
    assert [each.problem for each in found.faults] == [Problem.TOO_MUCH]
    assert proofs_in("教发〔2026〕12号 " + "ﷺ" * 2_000) == []


@pytest.mark.parametrize("piece", ["三、十三、", "11.28", "（安）", "】🏽\r\n2026/1/2（1《2026I「", "53 1.平2.安"])
def test_more_numbers_or_marks_than_any_report_has_are_asked_for_in_parts(check_ins: CheckIns, piece: str) -> None:
    found = check_ins.read((piece * 4_096)[:4_096], TODAY, departments=["综治办"])
    assert found is not None
    assert [each.problem for each in found.faults] == [Problem.TOO_MUCH]


@pytest.mark.parametrize("head", ["", "49 "])
@pytest.mark.parametrize("piece", ["有困难", "请", "缺", "请协调", "没动", "49有困难请", "need help "])
def test_the_same_words_again_and_again_are_too_much_before_they_are_read(
    check_ins: CheckIns, head: str, piece: str
) -> None:
    found = check_ins.read((head + piece * 4_096)[:4_096], TODAY, departments=["妇联"])
    assert found is not None
    assert [each.problem for each in found.faults] == [Problem.TOO_MUCH]


@pytest.mark.parametrize("piece", ["缺", "请", "有困难", "请协调", "没动"])
def test_more_troubles_than_any_report_has_are_too_much(check_ins: CheckIns, piece: str) -> None:
    found = check_ins.read("49 " + piece * 300, TODAY, departments=["妇联"])
    assert found is not None
    assert [each.problem for each in found.faults] == [Problem.TOO_MUCH]


def test_a_report_in_lines_that_are_alike_is_not_too_much(check_ins: CheckIns, checklist: Checklist) -> None:
    lines = [f"第{each.ref}项：按计划推进，走访{each.ref}户，暂无困难，下月继续推进。" for each in checklist.items[:55]]
    text = "\n".join(lines)
    found = check_ins.read(text, TODAY)
    assert len(text) > 1_300
    assert found is not None
    assert Problem.TOO_MUCH not in [each.problem for each in found.faults]


def test_the_longest_report_of_plain_words_is_not_too_much(check_ins: CheckIns) -> None:
    lines = [
        f"{each} 完成{each}%，本月走访群众12户，召开推进会2次，整改问题3个，其余按计划推进。"
        for each in (51, 53, 54, 56)
    ]
    found = check_ins.read("\n".join(lines * 5)[:1_000], TODAY)
    assert found is not None
    assert Problem.TOO_MUCH not in [each.problem for each in found.faults]


def test_twenty_entries_that_all_have_difficulties_are_not_too_much(check_ins: CheckIns) -> None:
    lines = [f"{ref} 有困难：场地未落实，缺两名社工，请综治办协调解决" for ref in map(str, range(40, 60))]
    found = check_ins.read("\n".join(lines), TODAY)
    assert found is not None
    assert not {each.problem for each in found.faults} & {Problem.TOO_MUCH, Problem.TOO_MANY}


def test_more_words_of_how_things_stand_than_any_report_has_are_refused_before_they_are_weighed(
    check_ins: CheckIns,
) -> None:
    work = ("推进顺利", "有困难", "还没落实", "缺人手", "请协调", "办好了两场", "基本完成")
    lines = [f"{ref} " + "，".join(work) for ref in map(str, range(40, 60))]
    found = check_ins.read("\n".join(lines), TODAY)
    assert found is not None
    assert [each.problem for each in found.faults] == [Problem.TOO_MUCH]
