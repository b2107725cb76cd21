"""Real lists whose entries were shuffled, dropped and edited at random: none is ever taken for another one."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from checklist_data.comparing.difference import compare
from checklist_data.comparing.outline import Kind, Line, Outline, outline_of
from checklist_data.reader import load

EXAMPLES = Path(__file__).parents[2] / "examples"
FILLING = "进一步 切实 扎实 深入 统筹 协同 及时 全面 持续 有序".split()
GONE = 0.1
"""Part of the entries that are dropped."""


def edited(text: str, chance: random.Random, times: int) -> str:
    """A text with words put in, taken out and replaced."""
    for _ in range(times):
        at = chance.randrange(max(1, len(text) - 3))
        cut = chance.choice((0, 0, 2))
        text = text[:at] + (chance.choice(FILLING) if chance.random() < 0.7 else "") + text[at + cut :]
    return text


def next_list(old: Outline, chance: random.Random, times: int) -> tuple[Outline, dict[str, str]]:
    """Another year's list, and the number that each line of it has now."""
    entries = [each for each in old.lines if each.kind is Kind.ENTRY and chance.random() > GONE]
    chance.shuffle(entries)
    lines: list[Line] = [each for each in old.lines if each.kind is Kind.HEADING]
    now: dict[str, str] = {}
    for number, each in enumerate(entries, start=1):
        now[each.ref] = ref = f"N{number}"
        clauses = old.clauses_of(each.ref)
        is_edited = not clauses or chance.random() < 0.3
        lines.append(replace(each, ref=ref, text=edited(each.text, chance, times) if is_edited else each.text))
        for place, clause in enumerate(clauses, start=1):
            now[clause.ref] = f"{ref}.{place}"
            text = edited(clause.text, chance, times) if chance.random() < 0.5 else clause.text
            lines.append(replace(clause, ref=now[clause.ref], parent=ref, text=text))
    return replace(old, lines=tuple(lines)), now


@pytest.mark.parametrize("name", [None, "anhe_2025", "linjiang_2025"])
@pytest.mark.parametrize("times", [1, 2, 4, 8])
def test_none_is_taken_for_another_one(name: str | None, times: int) -> None:
    old = outline_of(load(EXAMPLES / name if name else None))
    for seed in range(3):
        new, now = next_list(old, random.Random(f"{name} {times} {seed}"), times)
        change = compare(old, new)
        held = {a: b for a, b in change.refs.items() if old.by_ref[a].kind in {Kind.ENTRY, Kind.CLAUSE}}
        assert {a: b for a, b in held.items() if now.get(a) != b} == {}
        assert times > 2 or len(held) > 0.5 * len(now)
