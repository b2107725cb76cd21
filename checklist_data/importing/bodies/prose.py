"""Running sentences that hand an entry to bodies: 由区住建局牵头，区城管局配合; 区教育局：负责统筹协调."""

import re

from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.bodies.brackets import is_balanced
from checklist_data.importing.bodies.deadlines import (
    closing_deadline,
    is_deadline,
    last_deadline,
    names_deadline,
    tells_time,
)
from checklist_data.importing.bodies.names import is_catch_all, is_named_by_place, is_plain_body, names_others
from checklist_data.importing.bodies.roles import RoleReader
from checklist_data.importing.bodies.sentences import ACT, WITH
from checklist_data.importing.labels import Meaning

_END = re.compile(
    r"局|办(?!公|事)|办公室|办事处|委(?!员|办|[^，。；]{0,4}部)|部(?!门)|院|大队|支队|中心|公司|集团|镇街|街道|乡镇|单位|部门|会|联|政府(?!办)"
)
_NAME_END = re.compile(rf"(?:{_END.pattern})(?:[（(][^（）()]*[）)])?")
_BETWEEN = re.compile(
    rf"(?<!自)由|(?:{_END.pattern}|[）)])(?:会同|联合(?![会社])|组织(?!部)|督促|指导(?!中心)|配合|负责|牵头|要|应)"
)
"""A body and its verb, behind which another body may stand that is no subject."""
_OBJECT = re.compile(
    r"(?!直属|下属|所属|属|直管|主管|各|有关|相关|其他|等).{2,}[\u4e00-\u9fff]{2}(?:单位|企业|公司|机构|学校|医院|部门)"
)
"""What is done and to whom, behind a body: 市卫健委|抽检校外供餐单位."""
_LONGEST_SUBJECT = 60
"""Characters within which the bodies that open a clause are looked for."""
_SMALL_DOUBTS = {"elided", "and", "name"}
"""What may be unsure of a list that is one all the same."""
_ASKED = re.compile("^(?:会议)?(?:由|请|责成|要求|明确|指定|授权|原则同意|同意)+")
"""How decisions hand work to a body: 会议要求县水利局, 责成县信访局."""
_BY = re.compile("(?<!自)由(?=.{2})")
_UNTIL = re.compile(
    r"(?P<who>.+?)(?:应|须|要)?(?P<time>(?:力争|确保|争取|务必)?[于在]?[\d一二三四五六七八九十年今明次本].*(?:完成|办结|到位))"
)
"""Bodies, and until when they have something done: 由区发改局于10月底前完成."""
_OF_SOMETHING = re.compile(r"(?P<act>.{2,}?(?:牵头|配合|协助|参与|负责))(?![人制者]|解释|.?$)(?P<object>.+)")
"""Bodies with their verb, and what it is about: 东桥镇配合|做好征地协调."""
_SEGMENTS = re.compile("[，,]|(?<=牵头|负责|配合|协助|参与|落实)、")
_DUTY = re.compile("(?:要|应|须|具体|统一)*(?:负责|牵头|会同|联合|承担|组织|统筹|认真|抓好)")
_LEADS = re.compile(r"(?:负责|具体|承担)?(?:牵头|统筹牵头|总牵头|主抓|主办|主责)")
_TAKES_PART = re.compile(r"(?:积极|主动|全力)?(?:配合|协助|参与|协同|参加|协办|支持)")


def opening_role(text: str) -> Meaning | None:
    """The role in which somebody does what a sentence without a subject begins with: 牵头组织, 配合做好."""
    if _LEADS.match(text):
        return Meaning.LEADS
    return Meaning.PARTICIPANTS if _TAKES_PART.match(text) else None


