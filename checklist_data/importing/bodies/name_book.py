"""Splitting a list of bodies into names, and what makes the splitting unsure."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from checklist_data.importing.bodies.breaks import Joined, are_glued, unbroken
from checklist_data.importing.bodies.given_names import Given, GivenNames
from checklist_data.importing.bodies.issuers import Issuers
from checklist_data.importing.bodies.joints import has_joint
from checklist_data.importing.bodies.names import (
    CLASSES,
    REGION,
    cannot_be_name,
    is_body,
    is_catch_all,
    is_nothing,
    is_plain_body,
)
from checklist_data.importing.bodies.pieces import pieces_of, tight, without_others
from checklist_data.importing.bodies.shortened import (
    held_together,
    in_full,
    shared_branches,
    shared_endings,
    shared_prefixes,
)

_AND = re.compile(r"以及|及|和|与|暨|并")
_CONTINUED = re.compile(
    r"(?:街道|乡镇|乡|镇|村|社区|村居|村委会|居委会|幼儿园|小学|中学|大学|(?:镇|乡镇)?卫生院|(?:社区)?卫生服务中心|卫生服务站|(?:村)?卫生室|敬老院|养老院|福利院|派出所|司法所|站所|便民服务中心|党群服务中心|文化站|银行|商户|合作社|养老机构|培训机构|物业企业|物业公司|(?:建设|施工|监理|运营|产权|使用|经营)单位|街道办事处|县级市政府|县级市|开发区|园区|部门|单位|企业|高校|院校|科研院所|院所|科研机构|中小学|学校|医院|医疗机构|社会组织|行业协会|商会|经营主体|金融机构|网格员|办事处|科室|功能区|企事业单位|管委会|街道办|（街道）|县|区|市|(?:县|市|区|镇|乡)[（(][市县区镇乡街道、]+[）)])(?:人民政府|政府|办事处)?$"
)
_SOME = "有关|相关|涉及|属地|所在|辖区|邻近|其他|所有|全体|沿.|涉."
_OF_MANY = re.compile(rf"^[\u4e00-\u9fff]{{0,6}}各|^(?:{_SOME})")
_AREAS = re.compile(
    rf"(?:[\u4e00-\u9fff]{{0,6}}各|{_SOME})"
    r"(?:市|县级市|县|区|乡|镇|街道|乡镇|、|（街道）|（市、区）|[（(][市县区乡镇街道、]+[）)])+(?:人民政府|政府|办事处)?"
)
"""Kinds of districts and towns that stand behind one 各: 各区、县级市政府, 沿海各镇、街道."""
_RANKS = {"省": 0, "市": 1, "州": 1, "县": 2, "区": 2, "旗": 2, "镇": 3, "乡": 3}
"""Kinds of districts, by the rank that they have as a rule; a 市 may be of a county's."""
_KINDS = "".join(_RANKS)
_SMALL = re.compile(rf"[^{REGION}各国][\u4e00-\u9fff]{{1,6}}[院所站校园社厂店队户员点室库场馆心]")
"""What may be one of a kind, as of shops and stations, and no body with a name of its own."""
_TOWN = re.compile(r".+[镇乡](?:人民政府|政府)?")
_SOME_MORE = re.compile(r"(?:[区市县省]直|各|所有)*(?:有关|相关|其他|成员|责任|部门|单位)")
_JOIN = re.compile(rf"(?<=[局办委部院队会联团心司处街镇所府])(?=[{REGION[:4]}各](?!成员)[^级直委\d])")
_DESCRIBED = re.compile(r"[\u4e00-\u9fff]{0,6}(?:单位|部门|业主|法人|主体)(?P<name>[区市县省州旗].+)")
"""A body behind what it is to the work: 项目业主单位县交投公司."""
_IN_BRACKETS = re.compile(r"[（(]([^（）()]*)[）)]")


@dataclass
class Split:
    """The names of one list in its order."""

    names: list[str] = field(default_factory=list)
    is_open: bool = False
    """Whether it ends in 等."""
    doubts: dict[str, str] = field(default_factory=dict)
    """What is not sure: the kind, and the words that it is about."""
    written: dict[str, str] = field(default_factory=dict)
    """How the list prints names that it shortens, by the name in full."""
    unnamed: list[str] = field(default_factory=list)
    """What follows 等 and is no body: 等联席会议成员单位."""

    @property
    def is_sure(self) -> bool:
        """Whether every part is plainly the name of a body."""
        return bool(self.names) and not self.doubts


