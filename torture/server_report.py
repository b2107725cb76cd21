"""What came of the runs on PostgreSQL, as a section of the page."""

import re
from dataclasses import dataclass
from statistics import median

from torture.account import Account
from torture.kills import Killed
from torture.liaisons import Reported
from torture.reminders import Reminded
from torture.takeovers import AFTER_A_KILL, AFTER_A_LOSS, AFTER_SILENCE, Cut, Taken

HEADING = "# On PostgreSQL"
_SECTION = re.compile(rf"\n*^{HEADING}$.*\Z", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class ServerResults:
    """Everything that was found out there."""

    library: str
    kills: Killed
    reported: Reported
    reminded: Reminded
    relieved: Taken
    bereft: Taken
    paused: Taken
    silent: Taken
    cut: Cut
    dismissed: Taken
    severed: Taken


def passed_on_server(results: ServerResults) -> bool:
    """Whether everything held."""
    return all(
        (
            results.kills.account.is_clean and not results.kills.account.doubled,
            results.reported.is_clean,
            results.reminded.is_clean,
            results.relieved.is_clean(AFTER_A_KILL),
            results.bereft.is_clean(AFTER_A_LOSS),
            results.paused.is_clean(AFTER_A_LOSS),
            results.silent.is_clean(AFTER_SILENCE),
            results.cut.is_clean,
            results.dismissed.is_clean(AFTER_A_LOSS),
            results.severed.is_clean(AFTER_SILENCE),
        )
    )


def with_section(page: str, results: ServerResults) -> str:
    """Return a page with the section of these results at its end, in the place of an older one."""
    return f"{_SECTION.sub('', page).rstrip()}\n\n{server_report(results)}"


def section_of(page: str) -> str:
    """Return the section that a page has, so that the rest can be written anew."""
    found = _SECTION.search(page)
    return f"\n{found[0].lstrip()}" if found else ""


def server_report(results: ServerResults) -> str:
    """The section."""
    replaced = (results.paused, results.silent, results.severed, results.dismissed)
    late, unended = sum(each.late for each in replaced), sum(each.unended for each in replaced)
    return "\n".join(
        [
            HEADING,
            "",
            f"Written by `python -m torture --engine postgres --write`. {results.library}; a primary and a synchronous",
            "replica on one machine. Processes are ended, not the machine, so the servers do not flush (`fsync=off`).",
            "",
            *_accounts(results),
            "",
            *_takeovers(results),
            "",
            f"Commits of copies that had been replaced: {late}. Those that did not end by themselves: {unended}.",
            "",
            *_reported(results.reported),
            *_reminded(results.reminded),
            "",
            f"Everything held: **{'yes' if passed_on_server(results) else 'no'}**.",
            "",
        ]
    )


def _accounts(results: ServerResults) -> list[str]:
    cut = results.cut
    return [
        "| run | messages | lost | not handled | lost unnoticed | held as unknown | arrived twice |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
        _row(f"`kill -9` of the bot, {results.kills.kills} times", results.kills.account),
        _row(f"`kill -9` of the active of two copies, {results.relieved.times} times", results.relieved.account),
        _row(f"the primary lost, its replica promoted, {results.bereft.times} times", results.bereft.account),
        _row(f"the active copy paused, its connection cut, {results.paused.times} times", results.paused.account),
        _row(f"the active copy paused until the server notices, {results.silent.times} times", results.silent.account),
        _row(f"the active copy told to end (SIGTERM), {results.dismissed.times} times", results.dismissed.account),
        _row(f"the line of the active copy cut like a cable, {results.severed.times} times", results.severed.account),
        _row(f"the line cut before {cut.before} and after {cut.after} commits", cut.account),
    ]


def _reported(found: Reported) -> list[str]:
    return [
        f"Twenty liaisons sent {found.messages:,} messages over {found.kills} kills: {found.lost} without a report,",
        f"{found.halves} stored by half, {found.doubled} stored twice, {found.untrue} acknowledged and not stored.",
    ]


def _reminded(found: Reminded) -> list[str]:
    return [
        f"{found.planned:,} reminders fell due over {found.kills} kills: {found.lost} never arrived,",
        f"{found.doubled} arrived twice, of which {found.unmarked} do not say so.",
    ]


def _takeovers(results: ServerResults) -> list[str]:
    """The times, from the event to the answer to a question asked then."""
    rows = (
        _times("the active copy is killed", results.relieved.seconds, AFTER_A_KILL),
        _times("the primary is stopped at once", results.bereft.seconds[::2], AFTER_A_LOSS),
        _times("the primary falls silent (its processes are stopped)", results.bereft.seconds[1::2], AFTER_A_LOSS),
        _times("the connection of a paused copy is cut", results.paused.seconds, AFTER_A_LOSS),
        _times("a copy is paused, the server ends its connection", results.silent.seconds, AFTER_SILENCE),
        _times("the active copy is told to end (SIGTERM)", results.dismissed.seconds, AFTER_A_LOSS),
        _times("the line of the active copy is cut like a cable", results.severed.seconds, AFTER_SILENCE),
    )
    return [
        "Seconds from the event to the answer to a question that was asked right after it:",
        "",
        "| event | median | longest | at most |",
        "| --- | ---: | ---: | ---: |",
        *filter(None, rows),
    ]


def _times(event: str, seconds: tuple[float, ...], longest: float) -> str:
    return f"| {event} | {median(seconds):.1f} | {max(seconds):.1f} | {longest:.0f} |" if seconds else ""


def _row(run: str, found: Account) -> str:
    return (
        f"| {run} | {found.said} | {found.lost} | {found.unfinished} | {found.silent_losses} | {found.held}"
        f" | {found.doubled} |"
    )
