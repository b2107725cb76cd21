"""Marks that tell roles, where the document says what they mean: “责任单位”栏中标★的为牵头单位."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from checklist_data.importing.labels import SIGN, Label, label
from checklist_data.source import compact

REST = ""
"""What stands in a legend for bodies without a mark."""
_BESIDE = re.compile("[*★▲●☆※#]")
"""Marks beside names, whatever they mean."""
_ROLE = "(?:总?牵头|主责|主办|主要|负责|责任|配合|参与|参加|协办|协助)"
_IS = r"(?:为|是|表示|代表|指|[：:＝=—-]|\s)"
_LEGEND = re.compile(
    rf"(?P<mark>{SIGN})[”\"』]?\s*(?:号|标记)?(?:的)?(?:单位|部门)?{_IS}*"
    rf"(?P<role>{_ROLE})(?:单位|部门)?(?P<other>(?:和|及|与|或|、|/){_ROLE})?(?!(?:单位|部门)?\s*[：:])"
)
_LEGEND_BEHIND = re.compile(
    rf"(?P<role>{_ROLE})(?:单位|部门)[^。；，,]{{0,6}}(?:标|用|以|加|注|带)[^。；，,]{{0,4}}?(?P<mark>{SIGN})"
)
"""The same told the other way round: 牵头单位以★标明."""
_LEGEND_OF_REST = re.compile(rf"(?:其余|其他|其它|未标|不标|没有标)[^，。；]{{0,8}}?{_IS}(?P<role>{_ROLE})")
_OPENS = "、，,；;/／（( \u3000\n\t"


def legend_of(texts: Iterable[str]) -> dict[str, Label]:
    """What a document says that its marks mean: ●为牵头单位，√为配合单位，其余为责任单位."""
    legend: dict[str, Label] = {}
    for text in texts:
        said = [
            *(
                (each["mark"], replace(label(each["role"]), is_sure=not each["other"]))
                for each in _LEGEND.finditer(text)
            ),
            *((each["mark"], label(each["role"])) for each in _LEGEND_BEHIND.finditer(text)),
        ]
        rest = _LEGEND_OF_REST.search(text) if said else None
        for mark, role in [*said, *([(REST, label(rest["role"]))] if rest else [])]:
            legend.setdefault(mark, role)
    return legend


def without_marks(text: str, legend: Mapping[str, Label]) -> str:
    """A list of bodies without the marks beside them."""
    return "".join(each for each in text if not (_BESIDE.match(each) or (each and each in legend)))


def roles_of_marks(text: str, names: Mapping[str, str], legend: Mapping[str, Label]) -> dict[str, Label] | None:
    """The roles that marks in a list give to bodies, by name; None where one is beside no name, or means nothing told.

    `names` holds the bodies of the list with the words that it prints for them.
    """
    roles: dict[str, Label] = {}
    for at, mark in enumerate(text):
        if not _BESIDE.match(mark) and mark not in legend:
            continue
        before, behind = text[:at], compact(text[at + 1 :])
        following = [name for name, printed in names.items() if behind.startswith(compact(printed))]
        preceding = [name for name, printed in names.items() if compact(before).endswith(compact(printed))]
        is_before = not before or before[-1] in _OPENS
        found = (following or preceding) if is_before else (preceding or following)
        if not found or mark not in legend or not legend[mark].is_sure:
            return None
        roles[max(found, key=len)] = legend[mark]
    return roles
