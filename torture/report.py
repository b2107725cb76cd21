"""What came of it all, as a page."""

from dataclasses import dataclass

from torture.faults import Survived
from torture.kills import Killed
from torture.liaisons import Reported
from torture.points import Ended
from torture.reminders import Reminded
from torture.sleepers import Woken
from torture.texts import Spoken

RECOVERY = 5.0
"""Seconds after a fault's end by which nothing may wait any more."""
NOTICE = 30.0
"""Seconds within which a hung or dead task has to be noticed; what it missed is then dealt with at once."""


@dataclass(frozen=True, slots=True)
class Results:
    """Everything that was found out."""

    kills: Killed
    reported: Reported
    reminded: Reminded
    stock: tuple[int, int]
    points: list[Ended]
    faults: list[Survived]
    woken: list[Woken]
    spoken: Spoken


def passed(results: Results) -> bool:
    """Whether everything held."""
    return all(
        (
            results.kills.account.is_clean and not results.kills.broken,
            results.reported.is_clean,
            results.reminded.is_clean,
            all(each.reached and each.sound and each.finished for each in results.points),
            all(each.replies + each.held >= 1 for each in results.points),
            all(each.sound and each.account.is_clean and each.recovery <= RECOVERY for each in results.faults),
            all(each.seconds <= NOTICE + RECOVERY for each in results.woken),
            not results.spoken.refused and not results.spoken.changed,
        )
    )


def report(results: Results) -> str:
    """The page."""
    return "\n".join(
        [
            "# Proof by fire",
            "",
            "Written by `make torture` (`python -m torture --write`). Every figure is from that one run.",
            "",
            *_kills(results),
            *_reported(results.reported),
            *_reminded(results.reminded),
            *_points(results.points),
            *_faults(results.faults),
            *_woken(results.woken),
            *_spoken(results.spoken),
            "",
            f"Everything held: **{'yes' if passed(results) else 'no'}**.",
            "",
        ]
    )


def _kills(results: Results) -> list[str]:
    found, account = results.kills, results.kills.account
    count, lost = results.stock
    return [
        "## Killed at random moments",
        "",
        f"The bot was ended with `kill -9` {found.kills} times while {found.updates:,} messages came in, half of them",
        "questions. Then it was allowed to finish, and its database was compared with what the platform had said and",
        "heard.",
        "",
        "| account | count |",
        "| --- | ---: |",
        f"| updates lost | {account.lost} |",
        f"| updates not handled | {account.unfinished} |",
        f"| questions without an answer's row | {account.unanswered} |",
        f"| questions with two | {account.answered_twice} |",
        f"| answers that never arrived, unnoticed | {account.silent_losses} |",
        f"| answers that arrived | {account.replies} |",
        f"| answers held as unknown, as the process ended while they were sent | {account.held} |",
        f"| of these, arrived in truth | {account.held_arrived} |",
        f"| answers that arrived twice | {account.doubled} |",
        f"| files not sound (`integrity_check`) | {found.broken} |",
        "",
        f"The library's own polling in the same harness, {count:,} messages: **{lost:,} lost ({lost / count:.1%})**.",
        "",
    ]


def _reported(found: Reported) -> list[str]:
    return [
        "## Liaisons who report while it is killed",
        "",
        f"Twenty liaisons sent {found.messages:,} messages of one or two reports each while the bot was ended with",
        f"`kill -9` {found.kills} times.",
        "",
        "| account | count |",
        "| --- | ---: |",
        f"| reports in the ledger | {found.reports} |",
        f"| messages whose acknowledgement arrived | {found.acknowledged} |",
        f"| messages without a report | {found.lost} |",
        f"| messages of two of which one is stored | {found.halves} |",
        f"| messages stored more than once | {found.doubled} |",
        f"| acknowledged, and not in the ledger | {found.untrue} |",
        f"| files not sound (`integrity_check`) | {found.broken} |",
        "",
    ]


def _reminded(found: Reminded) -> list[str]:
    return [
        "## Reminders while it is killed",
        "",
        f"{found.planned:,} reminders for as many departments fell due one after the other while the bot was ended",
        f"with `kill -9` {found.kills} times. One whose arrival is unknown is said once more, marked 可能重复.",
        "",
        "| account | count |",
        "| --- | ---: |",
        f"| reminders that never arrived | {found.lost} |",
        f"| that arrived twice, the platform's answer having been lost | {found.doubled} |",
        f"| of these, not marked as such | {found.unmarked} |",
        f"| planned words not in an end state | {found.unended} |",
        f"| files not sound (`integrity_check`) | {found.broken} |",
        "",
    ]


def _points(points: list[Ended]) -> list[str]:
    lines = [
        "## Ended at every named point",
        "",
        "Before and after each commit and each request, once; then started anew. The scene: a question, a question",
        "over which the bot fails, a changed question, a pressed button.",
        "",
        "| point | reached | file sound | scene finished | answers |",
        "| --- | --- | --- | --- | --- |",
    ]
    for each in points:
        answers = f"{each.replies}{', held as unknown' if each.held else ''}"
        lines.append(
            f"| {each.point} | {_yes(each.reached)} | {_yes(each.sound)} | {_yes(each.finished)} | {answers} |"
        )
    return [*lines, ""]


def _faults(faults: list[Survived]) -> list[str]:
    lines = [
        "## Faults of the line, the platform and the disk",
        "",
        "400 messages during ten seconds of each fault. “Through after”: seconds from the fault's end until nothing",
        "waited.",
        "",
        "| fault | lost | not handled | lost unnoticed | held | doubled | file sound | through after |",
        "| --- | ---: | ---: | ---: | ---: | ---: | --- | ---: |",
    ]
    for each in faults:
        found = each.account
        lines.append(
            f"| {each.fault} | {found.lost} | {found.unfinished} | {found.silent_losses} | {found.held}"
            f" | {found.doubled} | {_yes(each.sound)} | {each.recovery:.1f} s |"
        )
    return [*lines, ""]


def _woken(found: list[Woken]) -> list[str]:
    lines = [
        "## Tasks that hang and tasks that die",
        "",
        "Seconds from the trouble to the answer to a question that was asked a second after it.",
        "",
        "| trouble | seconds |",
        "| --- | ---: |",
    ]
    return [*lines, *(f"| {each.trouble} | {each.seconds:.1f} |" for each in found)]


def _spoken(found: Spoken) -> list[str]:
    return [
        "",
        "## Hostile texts",
        "",
        f"{found.texts:,} texts of tags, broken references, controls, half characters, marks and emoji through",
        f"{found.templates} templates: {found.refused} refused by the platform, {found.changed} changed in meaning.",
    ]


def _yes(fact: bool) -> str:  # noqa: FBT001 - a fact to be written
    return "yes" if fact else "**no**"
