"""What came of the fuzzing, as a page."""

from collections import Counter

from torture.fuzz.account import MOST_LOGGED, SOON, Account

MOST_LINES = 25
"""Lines of a table; the rest is added up."""
CLOSED = (
    (
        "whoever has a role, and an owner, without a first name (a deleted account has none): every message failed",
        '{"message": {…, "from": {"id": 1, "is_bot": false, "first_name": ""}, "text": "<"}}',
        "they are called by their number",
    ),
    (
        "a command of blanks alone failed",
        '{"message": {…, "text": " ", "entities": [{"type": "bot_command", "offset": 0, "length": 1}]}}',
        "it is no command",
    ),
    (
        "an answer to a send with anything wrong beside the message's number: it counted as dead, with a traceback",
        '{"ok": true, "result": {"message_id": 5, "date": {}, "chat": {…}}}',
        "only the number is read",
    ),
    (
        "an update that is no JSON, behind one without a number in the same answer: nothing came in any more",
        '{"update_id": -5}, {"update_id": 7, "message": {"text": "x',
        "it is passed over behind them as well",
    ),
    (
        "ninety updates before one that is no JSON: they were fetched one by one, with a pause before each",
        '{"update_id": 1}, … {"update_id": 91, "x": tru}',
        "twice as many are asked for after each answer that can be read",
    ),
    (
        "a year of 5,000 digits failed",
        '{"message": {…, "text": "/calendar 999…"}}',
        "it is no year",
    ),
    (
        "a new member whose number is a list or an object failed in the database, in a group",
        '{"message": {…, "chat": {"id": -200, "type": "group"}, "new_chat_members": [{"id": []}]}}',
        "it is misshapen, and buried without a traceback",
    ),
    (
        "a text of millions of digits was masked before it was found to be too large: the loop stood for seconds",
        '{"message": {…, "text": "1-1-1-…"}}',
        "it is measured first",
    ),
    (
        "an answer about who administers a group that is no such answer: the press was left lying",
        '{"ok": true, "result": {"status": "administrator", "user": {"id": 7}}}',
        "nobody is taken for an administrator",
    ),
    (
        "a file whose size is a text failed",
        '{"message": {…, "document": {"file_id": "x", "file_unique_id": "x", "file_size": "5"}}}',
        "it has no size",
    ),
)
"""What was found while this program was written: the fault, the smallest update or answer, how it ended."""


def page(account: Account, updates: int, answers: int, seed: int) -> str:
    """The page."""
    return "\n".join(
        [
            "# Fuzzing",
            "",
            "Written by `python -m torture.fuzz --write`. The real deployment, with its real database, over real HTTP",
            "on loopback: a platform brings it mutated updates, by polls and by webhook, and gives mutated answers to",
            "what it calls. Right behind each hundred somebody new asks a question.",
            "",
            *_tried(account, updates, answers, seed),
            *_answered(account),
            *_table("Updates by kind", "kind", account.updates),
            *_table("Answers by method", "method", account.answers),
            *_table("How updates ended", "end", account.ends),
            *_table("How what the bot said ended", "end", account.sent),
            *_table("Lines of the log", "line", account.lines),
            *_finds(account),
            *_closed(),
            *LIMITS,
        ]
    )


def _tried(account: Account, updates: int, answers: int, seed: int) -> list[str]:
    done, given = account.updates.total(), account.answers.total()
    rate = account.tried / account.seconds if account.seconds else 0.0
    processor = account.tried / account.processor if account.processor else 0.0
    return [
        "## What was tried",
        "",
        f"{done:,} of {updates:,} updates and {given:,} of {answers:,} answers, seeds from {seed} on.",
        f"{rate:,.0f} a second by the clock of a shared machine, {processor:,.0f} a second of processor time, in which",
        "the platform and the mutating are counted as well.",
        "",
    ]


def _answered(account: Account) -> list[str]:
    slowest, memory = account.slowest, account.memory or [0.0]
    longest = f"at most {slowest.quiet:.2f} s without what other programs took of the machine"
    longest += f" ({slowest.wall:.2f} s by the clock, {slowest.processor:.2f} s of processor time)"
    return [
        "| what had to hold | seen |",
        "| --- | --- |",
        f"| the next question is answered within {SOON:.0f} s | {account.questions:,} questions, {longest} |",
        f"| tracebacks in chats, texts that the platform would refuse | {_count(account, 'said wrongly')} |",
        f"| tracebacks in the log | {_count(account, 'traceback in the log')} |",
        f"| rows that are stuck | {_count(account, 'stuck')} |",
        f"| log, bytes for a thousand | {account.logged_for_thousand:,.0f} (at most {MOST_LOGGED:,}) |",
        f"| memory, MB | {memory[0]:.0f} at first, {memory[-1]:.0f} at the end, {max(memory):.0f} at most |",
        "",
    ]


def _count(account: Account, kind: str) -> int:
    return sum(each.kind == kind for each in account.finds)


def _table(title: str, name: str, counts: Counter[str]) -> list[str]:
    lines = [f"## {title}", "", f"| {name} | count |", "| --- | ---: |"]
    shown = counts.most_common(MOST_LINES)
    lines += [f"| {_plain(each)} | {count:,} |" for each, count in shown]
    rest = counts.total() - sum(count for _, count in shown)
    return [*lines, *([f"| others | {rest:,} |"] if rest else []), ""]


def _finds(account: Account) -> list[str]:
    lines = ["## Found in this run", ""]
    if not account.finds:
        return [*lines, "Nothing.", ""]
    lines += ["| fault | what | made again by | smallest |", "| --- | --- | --- | --- |"]
    for each in account.finds:
        lines.append(f"| {each.kind} | {_plain(each.what)} | {each.again} | {_code(each.smallest)} |")
    return [*lines, ""]


def _closed() -> list[str]:
    lines = ["## Found before, and closed", "", "| fault | smallest | now |", "| --- | --- | --- |"]
    return [*lines, *(f"| {fault} | {_code(smallest)} | {now} |" for fault, smallest, now in CLOSED), ""]


LIMITS = (
    "## What is not tried",
    "",
    "Bytes that are no JSON and hold no number: no platform keeps such an update, and nothing could confirm it. Pauses",
    "are short here: at work an update that spoils its answers is passed over after a minute, and menus are offered",
    "again after a minute.",
    "",
)


def _plain(text: str) -> str:
    return " ".join(text.replace("|", "\\|").replace("<", "&lt;").replace("`", "'").split())[:200]


def _code(text: str) -> str:
    return f"`{' '.join(text.replace('|', chr(92) + '|').replace('`', chr(39)).split())[:600]}`" if text else ""
