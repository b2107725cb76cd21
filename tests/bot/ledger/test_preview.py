"""What a ledger that came back would change, in a line each."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.ledger.preview import line_of
from bot.ledger.reading import LedgerChange
from bot.ledger.rows import Row
from bot.lights.state import State
from storage.evidence import Piece, Sort
from storage.reports import Report, Source, Words
from tests.bot.standing.made import NOW, TODAY, matter

NEW = Row("1", matter("教体局", "49"), "标题", "", "", "", "")
OLD = Report(1, NEW.matter, Source("2", "1", "x"), 1, Words(TODAY, "on plan", None, "已排查"), 1, NOW)
REPORTED = replace(NEW, fact=matter("教体局", "49", State.ON_PLAN), report=OLD)
PROOF = (Sort.DOCUMENT, "教发〔2026〕15号")


def line(row: Row, words: Words, *named: tuple[Sort, str]) -> str:
    return line_of(LedgerChange(row, words, named))


def test_a_first_report_stands_beside_that_there_was_none() -> None:
    told = line(NEW, Words(TODAY, "difficult", None, "场地未落实"))
    assert told == f"49 教体局：未填报 → 有困难 场地未落实；进展日期 （空） → {TODAY}"


def test_what_stays_is_not_told() -> None:
    told = line(REPORTED, Words(TODAY, "done", 100, "已排查"))
    assert told.startswith("49 教体局：按计划")
    assert told.endswith("→ 已办结 100% 已排查")


def test_another_day_is_told_with_both() -> None:
    day = TODAY - timedelta(days=3)
    assert f"进展日期 {TODAY} → {day}" in line(REPORTED, Words(day, "on plan", None, "已排查"))


@pytest.mark.parametrize(
    ("before", "named", "told"),
    [
        ((), (PROOF,), "佐证材料 （空） → 教发〔2026〕15号"),
        ((Piece(*PROOF),), (), "佐证材料 教发〔2026〕15号 → （空）"),
        ((Piece(*PROOF),), (PROOF,), ""),
        ((Piece(Sort.FILE, "图.png", file="x"),), (), ""),
    ],
)
def test_evidence_is_told_where_it_changes_and_files_stay(
    before: tuple[Piece, ...], named: tuple[tuple[Sort, str], ...], told: str
) -> None:
    found = line(replace(REPORTED, pieces=before), Words(TODAY, "on plan", None, "已排查"), *named)
    assert ("佐证材料" in found) == bool(told)
    assert told in found
