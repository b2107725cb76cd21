"""Reports of other hands and of the project: how many are read right, and that hardly any is recorded wrongly."""

from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from benchmarks.reports import Case, Taken, Verdict, cases, judge
from checklist_data.model import Checklist

CORPUS = Path(__file__).parents[2] / "corpus"


Judged = Callable[[str], list[tuple[Case, Taken, Verdict]]]
"""What is read in a set."""


@pytest.fixture(scope="module")
def judged(checklist: Checklist) -> Judged:
    return cache(lambda name: judge(checklist, list(cases(CORPUS / f"{name}.jsonl"))))


def test_every_kind_that_real_use_broke_is_read(judged: Judged) -> None:
    found = judged("reports_field")
    assert len({case.text for case, *_ in found}) > 2_200
    assert {case.text: taken for case, taken, verdict in found if verdict is not Verdict.RIGHT} == {}


@pytest.mark.parametrize(
    ("name", "size", "right", "wrong"),
    [
        ("reports_a", 295, 292, 0),
        ("reports_b", 295, 288, 0),
        ("reports_c", 250, 246, 0),
        ("reports_d", 250, 248, 0),
        ("reports_e", 250, 250, 0),
        ("reports_f", 250, 249, 0),
        ("reports_g", 250, 249, 0),
        ("reports_h", 250, 244, 4),
        ("reports_i", 250, 249, 0),
        ("reports_j", 250, 250, 0),
        ("reports_k", 250, 245, 0),
        ("reports_l", 250, 248, 0),
        ("reports_m", 250, 240, 0),
        ("reports_n", 250, 248, 0),
        ("reports_o", 250, 246, 0),
        ("reports_p", 295, 292, 0),
        ("reports_q", 250, 246, 0),
        ("reports_r", 260, 252, 0),
        ("reports_s", 260, 255, 0),
        ("reports_t", 260, 242, 0),
        ("reports_u", 260, 247, 0),
        ("reports_v", 260, 257, 0),
        ("reports_w", 260, 252, 0),
        ("reports_x", 260, 256, 0),
        ("reports_y", 240, 214, 0),
        ("reports_z", 250, 238, 0),
        ("reports_aa", 250, 237, 0),
        ("reports_misleading_a", 200, 196, 0),
        ("reports_ab", 250, 243, 0),
        ("reports_ac", 250, 237, 0),
        ("reports_ad", 250, 237, 1),
        ("reports_misleading_b", 100, 97, 0),
        ("reports_misleading_c", 160, 153, 0),
        ("reports_misleading_d", 120, 116, 0),
        ("reports_misleading_e", 120, 113, 0),
        ("reports_ae", 250, 233, 0),
        ("reports_misleading_f", 120, 117, 0),
        ("reports_af", 250, 232, 1),
        ("reports_misleading_g", 120, 115, 0),
        ("reports_ag", 250, 242, 0),
        ("reports_misleading_h", 120, 113, 0),
        ("reports_ah", 250, 238, 0),
        ("reports_misleading_i", 120, 115, 0),
        ("reports_ai", 250, 224, 1),
        ("reports_misleading_j", 120, 117, 0),
        ("reports_mixed", 60, 59, 0),
        ("reports_mixed_b", 60, 55, 1),
    ],
)
def test_a_set_of_another_hand_stays_read(judged: Judged, name: str, size: int, right: int, wrong: int) -> None:
    found = judged(name)
    counts = Counter(verdict for _, _, verdict in found)
    assert len(found) == size
    assert counts[Verdict.RIGHT] >= right
    assert counts[Verdict.WRONG] <= wrong


def test_nothing_that_was_not_wanted_is_recorded_as_done(judged: Judged) -> None:
    some = [each for name in ("reports_field", "reports_a", "reports_b") for each in judged(name)]
    assert [case.text for case, found, _ in some if _is_done(found) and not _may_be_done(case)] == []


def _is_done(found: Taken) -> bool:
    return any(each.state.chinese == "已办结" for each in found.drafts) and found.outcome == "record"


def _may_be_done(case: Case) -> bool:
    wanted = [each for outcome in case.outcomes if not isinstance(outcome, str) for each in outcome]
    return any(each.state == "已办结" for each in wanted)
