"""A comparison as one page that needs nothing beside itself: no script, no other file; by day, by night, on paper."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from importlib.resources import files
from pathlib import Path

from bot.comparison.rows import KINDS, Fate, Row, rows_of
from checklist_data.comparing.difference import Difference, RoleChange
from checklist_data.comparing.words import Mark, Stretch
from storage.engine.atomic_files import placed

PARTS = (
    (Fate.ASKED, "待确认"),
    (Fate.CHANGED, "改动的"),
    (Fate.ADDED, "新增的"),
    (Fate.GONE, "取消的"),
    (Fate.MERGED, "并入他项的"),
    (Fate.MOVED, "只换了编号或位置的"),
)
TAGS = {Mark.KEPT: "", Mark.TAKEN_OUT: "del", Mark.PUT_IN: "ins"}
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write_page(change: Difference, path: Path) -> None:
    """Write a comparison to a new file, whole or not at all. Raises FileExistsError and OSError."""
    with placed(path) as part:
        part.write_text(page_of(change), encoding="utf-8")


def page_of(change: Difference) -> str:
    """Return the page."""
    found = rows_of(change)
    title = f"清单对照：{change.new.title}"
    style = (files("bot.comparison") / "page.css").read_text(encoding="utf-8")
    return "\n".join(
        [
            '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
            f"<title>{escape(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>",
            f'<header>\n<h1>{escape(title)}</h1>\n<p class="from">与《{escape(change.old.title)}》相比</p>',
            *_sums(change, found),
            "</header>\n<main>",
            *_questions(change),
            *(line for fate, heading in PARTS[1:] for line in _part(fate, heading, found)),
            *_departments(change),
            "</main>\n</body>\n</html>\n",
        ]
    )


def _sums(change: Difference, found: Sequence[Row]) -> Iterator[str]:
    counts = [(fate.name.lower(), heading, sum(each.fate is fate for each in found)) for fate, heading in PARTS[1:]]
    counts = [("asked", PARTS[0][1], len(change.questions)), *counts, ("roles", "分工变化的单位", len(change.roles))]
    kept = sum(each.fate is Fate.KEPT for each in found)
    yield '<ul class="sums">'
    yield from (f'<li><a href="#{name}">{what}<b>{count}</b></a></li>' for name, what, count in counts if count)
    yield "</ul>"
    if kept:
        yield f'<p class="note">另有{kept}条未变，不再列出。</p>'


def _questions(change: Difference) -> Iterator[str]:
    if not change.questions:
        return
    yield f'<section id="asked">\n<h2>{PARTS[0][1]}</h2>\n<ul class="asked">'
    for each in change.questions:
        yield f"<li><b>{escape(each.old)}</b> {escape(each.words)}<br>可能是："
        yield "；".join(f"<b>{escape(name)}</b> {escape(words)}" for name, words in each.candidates)
        yield f'<br><span class="note">{escape(each.reason)}</span></li>'
    yield "</ul>\n</section>"


def _part(fate: Fate, heading: str, found: Iterable[Row]) -> Iterator[str]:
    rows = [each for each in found if each.fate is fate]
    if not rows:
        return
    yield f'<section id="{fate.name.lower()}">\n<h2>{heading}（{len(rows)}）</h2>\n<ul class="rows">'
    for each in rows:
        refs = " → ".join(dict.fromkeys(ref for ref in each.numbers if ref))
        yield f'<li><span class="ref">{KINDS[each.kind]} {escape(refs)}</span><div>{_words(each)}'
        if each.changes:
            yield '<ul class="changes">' + "".join(f"<li>{escape(what)}</li>" for what in each.changes) + "</ul>"
        yield "</div></li>"
    yield "</ul>\n</section>"


def _words(row: Row) -> str:
    """Return marked words; what is wholly new or gone needs no marks."""
    if len(row.words) == 1:
        return escape(row.words[0].text)
    return "".join(_stretch(each) for each in row.words)


def _stretch(each: Stretch) -> str:
    tag, text = TAGS[each.mark], escape(each.text)
    return f"<{tag}>{text}</{tag}>" if tag else text


def _departments(change: Difference) -> Iterator[str]:
    names = [f"{a} 更名为 {b}" for a, b in change.renamed.items()]
    names += [f"{each} 新列入" for each in change.departments_added]
    names += [f"{each} 不再列入" for each in change.departments_gone]
    if not (names or change.roles):
        return
    yield '<section id="roles">\n<h2>单位的分工变化</h2>'
    yield from (f"<p>{escape(each)}</p>" for each in names)
    for name, roles in change.roles.items():
        yield f"<h3>{escape(name)}</h3>\n<table>\n<tr><th>编号</th><th>事项</th><th>原分工</th><th>新分工</th></tr>"
        yield from (_role(each) for each in roles)
        yield "</table>"
    yield "</section>"


def _role(each: RoleChange) -> str:
    line = each.new or each.old
    text = escape(line.text) if line else ""
    refs = escape(" → ".join(dict.fromkeys(some.ref for some in (each.old, each.new) if some)))
    return f"<tr><td>{refs}</td><td>{text}</td><td>{each.before or '—'}</td><td>{each.after or '—'}</td></tr>"
