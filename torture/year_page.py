"""The account of the year as a page."""

from torture.year_account import ENDS, Account

TITLES = {
    "sent": "sent",
    "merged": "merged",
    "late": "late, with reason",
    "waived": "waived",
    "superseded": "superseded",
}


def page(account: Account, seconds: float) -> str:
    """The page."""
    heads = ["month", "planned", *(TITLES[each] for each in ENDS), "still to come", "messages"]
    lines = [
        "# A year in a minute",
        "",
        "Written by `python -m torture.year --write`: the real bot on the practice ground, its clock wound through",
        "2026-12-01 … 2027-12-31, seven looks a day. The packaged checklist and six duties that an office has set",
        "(weekly, monthly on the 31st, second Wednesday, half-yearly, 29 February, once); ten liaisons, two of whom",
        "never answer; an office that closes and grants; outages of 1 hour, 3 days and 20 days; a made-up table of",
        "2027 that arrives on 30 December.",
        "",
        f"| {' | '.join(heads)} |",
        f"| {' | '.join('---' for _ in heads)} |",
    ]
    for month, counted in sorted(account.words.items()):
        cells = [sum(counted.values()), *(counted[each] for each in ENDS), counted["planned"]]
        lines.append(f"| {month} | {' | '.join(map(str, cells))} | {account.messages[month]} |")
    stages = ", ".join(f"{count} {stage}" for stage, count in sorted(account.occurrences.items()))
    lines += [
        "",
        f"Occurrences due in these months: {stages}.",
        f"Escalated to the office: {account.to_office}; to the leader: {account.to_leader}. Said on make-up days:",
        f"{account.on_make_up_days}. Weekly briefs: {account.briefs}. The whole took {seconds:.0f} s.",
        "",
        "Checked: each period of each duty is there exactly once and due on its day; each planned word of a past",
        "day is in exactly one end state, with a reason unless it was sent; nothing was said on a day off, on a day",
        "that 调休 made off, or outside 09:00-17:30; nothing planned for a make-up day is missing; nobody was told",
        "twice of a duty on one day; whatever was still open at +7 reached the office, at +14 the leader.",
        f"Faults: {len(account.faults)}.",
        *(f"- {each}" for each in account.faults[:50]),
        "",
    ]
    return "\n".join(lines)
