"""Sentences that hand an entry to bodies, read from left to right: 区住建局牵头，各镇街配合."""

import re
from collections.abc import Iterator, Mapping

from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.bodies.deadlines import is_deadline
from checklist_data.importing.bodies.marks import REST, roles_of_marks, without_marks
from checklist_data.importing.bodies.name_book import NameBook
from checklist_data.importing.bodies.names import is_body, is_plain_body
from checklist_data.importing.labels import Label, Meaning

_VERBS = (
    ("牵头|主抓|总牵头|抓总|为牵头单位|是牵头单位", Meaning.LEADS, True),
    ("配合|参与|参加|协助|协同|支持|协办|协作|为配合单位|是配合单位", Meaning.PARTICIPANTS, True),
    ("负责|落实|实施|组织实施|承办|承担|办理|各负其责|分工负责", Meaning.RESPONSIBLE, True),
    ("为责任单位|是责任单位|为责任主体|是责任主体", Meaning.RESPONSIBLE, True),
    ("主办|主责|为主", Meaning.LEADS, False),
    ("指导|监督|督导|督促|督办|保障|审核", Meaning.PARTICIPANTS, False),
)
_MEANINGS = {word: (meaning, sure) for words, meaning, sure in _VERBS for word in words.split("|")}
_VERB = "|".join(sorted(_MEANINGS, key=len, reverse=True))
_ADVERB = (
    r"(?:共同|联合|分别|各自|具体|积极|主要|密切|全力|根据|依职责|全程|统筹|做好|"
    r"予以|给予|加强|强化|加大|抓好|抓|积极|主动|全力|按照?(?:各自)?(?:职责|职能|分工|任务|责任)+(?:范围|内容)?)*"
)
_TAIL = (
    r"(?:负责|落实|推进|实施|完成|组织|开展|工作|抓好|做好|办理|抓落实|到位|具体|指导|此项|该项|抓总|协调|统筹|调度)*"
)
ROLE_WORDS = rf"(?:{_TAIL[:-1]}+|{_VERB}|{_ADVERB[:-1]}+)"
"""What a sentence says of how and in which role bodies do something."""
ACT = re.compile(rf"^(?:由|请)?(?P<names>.{{2,}}?){_ADVERB}(?P<verb>{_VERB}){_TAIL}$")
_DUTIES = re.compile(rf"(?<=.)(?:{_ADVERB[:-1]}+)(?:负责|落实|抓好落实|推进)?$")
WITH = re.compile(r"会同|联合|商(?=[区市县省各])|(?<![委联协])会(?=[区市县省])")
ROLE_IN_BRACKETS = re.compile(
    r"[（(](?P<role>牵头|牵头单位|主办|主责|负责|责任单位|配合|配合单位|参与|协办|协同|协助)[）)]"
)
_BRACKETED = re.compile(rf"^(?P<name>.+?){ROLE_IN_BRACKETS.pattern}$")
_TIME_BEHIND = re.compile(r"(?P<names>.*(?:[^\s、]))[\s、]+(?P<time>[^\s、]+(?:\s*[—－~～至]\s*[^\s、]+)?)")
SEGMENT = re.compile(r"[，,；;。\n]")
_BEHIND_A_VERB = re.compile("(?<=牵头|配合|负责|参与|协助|落实)、")
_IN_BRACKETS = re.compile(r"[（(]([^（）()]{2,}(?:牵头|配合|负责|参与|协助))[）)]")
"""Bodies with their verb in a bracket behind another body: 县商务局（县供销社配合）."""


