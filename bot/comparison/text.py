"""A comparison as lines for the terminal."""

from collections import Counter
from collections.abc import Iterator, Sequence

from bot.comparison.rows import KINDS, Fate, Row, rows_of
from checklist_data.comparing.difference import Difference, RoleChange
from checklist_data.comparing.pairs import as_toml
from checklist_data.comparing.words import Mark, Stretch

AROUND = 12
"""Characters that are shown beside a change."""


def as_text(change: Difference) -> str:
    """Return what differs, a line each, with the questions as a file to be filled in."""
    found = rows_of(change)
    counted = Counter(each.fate for each in found)
    lines = [
        f"原清单 (older)：{change.old.title}",
        f"新清单 (newer)：{change.new.title}",
        "，".join(f"{fate.value}{counted[fate]}" for fate in Fate if counted[fate]),
        *(_line(each) for each in found if each.fate is not Fate.KEPT and not _is_only_renumbered(each)),
        *_departments(change),
    ]
    if change.questions:
        lines += [f"\n待确认{len(change.questions)}处，请写入文件后用 --pairs 再运行 (answer these in a file):", ""]
        lines.append(as_toml(change.questions))
    return "\n".join(lines)


def _is_only_renumbered(row: Row) -> bool:
    return row.fate is Fate.MOVED and not row.changes


def _line(row: Row) -> str:
    refs = "→".join(dict.fromkeys(each for each in row.numbers if each))
    changes = f"；{'；'.join(row.changes)}" if row.changes else ""
    return f"{row.fate.value} {KINDS[row.kind]} {refs} {excerpt(row.words)}{changes}"


def excerpt(words: tuple[Stretch, ...]) -> str:
    """Return marked words as `…按要求完成[-5-]{+3+}万平方米…`, with little around what differs."""
    if len(words) == 1:
        return _cut(words[0].text, 2 * AROUND)
    shown = []
    for place, each in enumerate(words):
        if each.mark is Mark.KEPT:
            before = each.text[:AROUND] if place else ""
            after = each.text[-AROUND:] if place < len(words) - 1 else ""
            shown.append(each.text if len(each.text) <= len(before + after) + 1 else f"{before}…{after}")
        else:
            shown.append(f"[-{each.text}-]" if each.mark is Mark.TAKEN_OUT else f"{{+{each.text}+}}")
    return "".join(shown).replace("\n", " ")


def _cut(text: str, longest: int) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= longest else f"{flat[: longest - 1]}…"


def _departments(change: Difference) -> Iterator[str]:
    yield from (f"单位更名 {before}→{after}" for before, after in change.renamed.items())
    yield from (f"新增单位 {name}" for name in change.departments_added)
    yield from (f"不再列入 {name}" for name in change.departments_gone)
    yield from (f"分工 {name}：{_roles(roles)}" for name, roles in change.roles.items())


def _roles(roles: Sequence[RoleChange]) -> str:
    """What a department has won, lost and has otherwise."""
    both = [each for each in roles if each.before and each.after]
    won = [f"{each.new.ref}{each.after}" for each in roles if each.new and not each.before]
    lost = [f"{each.old.ref}{each.before}" for each in roles if each.old and not each.after]
    other = [f"{each.new.ref}{each.before}→{each.after}" for each in both if each.new]
    return "；".join(f"{what}{'、'.join(named)}" for what, named in (("增", won), ("减", lost), ("改", other)) if named)