class Prose:
    """Reads the roles that sentences hand out."""

    def __init__(self, roles: RoleReader) -> None:
        self._roles = roles

    def sentence(self, text: str) -> Assigned | None:
        """Bodies that a running sentence names with their role: 由区住建局牵头，区城管局配合."""
        found, spoken, untold = Assigned(), False, ""
        for clause in re.split(r"[。；;]", text):
            segments = self._segments(clause, found)
            at = [place for place, each in enumerate(segments) if self._is_act(each)]
            if at:
                spoken = True
                found.add(self._clause(segments, at[0], at[-1]))
                untold = untold or next(filter(tells_time, segments[at[-1] + 1 :]), "")
            elif spoken and not found.deadline:
                self._close(found, clause)
        if untold and not found.deadline:
            found.doubt("deadline_in_text", untold)
        return found if spoken and found else None

    def _segments(self, clause: str, found: Assigned) -> list[str]:
        """The parts of a clause, without what is done; asked where that stood before who does it."""
        whole = [part for each in _SEGMENTS.split(clause) for part in self._without_time(each.strip())]
        segments = [self._without_object(each) for each in whole]
        if any(one != other and one.endswith("负责") for one, other in zip(segments, whole, strict=True)):
            found.doubt("subject", clause[:40])
        return segments

    def _clause(self, segments: list[str], first: int, last: int) -> Assigned:
        """The bodies of a clause whose segments from `first` to `last` hand it out, and what follows them."""
        while first > 0 and self._is_list(segments[first - 1]):
            first -= 1
        found = self._roles.bodies("，".join(segments[first : last + 1]), None)
        rest = segments[last + 1 :]
        if (beside := self.companions("，".join(rest))) is not None:
            found.add(beside)
        time = next((each for each in rest if is_deadline(each) or last_deadline(each)), "")
        self._close(found, time)
        opening = next((_BY.split(each)[0] for each in segments[first : last + 1] if _opens_with_time(each)), "")
        for each in (time, opening):
            if each and not found.deadline:
                found.doubt("deadline_in_text", each)
        return found

    def _close(self, found: Assigned, clause: str) -> None:
        """Take what closes a sentence as the deadline; asked unless it is called so: 完成时限为9月底."""
        told = last_deadline(clause)
        if not told or self._roles.answers.to("closing_deadline") == "text":
            return
        found.deadline = told
        if not names_deadline(clause):
            found.doubt("closing_deadline", told)

    def _without_time(self, segment: str) -> list[str]:
        """A clause of bodies who have something done until a time, as the clause and the time."""
        told = _UNTIL.fullmatch(segment)
        who = _BY.split(told["who"])[-1] if told else ""
        if told is None or not closing_deadline(told["time"]) or not self._is_list(WITH.split(who)[0]):
            return [segment]
        return [f"{told['who']}负责", told["time"]]

    def _without_object(self, segment: str) -> str:
        """A clause of bodies and their verb without what it is about; any other clause as it is."""
        told = _OF_SOMETHING.fullmatch(segment)
        return told["act"] if told and not ACT.match(segment) and self._is_act(told["act"]) else segment

    def duties_of(self, text: str) -> tuple[Assigned, str] | None:
        """The bodies that open a paragraph before a colon, and what it says of them: 区教育局：负责统筹协调."""
        opened = re.match(r"(?P<names>[^：:。；;]{2,40})[：:]\s*(?P<duties>.{4,})", text)
        split = self._roles.book.split(opened["names"]) if opened else None
        if opened is None or split is None or not split.names or not all(map(is_named_by_place, split.names)):
            return None
        if not split.doubts.keys() <= {"elided"}:
            return None
        found = Assigned(responsible=split.names, is_open=split.is_open, written=split.written)
        found.doubts += split.doubts.items()
        return found, opened["duties"]

    def subjects(self, text: str) -> Assigned:
        """The bodies that clauses begin with as their subject, to be asked about: 区公安局严厉打击非法改装."""
        found = Assigned()
        for clause in re.split(r"[。；;，,]", text):
            names, rest = self._opening_names(_ASKED.sub("", clause.strip()))
            beside = self.companions(rest) if WITH.match(rest) else None
            if names and rest:
                leads = beside is not None and rest.startswith(("会同", "联合"))
                found.give(opening_role(rest) or (Meaning.LEADS if leads else Meaning.RESPONSIBLE), names)
                found.add(beside or Assigned())
            elif found:
                self._close(found, clause)
        return found

    def has_duty(self, text: str) -> bool:
        """Whether a clause of a text begins with bodies and says that they answer for something."""
        clauses = (_ASKED.sub("", each.strip()) for each in re.split(r"[。；;，,]", text))
        return any(_DUTY.match(rest) for names, rest in map(self._opening_names, clauses) if names)

    def _opening_names(self, clause: str) -> tuple[list[str], str]:
        """The longest list of bodies that a clause opens with, and what it says of them."""
        for end in reversed([each.end() for each in _NAME_END.finditer(clause[:_LONGEST_SUBJECT])]):
            is_whole = is_balanced(clause[:end]) and not _BETWEEN.search(clause[:end])
            if is_whole and (names := self._roles.names_only(clause[:end])) and not self._holds_object(names[-1]):
                return names, clause[end:]
        return [], ""

    def _holds_object(self, name: str) -> bool:
        """Whether a text that begins and ends as names do is a body, what it does and to whom."""
        if self._roles.book.knows(name):
            return False
        ends = [each.end() for each in _NAME_END.finditer(name)]
        return any(is_plain_body(name[:end]) and _OBJECT.fullmatch(name[end:]) for end in ends[:-1])

    def companions(self, text: str) -> Assigned | None:
        """Those whom a sentence without a subject names as doing it together: 会同区市场监管局整治占道经营.

        Who is assisted, as in 配合民政部门开展排查, may lead, and is asked about.
        """
        found = re.search(
            r"(?:^|[，,。；;])(?:会同|联合|商(?=[区市县省各])|(?<![委联协])会(?=[区市县省])|协同|配合|协助)(?P<rest>[^。；;，,]+)",
            text,
        )
        if found is None:
            return None
        words, rest = found[0].strip("，,。；;"), found["rest"]
        if words.startswith(("配合", "协助")):
            return self._assisted(rest, words)
        if (listed := self._going_on(rest, text[found.end() :])) is not None:
            listed.doubt("together", words)
            return listed
        return self._listed(rest, words)

    def _listed(self, rest: str, words: str) -> Assigned:
        """The bodies that a text begins with; asked where it may tell more of them, or where none is sure."""
        ends = [
            each.end() for each in _END.finditer(rest) if is_plain_body(re.split(r"[、\s]", rest[: each.end()])[-1])
        ]
        if not ends:
            return Assigned(doubts=[("together", words)])
        are_several = len(ends) > 1 or re.match(r"[、和及]|.{0,4}(?:局|办|委|部|队)", rest[ends[0] :])
        end = ends[-1] if are_several else ends[0]
        assigned = self._roles.bodies(rest[:end], Meaning.PARTICIPANTS)
        is_general = any(each.endswith(("部门", "单位")) and not is_catch_all(each) for each in assigned.named)
        if is_general or (are_several and ("、" not in rest or not assigned)):
            assigned.doubt("together", words)
        assigned.is_open = assigned.is_open or names_others(rest[end:])
        return assigned

    def _going_on(self, rest: str, following: str) -> Assigned | None:
        """Those of a list that goes on behind a comma, before anything is said that they do; None where it is over."""
        clause = re.match(r"[，,]\s*(?P<words>[^。；;，,]+)", following)
        names, said = self._opening_names(clause["words"]) if clause and self._roles.are_bodies(rest) else ([], "")
        if clause is None or not names:
            return None
        found = self._roles.bodies(f"{rest}、{clause['words'].removesuffix(said)}", Meaning.PARTICIPANTS)
        found.is_open = found.is_open or names_others(said)
        return found

    @staticmethod
    def _assisted(rest: str, words: str) -> Assigned | None:
        """Who leads where a body assists it; 民政部门 and the like are nobody's name."""
        names = [
            name
            for each in _END.finditer(rest)
            if is_plain_body(name := rest[: each.end()].rsplit("、", maxsplit=1)[-1])
        ]
        if not names:
            return None
        is_named = names[0][-2:] not in ("部门", "单位")
        return Assigned(leads=names[:1] if is_named else [], doubts=[("assists", words)])

    def _is_act(self, segment: str) -> bool:
        act = ACT.match(segment)
        return act is not None and self._is_list(WITH.split(_BY.split(act["names"])[-1])[0])

    def _is_list(self, text: str) -> bool:
        """Whether a text is a list of bodies, of which some may leave out what others say."""
        split = self._roles.book.split(text)
        is_whole = bool(split.names) and all(map(is_plain_body, split.names))
        return split.is_sure or (is_whole and split.doubts.keys() <= _SMALL_DOUBTS)


def _opens_with_time(segment: str) -> bool:
    """Whether a clause says until when before it says by whom: 9月底前由区住建局牵头."""
    before, *by = _BY.split(segment)
    return bool(by) and bool(closing_deadline(before))
