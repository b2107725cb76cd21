"""Lists that leave out what their names share: 区教育、卫健、民政部门; 区委宣传部、网信办."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from checklist_data.importing.bodies.names import is_body, is_catch_all, is_plain_body

_LEVEL = "省|市(?![场政容])|区(?!域)|县(?!域)|州|旗"
_LEVELS = "省市区县州旗"
_PREFIX = re.compile(rf"(?:{_LEVEL})委?")
_OF_A_PLACE = re.compile(rf"(?:{_LEVEL}|[镇乡](?![场村镇])|街道)")
"""How institutions begin that are called after whose they are."""
_SHARED = re.compile(r"(?:[两二三四五六七八九十\d]+个?)?(?P<ending>主管部门|部门|分局|局|委|办|部|公司)$")
_BRANCH = re.compile(r".{2,}?(?P<ending>分公司|支公司|支行|分行|支队|大队|中队)")
_FIRM = re.compile(
    r"移动|联通|电信|铁塔|广电网络|广电|邮政|石油|石化|人寿|人保|人民财险|太平洋|太平|平安|国寿财险|[\u4e00-\u9fff]{2}银行"
)
_HEAD = re.compile(r"中国(?=.{2})|国网(?=.{2})|[\u4e00-\u9fff]{2,6}局(?=[\u4e00-\u9fff]{2,4}$)")
_CENTRE = re.compile(
    r"[\u4e00-\u9fff]{2,}(?:中心|(?:指挥部|委员会)(?:办公室)?|[站所馆])|[\u4e00-\u9fff]{2,}[和与及][\u4e00-\u9fff]{2,}[大支总]队"
)
"""Institutions called after all that they do: 县公路、桥梁养护中心, 区文化、广电和旅游市场综合执法大队."""
_INSTITUTION = re.compile("[站所馆库院校厂]$")
"""How names of institutions end, which share no ending with others."""
_COMPLETE_END = re.compile("(?:[台处镇乡]|[林农牧渔茶机]场|街道|海关|银行|公司|集团|[中大支总]队|[军新园片]区)$")
"""How names end that may share the branch of a company with others, and no bureau."""
_FIELD = re.compile(rf"(?:{_LEVEL})公安")
"""What is a name by itself and stands for one without its ending before others: 市公安、税务局."""
_ENDS = "局|办|委|部|厅|法院|检察院"
_UNIONS = re.compile(r"妇联|残联|文联|侨联|科协|工会|总工会|工商联|纪委|团委|武装部|人武部")
"""Bodies that are commonly called without 区; asked about only where the document writes it elsewhere."""
_COMPLETE = re.compile(rf"(?:{_LEVEL}|[各团驻本]|国家|国网|中[国共央]|有关|相关|其他|所有|全体)|.*[分支]局$")


@dataclass(frozen=True, slots=True)
class Shortened:
    """Names with what was left out put back, and the places in the list that they stand in."""

    first: int
    last: int
    names: tuple[str, ...]
    printed: tuple[str, ...]
    """The names as the list prints them."""


def shared_endings(parts: Sequence[str], known: Collection[str]) -> Shortened | None:
    """Names that leave the ending to the last of them: 市教育、公安、市场监管局."""
    for last, part in enumerate(parts):
        ending = _SHARED.search(part)
        first = last
        while ending and first and _is_stem(parts[first - 1]) and not _COMPLETE_END.search(parts[first - 1]):
            first -= 1
        prefix = _PREFIX.match(parts[first]) or (_PREFIX.match(parts[first - 1]) if first else None)
        if ending is None or first == last or _is_whole(part, prefix):
            continue
        before = _left_to(parts[first], prefix)
        stems = [each.removeprefix(before) for each in (*parts[first:last], part[: ending.start()])]
        names = tuple(_full(before, stem, ending["ending"], known) for stem in stems)
        return Shortened(first, last, names, tuple(parts[first : last + 1]))
    return None


def _left_to(first: str, prefix: re.Match[str] | None) -> str:
    """What the first of some names says for all of them, or the name before it, which says it of itself alone: 区委."""
    if prefix is None:
        return ""
    return prefix[0] if first.startswith(prefix[0]) else prefix[0][0]


def shared_branches(parts: Sequence[str]) -> Shortened | None:
    """Companies and squads that leave the end of their names to the last: 中国移动、联通、电信云溪分公司."""
    for last, part in enumerate(parts):
        branch = _BRANCH.fullmatch(part)
        first = last
        while branch and first and _is_stem(parts[first - 1]):
            first -= 1
        if branch is None or first == last:
            continue
        before, opened = _common_head(parts[first], parts[first + 1 : last])
        stems = [opened, *(each.removeprefix(before) for each in parts[first + 1 : last])]
        whole = part.removeprefix(before)
        firm = _FIRM.match(whole)
        size = firm.end() if firm else len(stems[-1])
        if len(whole) - size >= len(branch["ending"]):
            names = tuple(f"{before}{stem}{whole[size:]}" for stem in (*stems, whole[:size]))
            return Shortened(first, last, names, tuple(parts[first : last + 1]))
    return None


def held_together(parts: Sequence[str], known: Collection[str]) -> Shortened | None:
    """The one name of an institution that tells the kinds of its work one by one: 县公路、桥梁养护中心."""
    for last, part in enumerate(parts):
        first = last
        while first and _is_work(parts[first - 1]):
            first -= 1
        is_whole = part in known or is_catch_all(part) or _COMPLETE.match(part)
        if first < last and _CENTRE.fullmatch(part) and not is_whole and _OF_A_PLACE.match(parts[first]):
            whole = ("、".join(parts[first : last + 1]),)
            return Shortened(first, last, whole, whole)
    return None


def _is_work(part: str) -> bool:
    """Whether a part is a kind of work, and no name by itself."""
    is_name = is_body(part) and not re.search("[运发执推]行$", part)
    return bool(re.fullmatch(r"[\u4e00-\u9fff]{2,12}", part)) and not is_name and not is_catch_all(part)


def _common_head(first: str, others: Sequence[str]) -> tuple[str, str]:
    """What a first name says for those behind it, and the rest of it: 中国|移动, 市公安局|刑侦."""
    found = _HEAD.match(first)
    if found is None or any(each.startswith(found[0]) for each in others):
        return "", first
    return found[0], first[found.end() :]


def _is_stem(part: str) -> bool:
    """Whether a part is a name without its ending."""
    is_name = (is_plain_body(part) and not _FIELD.fullmatch(part)) or _INSTITUTION.search(part)
    is_short = len(part) == 2 or (2 < len(part) <= 8 and not is_name)
    return is_short and not is_catch_all(part) and bool(re.fullmatch(r"[\u4e00-\u9fff]+", part))


def _is_whole(part: str, prefix: re.Match[str] | None) -> bool:
    """Whether the last name is complete by itself, so that those before it share nothing with it."""
    return is_catch_all(part) or (prefix is not None and part.startswith(prefix[0]) and len(part) > len(prefix[0]) + 2)


def _full(prefix: str, stem: str, ending: str, known: Collection[str]) -> str:
    """The name that the document writes in full elsewhere, else one put together."""
    found = [each for each in known if each.startswith(prefix + stem)]
    return found[0] if len(found) == 1 else f"{prefix}{stem}{ending}"


def shared_prefixes(parts: Sequence[str], known: Collection[str], alone: Collection[str]) -> Shortened | None:
    """Names that leave 区 or 区委 to the first of them: 区委宣传部、网信办. Those written alone elsewhere are complete.

    What was left out is put back where the document writes the name in full elsewhere.
    """
    opened = _PREFIX.match(parts[0]) if parts else None
    if opened is None or not is_plain_body(parts[0]):
        return None
    at = [
        place
        for place, part in enumerate(parts)
        if place
        and part not in alone
        and (_lacks_prefix(part) or (_UNIONS.fullmatch(part) and _prefixed(opened[0], part, known) != part))
    ]
    if not at:
        return None
    names = [_prefixed(opened[0], part, known) if place in at else part for place, part in enumerate(parts)]
    last = at[-1] + 1
    return Shortened(0, at[-1], tuple(names[:last]), tuple(parts[:last]))


def in_full(names: Sequence[str], known: Collection[str]) -> dict[str, str]:
    """The names of a list for which the document writes another one in full elsewhere, and that name.

    A list of which no name tells its region keeps the short names, unless all of them are written in full elsewhere.
    """
    full = {each: found for each in names if (found := _whole_name(each, known))}
    is_mixed = any(map(_PREFIX.match, names))
    return full if is_mixed or len(full) == len(names) else {}


def _whole_name(name: str, known: Collection[str]) -> str:
    """The one name in full; empty where the document writes none, or several."""
    if _COMPLETE.match(name) or is_catch_all(name):
        return ""
    found = [full for level in _LEVELS for full in (level + name, f"{level}委{name}") if full in known]
    return found[0] if len(found) == 1 else ""


def _lacks_prefix(part: str) -> bool:
    if _UNIONS.fullmatch(part):
        return False
    return 3 <= len(part) <= 6 and bool(re.fullmatch(rf".*(?:{_ENDS})", part)) and not _COMPLETE.match(part)


def _prefixed(prefix: str, part: str, known: Collection[str]) -> str:
    return next((full for each in (prefix, prefix[0]) if (full := each + part) in known), part)
