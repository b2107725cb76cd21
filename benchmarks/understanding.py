"""Ask every question of some sets and count what is right, and what is wrong and said as sure.

    python -m benchmarks.understanding SET… [--list] [--checklist FOLDER]
    python -m benchmarks.understanding --write

A set is a file of questions, one JSON object a line (`id`, `category`, `text`, `expect`; optional `addressed`,
`dialog`), or a TOML corpus of the tests. What is talk is overheard, anything else is said to the bot. With --write the
open sets are asked and `docs/understanding.md` is written.
"""

import argparse
import json
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.judging import faults
from benchmarks.open_set import FIELDS, Expectation, expectation
from bot.questions.assistant import Assistant
from bot.questions.context import Context
from checklist_data.reader import load

TALK = "chatter"
"""The category of what was said to nobody."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One text with what a right answer carries."""

    category: str
    text: str
    addressed: bool
    dialog: str
    """The conversation that it belongs to; empty where it stands alone."""
    expected: Expectation


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a turn was answered."""

    turn: Turn
    wrong: tuple[str, ...]
    sure: bool

    @property
    def is_wrong_and_sure(self) -> bool:
        """Whether something wrong was said as a fact; silence says nothing."""
        return bool(self.wrong) and self.sure


def turns(path: Path) -> Iterator[Turn]:
    """Every turn of a set, in order."""
    if path.suffix == ".toml":
        yield from _of_corpus(tomllib.loads(path.read_text(encoding="utf-8")), path.stem)
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield _turn(json.loads(line))


def judge(assistant: Assistant, asked: Sequence[Turn]) -> list[Verdict]:
    """Ask every turn; the turns of a dialog lean on one another."""
    contexts: dict[str, Context] = {}
    verdicts = []
    for turn in asked:
        before = contexts.get(turn.dialog) if turn.dialog else None
        answer = assistant.ask(turn.text, before, addressed=turn.addressed)
        if turn.dialog:
            contexts[turn.dialog] = answer.context
        sure = answer.certainty == "sure" and answer.kind not in ("none", "clarify", "help")
        verdicts.append(Verdict(turn, faults(answer, turn.expected), sure))
    return verdicts


def _turn(fields: Mapping[str, object]) -> Turn:
    category = str(fields.get("category", ""))
    wanted = fields["expect"]
    assert isinstance(wanted, dict)
    return Turn(
        category=category,
        text=str(fields["text"]),
        addressed=bool(fields.get("addressed", category != TALK)),
        dialog=str(fields.get("dialog", "")),
        expected=expectation(wanted),
    )


def _of_corpus(table: Mapping[str, Sequence[Mapping[str, object]]], name: str) -> Iterator[Turn]:
    for each in table.get("question", ()):
        yield _turn({**each, "expect": _expected(each)})
    for each in table.get("line", ()):
        yield _turn({"category": TALK, "text": each["text"], "expect": {"kind": "none"}})
    for number, each in enumerate(table.get("conversation", ())):
        held = each["turns"]
        assert isinstance(held, list)
        for turn in held:
            yield _turn({**turn, "category": "dialog", "dialog": f"{name} {number}", "expect": _expected(turn)})


def _expected(fields: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in fields.items() if key in FIELDS}


def main() -> None:
    """Print a line per set, and with --list a line per miss."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", type=Path)
    parser.add_argument("--write", action="store_true", help="ask the open sets and write docs/understanding.md")
    parser.add_argument("--list", action="store_true", help="name every miss")
    parser.add_argument("--checklist", type=Path, help="another checklist than the packaged one")
    arguments = parser.parse_args()
    if arguments.write:
        from benchmarks.understanding_page import write  # noqa: PLC0415  # it asks through this module

        write()
        return
    assistant = Assistant(load(arguments.checklist))
    for path in arguments.sets:
        print(report(path.name, judge(assistant, list(turns(path))), misses=arguments.list))


def report(name: str, verdicts: Sequence[Verdict], *, misses: bool) -> str:
    """What one set came to, as text."""
    right = sum(not each.wrong for each in verdicts)
    sure = sum(each.is_wrong_and_sure for each in verdicts)
    share = f"{100 * right / len(verdicts):.1f} %, wrong and sure {100 * sure / len(verdicts):.1f} %"
    lines = [f"{name}: {right} of {len(verdicts)} right ({share})"]
    if misses:
        wrong = [each for each in verdicts if each.wrong]
        counts = Counter(each.turn.category for each in wrong)
        lines.append("  " + ", ".join(f"{category} {count}" for category, count in counts.most_common()))
        marks = [("SURE" if each.is_wrong_and_sure else "    ", each) for each in wrong]
        lines += [f"  {mark} [{each.turn.category}] {each.turn.text} — {each.wrong[0]}" for mark, each in marks]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
