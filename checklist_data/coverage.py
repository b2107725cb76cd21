"""The source against the data: nothing in the data that is not printed there, nothing printed that no field holds."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from checklist_data.faults import Fault
from checklist_data.model import Checklist
from checklist_data.notes import Notes, Printed
from checklist_data.source import Source, compact, parts

SOURCE = "source.txt"
SAME = ("同上", "同前項", "同前项", "同前", "〃")
"""What stands for the bodies or the deadline of the entry above."""
OTHERS = {
    "lead": ("参与", "配合", "协办", "协同"),
    "participants": ("牵头", "主办", "责任", "负责"),
    "responsible": ("牵头", "参与", "配合", "协办", "协同"),
}
"""What the label before a line of departments says when the line belongs to the other key."""
LISTING = {"deadline", "printed", "leaders", "remarks"}
"""Keys beside those of bodies of which the line may hold marks and words of roles as well."""
Placed = dict[Printed, int]


def check_source(text: str, checklist: Checklist, notes: Notes) -> Iterator[Fault]:
    """Every text that is not in the source, or not where it should be, and every line that nothing accounts for.

    Headings are placed first; what belongs under a heading must stand between it and the next one.
    """
    found = account_for(text, notes)
    yield from found.faults
    yield from _unprinted_quotes(checklist, found.source)
    for line, over in () if notes.broken else found.unaccounted:
        yield Fault(SOURCE, f"第{line}行", f"没有任何字段对应:{over[:40]}")


@dataclass(frozen=True, slots=True)
class Account:
    """Texts in their places in a source, what is wrong with that, and what no text accounts for."""

    source: Source
    faults: tuple[Fault, ...]
    unaccounted: tuple[tuple[int, str], ...]
    """The number of the line, and the words."""
    mislabelled: tuple[Fault, ...]
    """Those of the faults that are bodies whose line the source calls another role."""


def account_for(text: str, notes: Notes) -> Account:
    """Find the place in a source of everything that must be printed there."""
    source = Source(text)
    headings = _place_headings(notes, source)
    placed = headings | _place_under(headings, notes, source)
    mislabelled = tuple(_mislabelled(placed, source))
    faults = (
        *(_missing(each, source) for each in notes.printed if each.needed and each not in placed),
        *_disordered(placed),
        *_misnumbered(headings, source),
        *mislabelled,
    )
    listing = {source.line(at) for each, at in placed.items() if _is_listed(each) or _key(each) in LISTING}
    return Account(source, faults, tuple(source.unaccounted(listing)), mislabelled)


def _place_headings(notes: Notes, source: Source) -> Placed:
    placed: Placed = {}
    after = 0
    for each in notes.printed:
        if each.opens:
            place = source.take(compact(each.text), 0, len(source.text), after=after, share=not each.entry)
            if place is not None:
                placed[each] = after = place
    return placed


def _place_under(headings: Placed, notes: Notes, source: Source) -> Placed:
    placed: Placed = {}
    everywhere = (0, len(source.text))
    after = dict(pairwise(sorted({*headings.values(), len(source.text)})))
    blocks = {each.entry: (start, after[start]) for each, start in headings.items() if each.entry}
    # the title of a leader may begin with the name of a body: 开发区管委会副主任
    under = sorted((each for each in notes.printed if not each.opens), key=lambda each: _key(each) != "leaders")
    for each in under:
        place = _place(each, blocks.get(each.heading, everywhere), source)
        if place is None and _is_listed(each):  # one entry may be led by the body of its heading, another not
            place = next((at for head, at in headings.items() if _is_heading_of(head, each)), None)
        if place is None and _is_listed(each) and each.heading in blocks:  # 县公安局：1.巡逻。2.值守。
            start = blocks[each.heading][0]
            place = source.take(compact(each.text), source.line_start(start), start, share=True)
        if place is not None:
            placed[each] = place
    return placed


def _place(printed: Printed, within: tuple[int, int], source: Source) -> int | None:
    """Where a text is printed within a stretch of the source, by itself or by what stands for it; None if nowhere."""
    text, may_share = compact(printed.text), _is_listed(printed) or _key(printed) == "deadline"
    place = source.take(text, *within, share=not printed.heading)
    # a sentence may name the body, or until when: 会同区公安局开展检查，9月底前完成
    if place is None and may_share:
        place = source.take(text, *within, share=True)
    if place is None and (may_share or _key(printed) == "printed"):  # 牵头单位：同上
        places = (source.take(each, *within, share=True) for each in SAME)
        place = next((each for each in places if each is not None), None)
    return place


def _is_heading_of(head: Printed, body: Printed) -> bool:
    """Whether a heading of the section names a body."""
    return head.file == body.file and "[" not in head.key and compact(body.text) in compact(head.text)


def _missing(printed: Printed, source: Source) -> Fault:
    place = source.text.find(compact(printed.text))
    problem = f"source.txt 中没有这段文字:{printed.text[:40]}"
    if place >= 0:
        problem = f"source.txt 第{source.line(place)}行的这段文字不属于此处:{printed.text[:40]}"
    return Fault(printed.file, printed.key, problem)


def _disordered(placed: Placed) -> Iterator[Fault]:
    """Texts of one series that the source has in another order."""
    series: dict[str, list[Printed]] = defaultdict(list)
    for each in placed:
        if each.series:
            series[each.series].append(each)
    for texts in series.values():
        for before, each in pairwise(texts):
            if placed[each] < placed[before]:
                yield Fault(each.file, each.key, f"次序与 source.txt 不同:{each.text[:40]}")


def _misnumbered(headings: Placed, source: Source) -> Iterator[Fault]:
    """Headings whose printed number or points are not those of the data."""
    for each, place in headings.items():
        number = source.number(place)
        if each.entry and parts(each.entry)[-len(number) :] != number and number:
            yield Fault(each.file, each.key, f"原文编号为{'-'.join(number)},与{each.entry}不符:{each.text[:40]}")
        score = source.score(place + len(compact(each.text)))
        if score is not None and each.score not in (score, None):
            yield Fault(each.file, each.key, f"原文为{score}分,与{each.score}分不符:{each.text[:40]}")


def _mislabelled(placed: Placed, source: Source) -> Iterator[Fault]:
    """Lines of departments that the source prints in another role."""
    for each, place in placed.items():
        label = (re.findall(r"[^:：]+[:：]", source.label(place)) or [""])[-1]
        if any(word in label for word in OTHERS.get(_key(each), ())):
            yield Fault(each.file, each.key, f"原文写作“{label}”:{each.text[:40]}")


def _is_listed(printed: Printed) -> bool:
    """Whether a text is one of the bodies that are listed one by one."""
    return _key(printed) in OTHERS and printed.key.endswith("]")


def _key(printed: Printed) -> str:
    """The key of a text in its table, whether it is a text or one of several."""
    return re.sub(r"\[\d+\]$", "", printed.key).rpartition(".")[2]


def _unprinted_quotes(checklist: Checklist, source: Source) -> Iterator[Fault]:
    """What is quoted beside the entries must be printed, but accounts for no line."""
    for file, key, quote in _quotes(checklist):
        if compact(quote) not in source.text:
            yield Fault(file, key, f"source.txt 中没有这段文字:{quote[:40]}")


def _quotes(checklist: Checklist) -> Iterator[tuple[str, str, str]]:
    for place, department in enumerate(checklist.departments):
        yield from (("departments.toml", f"department[{place}].spellings", each) for each in department.spellings)
    for place, word in enumerate(checklist.synonyms):
        yield from (("synonyms.toml", f"word[{place}].printed", each) for each in word.printed)
    for place, anomaly in enumerate(checklist.anomalies):
        if not anomaly.ref:
            yield "anomalies.toml", f"anomaly[{place}].quote", anomaly.quote