class NameBook:
    """The names that the document writes without any doubt, for splitting those that are in doubt."""

    def __init__(self, known: Iterable[str] = (), given: Mapping[str, Sequence[str]] | None = None) -> None:
        self.known = set(known)
        self._given = GivenNames(given or {})
        self.known |= self._given.every
        self._alone = set(self.known)
        self.issuers = Issuers()

    def learn(self, text: str) -> None:
        """Remember the names of a list that is plainly separated."""
        found = self.split(text)
        if not found.doubts:
            self.known |= {each for each in found.names if is_body(each) and not re.search("（|会同", each)}
        self._alone |= set(found.names[:1])

    def learn_names(self, names: Iterable[str]) -> None:
        """Remember names that have been read without any doubt."""
        self.known |= {each for each in names if is_plain_body(each) and not is_catch_all(each) and "（" not in each}

    def knows(self, name: str) -> bool:
        """Whether the document writes the name by itself elsewhere."""
        return name in self.known

    def is_given(self, text: str) -> bool:
        """Whether a person has said what bodies some words of a text are."""
        return self._given.find(text, self.known) is not None

    def split(self, text: str) -> Split:
        """The names of a list. What is unsure is kept as it is printed, and noted."""
        split = Split()
        text = tight(text)
        text, split.is_open = without_others(text.strip().strip("。；;，,、．.：:").strip())
        if is_nothing(text):
            return split
        if (given := self._given.find(text, self.known)) is not None:
            return self._with_given(given, split)
        parts = self._unbroken([each.strip() for each in pieces_of(text) if each.strip()], split)
        issued = self.issuers.together(parts)
        self.known |= {*issued} - {*parts}
        for part in self._complete(self._whole(issued, split), text, split):
            name, others = without_others(part)
            split.is_open = split.is_open or others
            for each in self._pulled_apart(name, split):
                self._take(each, split)
        self._put_in_full(split)
        return split

    def _put_in_full(self, split: Split) -> None:
        """Put the names of a list in full that the document writes so elsewhere, where others of it are; asked."""
        full = in_full(split.names, self.known)
        for short, name in full.items():
            split.doubts.setdefault("elided", short)
            split.written[name] = short
        split.names = list(dict.fromkeys(full.get(each, each) for each in split.names))

    def _take(self, name: str, split: Split) -> None:
        """Take a name into a list; what can be none stays out, and what is not sure is noted."""
        if name not in self.known and cannot_be_name(name):
            split.doubts.setdefault("name", name)
        elif name and name not in split.names:
            split.names.append(name)
            if not self._is_known(name) or self._has_odd_bracket(name) or self._has_joint(name):
                split.doubts.setdefault("name", name)

    def _with_given(self, found: Given, split: Split) -> Split:
        """A list in which a person has said what some words stand for."""
        given = Split(list(found.names))
        if len(pieces := [each.strip("\0 ") for each in pieces_of(found.words)]) == len(given.names):
            given.written = _differing(given.names, pieces)
        for names in (self.split(found.before), given, self.split(found.behind)):
            split.names += [each for each in names.names if each not in split.names]
            split.is_open = split.is_open or names.is_open
            split.doubts = names.doubts | split.doubts
            split.written |= names.written
            split.unnamed += names.unnamed
        return split

    def _is_known(self, name: str) -> bool:
        return name in self.known or is_body(name) or is_catch_all(name)

    def _has_odd_bracket(self, name: str) -> bool:
        """Whether a bracket in a name holds anything but another name of it."""
        inner = [each for each in _IN_BRACKETS.findall(name) if not CLASSES.fullmatch(each)]
        return name not in self.known and any(not is_plain_body(each) for each in inner)

    def _has_joint(self, name: str) -> bool:
        """Whether a name that the document does not write elsewhere may be two, or hold words of a sentence."""
        return name not in self.known and (has_joint(name) or are_glued(name))

    def _unbroken(self, pieces: Sequence[str], split: Split) -> list[str]:
        """The names of pieces, of which those that white space parted may be one name."""
        runs: list[list[str]] = []
        for piece in pieces:
            if piece[0] == "\0" and runs:
                runs[-1].append(piece[1:])
            else:
                runs.append([piece.lstrip("\0")])
        names: list[str] = []
        for run in runs:
            joined = unbroken(run, self.known) if len(run) > 1 else Joined(run)
            names += _as_one(joined)
            for each in joined.doubts:
                split.doubts.setdefault("broken", each)
        return names

    def _whole(self, parts: Sequence[str], split: Split) -> list[str]:
        """Names that hold a 、 themselves."""
        whole: list[str] = []
        for part in parts:
            goes_on = bool(whole) and not part.startswith("各") and bool(_CONTINUED.fullmatch(part))
            is_shared = bool(whole) and _may_share_department(whole[-1], part)
            if is_shared and (part in self.known or part[0] == "市"):
                split.doubts.setdefault("one_or_two", f"{whole[-1]}、{part}")
                whole.append(part)
            elif is_shared or (goes_on and _OF_MANY.search(whole[-1])):
                whole[-1] += "、" + part
                if not _AREAS.fullmatch(whole[-1]):
                    split.doubts.setdefault("one_or_two", whole[-1])
            else:
                if whole and self._may_go_on(whole[-1], part, is_class=goes_on):
                    split.doubts.setdefault("one_or_two", f"{whole[-1]}、{part}")
                whole.append(part)
        return whole

    def _may_go_on(self, before: str, part: str, *, is_class: bool) -> bool:
        """Whether a part that is read as a name of its own may be the rest of the one before: 各镇、托管点."""
        if is_class and _TOWN.fullmatch(before):
            return True
        if part in ("镇街", "乡镇"):
            return is_catch_all(before)
        is_kind = _SMALL.fullmatch(part) and part not in self.known and not is_plain_body(part)
        return bool(is_kind and _OF_MANY.search(before))

    def _complete(self, parts: list[str], text: str, split: Split) -> list[str]:
        """The names of a list with what some of them leave out; proposed, and asked."""
        short = (
            held_together(parts, self.known)
            or shared_branches(parts)
            or shared_endings(parts, self.known)
            or shared_prefixes(parts, self.known, self._alone)
        )
        if short is not None:
            split.doubts.setdefault("elided", _printed(text, parts[short.first], parts[short.last]))
            split.written |= _differing(short.names, short.printed)
            return [*parts[: short.first], *short.names, *parts[short.last + 1 :]]
        for part, following in pairwise(parts):
            if not self._is_known(part) and len(part) <= 8 and is_body(following):
                split.doubts.setdefault("elided", _printed(text, part, following))
        return parts

    def _before_others(self, name: str, split: Split) -> list[str] | None:
        """The bodies of a text that goes on behind 等; None where it does not."""
        before, others, after = name.partition("等")
        if not others or not self._is_known(before) or not is_plain_body(before):
            return None
        split.is_open = True
        if is_catch_all(after):
            if not _SOME_MORE.match(after):
                split.doubts.setdefault("others", name)
            return [*self._pulled_apart(before, split), after]
        split.doubts.setdefault("others", name)
        split.unnamed.append(after)
        return self._pulled_apart(before, split)

    def _pulled_apart(self, name: str, split: Split) -> list[str]:
        """One name, or those that 及, 和 or nothing at all stands between."""
        if name in self.known:
            return [name]
        if (described := _DESCRIBED.match(name)) and is_plain_body(described["name"]):
            split.doubts.setdefault("name", name)
            return [described["name"]]
        if (named := self._before_others(name, split)) is not None:
            return named
        return self._at_an_and(name, split) or self._at_their_ends(name, split) or [name]

    def _at_an_and(self, name: str, split: Split) -> list[str]:
        """The names between which 及 or 和 stands; none where it is a part of a name."""
        for found in _AND.finditer(name):
            left, right = name[: found.start()], name[found.end() :]
            if self._is_known(left) and self._is_known(right) and len(right) > 2:
                if right[0] not in REGION + "各有相其驻" and right not in self.known and not is_catch_all(right):
                    split.doubts.setdefault("and", name)
                return [*self._pulled_apart(left, split), *self._pulled_apart(right, split)]
        return []

    def _at_their_ends(self, name: str, split: Split) -> list[str]:
        """The names between which nothing stands; none where there is but one."""
        pieces = [each for each in _JOIN.split(name) if each]
        if len(pieces) < 2 or len(name) <= 6 or not all(is_body(each) and len(each) > 2 for each in pieces):
            return []
        if not all(each in self.known for each in pieces):
            split.doubts.setdefault("unseparated", name)
        return pieces


