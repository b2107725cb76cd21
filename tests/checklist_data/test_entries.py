"""Sections and their parts, the negative list."""

from collections.abc import Callable
from pathlib import Path

from checklist_data.model import Checklist, Clause, Item, Tracking
from checklist_data.reader import load

Spoil = Callable[[str, str, str], list[str]]
FaultsOf = Callable[[Path], list[str]]


def test_a_reference_clause_must_be_there(spoil: Spoil) -> None:
    assert spoil("sections/02.toml", "reference_clauses = [1]", "reference_clauses = [9]") == [
        "sections/02.toml: item[4].reference_clauses: 没有第9条"
    ]


def test_an_item_for_reference_keeps_its_clauses_from_tracking(checklist: Checklist) -> None:
    item = checklist.entries["8"]
    assert isinstance(item, Item)
    assert {each.tracking for each in item.clauses} == {Tracking.REFERENCE}


def test_a_clause_for_reference_leaves_its_item_tracked(checklist: Checklist) -> None:
    tracking = [each.tracking for each in checklist.entries.values() if isinstance(each, Clause) and "10." in each.ref]
    assert tracking == [Tracking.REFERENCE, Tracking.TRACKED, Tracking.TRACKED]


def test_points_are_lost_not_won(spoil: Spoil) -> None:
    assert "negative_list.toml: entry[0].deduction[0].points: 扣分应为负数" in spoil(
        "negative_list.toml", "points = -30", "points = 30"
    )


def test_the_file_of_a_section_may_have_any_name(other_folder: Path, faults_of: FaultsOf) -> None:
    sections = other_folder / "sections"
    (sections / "1.toml").rename(sections / "1-water.toml")
    assert load(other_folder).sections[0].title == "水资源保护"
    text = (sections / "1-water.toml").read_text(encoding="utf-8")
    (sections / "1-water.toml").write_text(text.replace("score = 60", "score = 61"), encoding="utf-8")
    assert "sections/1-water.toml: score: 各项分值之和为60,与本部分61分不符" in faults_of(other_folder)
