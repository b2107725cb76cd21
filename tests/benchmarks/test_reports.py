"""Counting reports that are right, asked back, not understood, and recorded wrongly."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from benchmarks.reports import Verdict, cases, judge, report
from checklist_data.model import Checklist

SET = {"actor": "教体局", "today": "2026-11-23", "kind": "sample"}


def _verdicts(checklist: Checklist, folder: Path, *lines: Mapping[str, object]) -> list[Verdict]:
    path = folder / "set.jsonl"
    whole = [{"id": str(number), **SET, **line} for number, line in enumerate(lines)]
    path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in whole), encoding="utf-8")
    return [verdict for _, _, verdict in judge(checklist, list(cases(path)))]


def _wanted(percent: int | None = None, **more: object) -> list[dict[str, object]]:
    return [{"ref": "51", "state": "按计划", "percent": percent, **more}]


@pytest.mark.parametrize(
    ("text", "expect", "verdict"),
    [
        ("51 完成80%", _wanted(80), Verdict.RIGHT),
        ("51 完成80%", _wanted(81), Verdict.WRONG),
        ("51 完成80%", "none", Verdict.WRONG),
        ("51 完成80%，差一户", _wanted(80, keeps=["差一户"]), Verdict.RIGHT),
        ("51 完成80%，差一户", _wanted(80, keeps=["差两户"]), Verdict.WRONG),
        ("51 昨天完成80%", _wanted(80, day="2026-11-22"), Verdict.RIGHT),
        ("51 昨天完成80%", _wanted(80, day="2026-11-23"), Verdict.WRONG),
        ("51 未完成80%", "ask", Verdict.RIGHT),
        ("51 未完成80%", _wanted(80), Verdict.ASKED),
        ("今天天气不错", "none", Verdict.RIGHT),
        ("今天天气不错", "ask", Verdict.MISSED),
        ("51 按计划，电话13907951234", "refuse", Verdict.RIGHT),
        ("51 按计划，电话13907951234", _wanted(), Verdict.MISSED),
        ("25 按计划", "ask", Verdict.RIGHT),
    ],
)
def test_what_came_of_a_report_is_compared(
    checklist: Checklist, tmp_path: Path, text: str, expect: object, verdict: Verdict
) -> None:
    assert _verdicts(checklist, tmp_path, {"text": text, "expect": expect}) == [verdict]


def test_what_is_as_good_counts_as_right(checklist: Checklist, tmp_path: Path) -> None:
    line = {"text": "51 未完成80%", "expect": _wanted(80), "or": ["ask"]}
    assert _verdicts(checklist, tmp_path, line) == [Verdict.RIGHT]


def test_a_group_hears_only_what_is_surely_a_report(checklist: Checklist, tmp_path: Path) -> None:
    group = {"where": "group", "expect": "none"}
    talk = [{"text": "51 家长打电话来了", **group}, {"text": "51 牌子挂上去了", "actor": "妇联", **group}]
    report = {"text": "51 牌子挂上去了", "where": "group", "expect": _wanted(keeps=["牌子挂上去了"])}
    assert _verdicts(checklist, tmp_path, *talk, report) == [Verdict.RIGHT] * 3


def test_a_reply_is_about_the_entry_that_it_answers(checklist: Checklist, tmp_path: Path) -> None:
    line = {"text": "改为55%", "reply_to": {"ref": "51"}, "expect": _wanted(55)}
    assert _verdicts(checklist, tmp_path, line) == [Verdict.RIGHT]


def test_a_set_is_told_in_a_line_with_its_misses_below(checklist: Checklist, tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text(json.dumps({"id": "1", **SET, "text": "51 按计划", "expect": "none"}), encoding="utf-8")
    told = report("set", judge(checklist, list(cases(path))), misses=True)
    assert told.startswith("set: 1 cases: right 0 (0.0 %), asked 0 (0.0 %)")
    assert "RECORDED WRONGLY" in told
    assert "51 按计划" in told