def _may_share_department(before: str, part: str) -> bool:
    """Whether districts of some kind may leave their department to those of a lower or like kind: 各市|县农业农村局."""
    kind, own = re.search(rf"^各(?:.*、)?([{_KINDS}])$", before), re.match(rf"[{_KINDS}](?=.)", part)
    if kind is None or own is None or kind[1] == own[0] or is_catch_all(part) or not is_plain_body(part):
        return False
    return _RANKS[own[0]] >= _RANKS[kind[1]] or (kind[1] in "县区" and own[0] == "市")


def _as_one(joined: Joined) -> list[str]:
    """The names between which white space stands, with what only goes on with many in one of them; asked."""
    names: list[str] = []
    for each in joined.names:
        if names and _OF_MANY.search(names[-1]) and _CONTINUED.fullmatch(each):
            joined.doubts.append(f"{names[-1]} {each}")
            names[-1] += each
        else:
            names.append(each)
    return names


def _differing(names: Sequence[str], printed: Sequence[str]) -> dict[str, str]:
    return {name: words for name, words in zip(names, printed, strict=True) if name != words}


def _printed(text: str, first: str, last: str) -> str:
    """The words of a list from one name to another, as they are printed."""
    start = text.find(first)
    end = text.find(last, start)
    return text[start : end + len(last)] if 0 <= start <= end else f"{first}、{last}"