class Sentence:
    """Reads bodies and the verbs behind them, from left to right."""

    def __init__(
        self, book: NameBook, found: Assigned, default: Meaning | None, legend: Mapping[str, Label] | None = None
    ) -> None:
        self._book, self._found, self._default, self._legend = book, found, default, legend or {}
        self._waiting: list[str] = []
        self._spoken = False

    def read(self, text: str) -> None:
        """Read a text to its end."""
        text = _IN_BRACKETS.sub(r"，\1", _BEHIND_A_VERB.sub("，", text))
        for mark, segment in _segments(text):
            if mark == "\n" and self._waiting and not (ACT.match(segment) or is_deadline(segment)):
                self._waiting[-1] += f"\n{segment}"
                continue
            self._end_at(mark, segment)
            if segment:
                self._segment(mark, segment)
        self._flush()

    def _end_at(self, mark: str, segment: str) -> None:
        """Give what waits before a mark that ends it its role; ask where a verb behind the mark can be its own."""
        is_ended = mark in {"；", ";", "。"} or (mark == "\n" and not self._is_unfinished())
        can_be_its_own = (mark == "\n" and is_ended) or (self._spoken and mark in {"；", ";", "。", "\n"})
        if can_be_its_own and self._waiting and ACT.match(segment):
            self._found.doubt("comma", "，".join([*self._waiting, segment]))
        if is_ended:
            self._flush()

    def _is_unfinished(self) -> bool:
        return bool(self._waiting) and self._waiting[-1].endswith("、")

    def _segment(self, mark: str, segment: str) -> None:
        segment, time = _without_time(segment)
        if segment:
            self._words(mark, segment)
        if time:
            self._words(" ", time)

    def _words(self, mark: str, segment: str) -> None:
        act = ACT.match(segment)
        if is_deadline(segment) and not act:
            self._flush()
            self._found.deadline = segment if not self._found.deadline else f"{self._found.deadline}，{segment}"
        elif act and not self._is_name(segment):
            self._act(mark, act)
        else:
            self._waiting.append(_DUTIES.sub("", segment))

    def _is_name(self, segment: str) -> bool:
        return self._book.knows(segment)

    def _act(self, mark: str, act: re.Match[str]) -> None:
        meaning, is_sure = _MEANINGS[act["verb"]]
        if self._default and not self._spoken and self._waiting and mark in "，,":
            self._found.doubt("comma", "，".join([*self._waiting, act[0]]))
            self._flush()
        own, others = self._together(self._handed_to(act["names"].strip()))
        if self._default and self._default is not meaning and re.search("职责|分工|各自", act[0]):
            meaning = self._default  # 按职责分工负责 says how, not in which role
        if others:
            self._found.doubt("together", act[0])
        lead = ACT.match(own) if others else None
        if lead is not None:
            own, first = lead["names"], _MEANINGS[lead["verb"]][0]
            self._give([*self._waiting, own.strip("，、 由")], first)
            self._waiting, own = [], ""
        if own.strip("，、 由"):
            self._waiting.append(own.strip("，、 由"))
        self._give(self._waiting, meaning)
        self._give(others, Meaning.PARTICIPANTS)
        self._waiting, self._spoken = [], True
        if not is_sure:
            self._found.doubt("verb", act["verb"])

    def _handed_to(self, names: str) -> str:
        """The bodies behind 由, where the work itself stands before it: 医疗救护由区卫健局[牵头]."""
        work, by, bodies = names.rpartition("由")
        if not by or not work or work.endswith("自") or self._book.knows(names):
            return names
        if not all(map(is_plain_body, self._book.split(bodies).names)):
            self._found.doubt("name", names)
        return bodies

    def _together(self, names: str) -> tuple[str, list[str]]:
        """The bodies before 会同 and those behind it; 联合 is such a word only between two bodies."""
        for found in () if self._book.is_given(names) else WITH.finditer(names):
            before, after = names[: found.start()], names[found.end() :].strip("，、 ")
            ends = (self._book.split(before).names[-1:], self._book.split(after).names[:1])
            if found[0] == "会同" or all(each and is_plain_body(each[0]) for each in ends):
                return before, [after]
        return names, []

    def _flush(self) -> None:
        if not self._waiting:
            return
        meaning = self._default or Meaning.RESPONSIBLE
        with_words = WITH.match(self._waiting[0]) if not self._book.knows(self._waiting[0]) else None
        if with_words:
            self._waiting[0] = self._waiting[0][with_words.end() :]
            meaning = Meaning.PARTICIPANTS
        elif self._spoken and not self._default:
            self._found.doubt("roleless", "，".join(self._waiting))
        elif self._flush_together():
            return
        self._give(self._waiting, meaning)
        self._waiting = []

    def _flush_together(self) -> bool:
        """Give bodies on both sides of 会同 their roles: the first leads unless the label says its role; asked."""
        words = "、".join(self._waiting)
        own, others = self._together(words)
        if not others or not own:
            return False
        spoken = ACT.match(own)
        meaning = _MEANINGS[spoken["verb"]][0] if spoken else self._default or Meaning.LEADS
        self._give([spoken["names"] if spoken else own], meaning)
        self._give(others, Meaning.PARTICIPANTS)
        self._found.doubt("together", words)
        self._waiting = []
        return True

    def _give(self, texts: list[str], meaning: Meaning) -> None:
        if not texts:
            return
        plain: list[str] = []
        text = "、".join(each.strip("、").removeprefix("由") for each in texts)
        names, marked = self._names(text)
        for name in names:
            role = _BRACKETED.match(name)
            if role:
                verb = re.sub("单位$", "", role["role"])
                of, is_sure = _MEANINGS.get(verb, (Meaning.RESPONSIBLE, True))
                self._found.give(of, [role["name"]])
                if not is_sure:
                    self._found.doubt("verb", verb)
            elif name in marked:
                self._found.give(marked[name].meaning, [name])
            else:
                plain.append(name)
        rest = self._legend.get(REST) if marked else None
        self._found.give(rest.meaning if rest else meaning, plain)

    def _names(self, printed: str) -> tuple[list[str], Mapping[str, Label]]:
        """The names of a list, and the roles that marks give to some of them."""
        text = without_marks(printed, self._legend)
        text = re.sub(r"[（(](?:按|根据|分别|各自|分头|依)[^（）()]*[）)]", "", text)
        split = self._book.split(text)
        self._found.is_open = self._found.is_open or split.is_open
        self._found.written |= split.written
        self._found.unnamed += split.unnamed
        for kind, words in split.doubts.items():
            if kind == "name" and (_BRACKETED.match(words) and is_body(_BRACKETED.sub(r"\g<name>", words))):
                continue
            self._found.doubt(kind, words)
        marked = roles_of_marks(printed, {each: split.written.get(each, each) for each in split.names}, self._legend)
        if marked is None or (not marked and REST in self._legend):
            self._found.doubt("marked", printed)
        return split.names, marked or {}


def _without_time(segment: str) -> tuple[str, str]:
    """A list of bodies and the time behind its last separator, as in 各乡镇　1月10日前; empty where there is none."""
    found = _TIME_BEHIND.fullmatch(segment)
    if found is None or not is_deadline(found["time"]):
        return segment, ""
    return found["names"], found["time"]


def _segments(text: str) -> Iterator[tuple[str, str]]:
    """The parts between marks outside of brackets, each with the mark before it."""
    depth, start, mark = 0, 0, ""
    for at, each in enumerate(text):
        depth += (each in "（(") - (each in "）)")
        if depth <= 0 and SEGMENT.match(each):
            yield mark, text[start:at].strip()
            start, mark = at + 1, each
    yield mark, text[start:].strip()
