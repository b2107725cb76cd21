"""Who does what: labels, brackets and sentences that hand an entry to its bodies."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from checklist_data.importing.answers import Answers
from checklist_data.importing.deadlines import is_deadline
from checklist_data.importing.labels import BODIES, INLINE, Label, Meaning
from checklist_data.importing.limits import LONGEST_LIST
from checklist_data.importing.names import CLASSES, NameBook, is_body, is_catch_all, is_nothing, is_person, is_plain_body

_VERBS = (
    ("牵头|主抓|总牵头|抓总", Meaning.LEADS, True),
    ("配合|参与|参加|协助|协同|支持|协办|协作", Meaning.PARTICIPANTS, True),
    ("负责|落实|实施|组织实施|承办|承担|办理|各负其责|分工负责", Meaning.RESPONSIBLE, True),
    ("主办|主责", Meaning.LEADS, False),
    ("指导|监督|督导|督促|督办|保障|审核", Meaning.PARTICIPANTS, False),
)
_MEANINGS = {word: (meaning, sure) for words, meaning, sure in _VERBS for word in words.split("|")}
_VERB = "|".join(sorted(_MEANINGS, key=len, reverse=True))
_ADVERB = r"(?:共同|联合|分别|各自|具体|积极|主要|密切|全力|根据|按照?(?:各自)?(?:职责|职能|分工|任务|责任)+(?:范围|内容)?|依职责|全程|统筹|做好)*"
_TAIL = r"(?:负责|落实|推进|实施|完成|组织|开展|工作|抓好|做好|办理|抓落实|到位|具体|指导|此项|该项)*"
_ACT = re.compile(rf"^(?:由|请)?(?P<names>.{{2,}}?){_ADVERB}(?P<verb>{_VERB}){_TAIL}$")
_DUTIES = re.compile(rf"(?<=.)(?:{_ADVERB[:-1]}+)(?:负责|落实|抓好落实|推进)?$")
_WITH = re.compile(r"会同|联合|商(?=[区市县省各])")
_BRACKETED = re.compile(r"^(?P<name>.+?)[（(](?P<role>牵头|牵头单位|主办|主责|负责|责任单位|配合|配合单位|参与|协办|协同|协助)[）)]$")
_ASIDE = re.compile(r"含|不含|包括|试行|暂行|示例|见|详见|附|原则|指|如|即|下同|以下|简称|修订|征求|草案|送审|第|共|约|其中|略|续")
DITTO = re.compile(r"^[（(]?(?:同上|〃|″|\"|''|同前|上同|同上栏|同上行)[）)]?$")
"""What stands for the words above it."""
_END = re.compile(r"局|办|委|部|院|大队|支队|中心|公司|集团|镇街|街道|乡镇|单位|部门|会|联|政府")
_SEGMENT = re.compile(r"[，,；;。\n]")
_TRAILING = re.compile(r"[（(〔\[【［](?P<inner>[^（(〔\[【［］】\]〕）)]*(?:[（(][^（）()]*[）)][^（(〔\[【］】\]〕）)]*)*)[）)〕\]】］]\s*[。；;.]?\s*$")


@dataclass
class Assigned:
    """The bodies of an entry in their roles, its leaders and its deadline, and what is not sure about them."""

    leads: list[str] = field(default_factory=list)
    participants: list[str] = field(default_factory=list)
    responsible: list[str] = field(default_factory=list)
    leaders: list[str] = field(default_factory=list)
    deadline: str = ""
    is_open: bool = False
    doubts: list[tuple[str, str]] = field(default_factory=list)
    printed: dict[str, list[str]] = field(default_factory=dict)
    """What is printed for each role."""

    def __bool__(self) -> bool:
        return bool(self.leads or self.participants or self.responsible)

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all was read."""
        return not (self or self.leaders or self.deadline or self.doubts)

    def doubt(self, kind: str, words: str) -> None:
        """Note something that a person has to say."""
        if (kind, words) not in self.doubts:
            self.doubts.append((kind, words))

    def give(self, meaning: Meaning, names: list[str]) -> None:
        """Add bodies in a role; nobody stands in the same role twice."""
        row: list[str] = getattr(self, meaning.value)
        row += [each for each in names if each not in row]

    def add(self, other: "Assigned") -> None:
        """Take over everything that another holds."""
        for meaning in BODIES:
            self.give(meaning, getattr(other, meaning.value))
        for role, texts in other.printed.items():
            self.printed.setdefault(role, []).extend(texts)
        if other.deadline and other.deadline != self.deadline:
            self.deadline = f"{self.deadline}；{other.deadline}" if self.deadline else other.deadline
        self.is_open = self.is_open or other.is_open
        for each in other.doubts:
            self.doubt(*each)


class RoleReader:
    """Reads roles with the names that the document is sure of."""

    def __init__(self, book: NameBook, answers: Answers | None = None) -> None:
        self.book = book
        self.answers = answers or Answers()
        self._last: dict[str, str] = {}

    def labelled(self, text: str) -> tuple[str, Assigned | None]:
        """What stands before the first label of a text, and what the labels hold; None where there is none."""
        labels = [each for each in INLINE.finditer(text) if each["boxed"] or _may_open(text, each.start())]
        if not labels:
            return text, None
        found = Assigned()
        ends = [each.start() for each in labels[1:]] + [len(text)]
        for each, end in zip(labels, ends, strict=True):
            value = text[each.end() : end].strip().strip("；;，,").strip()
            found.add(self.under(each["label"] or each["boxed"], value))
        return text[: labels[0].start()].strip(), found

    def under(self, words: str, value: str) -> Assigned:
        """What stands under a label or in a column with this head."""
        named = self.answers.label(words)
        value = value.strip().rstrip("。")
        found = Assigned()
        if is_nothing(value):
            return found
        if DITTO.match(value):
            value = self._last.get(named.words, "")
        self._last[named.words] = value
        if named.meaning is Meaning.DEADLINE:
            found.deadline = value
        elif named.meaning is Meaning.LEADERS:
            found.leaders = [value]
            found.printed["leaders"] = [value]
        elif named.meaning in BODIES:
            found = self.column(named, value)
            if not named.is_sure:
                found.doubt("label", named.words)
        elif named.meaning is Meaning.UNKNOWN:
            found.doubt("label", named.words)
        return found

    def column(self, named: Label, text: str) -> Assigned:
        """The bodies under a label; where the label names people too, they are its leaders."""
        if self.answers.to(f"label.{named.words}") == "first_leads":
            found = self.bodies(text, Meaning.RESPONSIBLE)
            found.leads, found.responsible = found.leads or found.responsible[:1], found.responsible[not found.leads :]
            return found
        if named.meaning is not Meaning.RESPONSIBLE or not re.search("责任人|领导|负责人|联系人|联络员", named.words):
            return self.bodies(text, named.meaning)
        parts = [each for each in re.split(r"[\s、，,；;（()）：:]+", text) if each]
        people = [each for each in parts if is_person(each)]
        found = self.bodies("、".join(each for each in parts if each not in people), named.meaning)
        found.leaders += people
        return found

    def bodies(self, text: str, default: Meaning | None) -> Assigned:
        """The bodies of a text in their roles; those without a word for their role have the default one."""
        found = Assigned()
        if len(text) > LONGEST_LIST:
            found.doubt("name", text[:40])
            return found
        labels = [each for each in INLINE.finditer(text) if each["boxed"] or _may_open(text, each.start())]
        if labels and default:
            before, inner = self.labelled(text)
            if before.strip("；;，, \n"):
                found.add(self.bodies(before, default))
            if inner:
                found.add(inner)
            return found
        _Sentence(self.book, found, default).read(text)
        key = default.value if default else "responsible"
        found.printed.setdefault(key, []).append(text)
        return found

    def bracket(self, text: str) -> tuple[str, Assigned | None]:
        """A text without the brackets at its end that hand it to bodies or set its deadline, and what they hold."""
        rest, found = text.rstrip(), None
        while match := _TRAILING.search(rest):
            inner = None if CLASSES.fullmatch(match["inner"]) else self.inside(match["inner"])
            if inner is None:
                break
            found = found or Assigned()
            found.add(inner)
            rest = rest[: match.start()].rstrip()
        return (rest, found) if found is not None else (text, None)

    def inside(self, text: str) -> Assigned | None:
        """What the words of a bracket assign; None where they are about something else."""
        text = text.strip()
        before, labelled = self.labelled(text)
        if labelled is not None and not labelled.is_blank:
            if before.strip("；;，, "):
                labelled.add(self.bodies(before, None))
            return labelled
        if is_deadline(text) and not _ACT.match(text):
            found = Assigned(deadline=text)
            if not re.search("前|底|完成|长期|持续|年内|常态", text):
                found.doubt("bracket_deadline", text)
            return found
        found = self.bodies(text, None)
        spoken = any(_ACT.match(each.strip()) for each in _SEGMENT.split(text))
        foreign = [words for kind, words in found.doubts if kind in ("name", "rest")]
        if not found or (foreign and not spoken) or any(len(words) > 14 for words in foreign):
            return None
        names = [*found.leads, *found.participants, *found.responsible]
        if not spoken and not all(is_plain_body(each) or self.book.knows(each) for each in names):
            return None if _ASIDE.match(text) else self._asked(found, text)
        return found

    @staticmethod
    def _asked(found: Assigned, text: str) -> Assigned:
        found.doubt("bracket", text)
        return found

    def sentence(self, text: str) -> Assigned | None:
        """Bodies that a running sentence names with their role: 由区住建局牵头，区城管局配合."""
        found, spoken = Assigned(), False
        for clause in re.split(r"[。；;]", text):
            segments = [each.strip() for each in re.split(r"[，,]", clause)]
            at = [place for place, each in enumerate(segments) if self._is_act(each)]
            if at:
                spoken = True
                first = at[0]
                while first > 0 and self._is_list(segments[first - 1]):
                    first -= 1
                found.add(self.bodies("，".join(segments[first : at[-1] + 1]), None))
                if any(is_deadline(each) for each in segments[at[-1] + 1 :]):
                    found.doubt("deadline_in_text", next(each for each in segments[at[-1] + 1 :] if is_deadline(each)))
        return found if spoken and found else None

    def duties_of(self, text: str) -> tuple[list[str], str] | None:
        """The bodies that open a paragraph before a colon, and what it says of them: 区教育局：负责统筹协调."""
        opened = re.match(r"(?P<names>[^：:。；;]{2,40})[：:]\s*(?P<duties>.{4,})", text)
        split = self.book.split(opened["names"]) if opened else None
        if opened is None or split is None or not split.is_sure or not all(map(is_plain_body, split.names)):
            return None
        return split.names, opened["duties"]

    def companions(self, text: str) -> Assigned | None:
        """Those whom a sentence without a subject names as doing it together: 会同区市场监管局整治占道经营."""
        found = re.search(r"(?:^|[，,。；;])(?:会同|联合|协同|配合)(?P<rest>[^。；;，,]+)", text)
        if found is None:
            return None
        ends = [each.end() for each in _END.finditer(found["rest"]) if is_plain_body(found["rest"][: each.end()].split("、")[-1])]
        if not ends:
            return Assigned(doubts=[("together", found[0].strip("，,。；;"))])
        assigned = self.bodies(found["rest"][: ends[0]], Meaning.PARTICIPANTS)
        if len(ends) > 1 or re.match(r"[、和及]|.{0,4}(?:局|办|委|部|队)", found["rest"][ends[0] :]):
            assigned = self.bodies(found["rest"][: ends[-1]], Meaning.PARTICIPANTS)
            if "、" not in found["rest"] or not assigned:
                assigned.doubt("together", found[0].strip("，,。；;"))
        if found[0].lstrip("，,。；;").startswith("配合"):
            assigned.doubt("together", found[0].strip("，,。；;"))
        return assigned

    def _is_act(self, segment: str) -> bool:
        act = _ACT.match(segment)
        return act is not None and self._is_list(_WITH.split(act["names"])[0])

    def _is_list(self, text: str) -> bool:
        return self.book.split(text).is_sure


def _may_open(text: str, at: int) -> bool:
    """Whether a label may begin here: after the beginning, a mark or white space, never inside a word or a bracket."""
    if text.count("（", 1, at) + text.count("(", 1, at) > text.count("）", 1, at) + text.count(")", 1, at):
        return False
    return at == 0 or text[at - 1] in "。；;，,、 \t\n\u3000（(〔[【》”！!" or text[at - 1].isspace()


class _Sentence:
    """Reads bodies and the verbs behind them, from left to right."""

    def __init__(self, book: NameBook, found: Assigned, default: Meaning | None) -> None:
        self._book, self._found, self._default = book, found, default
        self._waiting: list[str] = []
        self._spoken = False

    def read(self, text: str) -> None:
        """Read a text to its end."""
        for mark, segment in _segments(text):
            if mark and mark in "；;。":
                self._flush()
            elif mark == "\n" and self._waiting and not (_ACT.match(segment) or is_deadline(segment)):
                self._waiting[-1] += f"\n{segment}"
                continue
            elif mark == "\n" and not self._is_unfinished():
                self._flush()
            if segment:
                self._segment(mark, segment)
        self._flush()

    def _is_unfinished(self) -> bool:
        return bool(self._waiting) and self._waiting[-1].endswith("、")

    def _segment(self, mark: str, segment: str) -> None:
        act = _ACT.match(segment)
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
        own, *others = _WITH.split(act["names"].strip())
        if self._default and self._default is not meaning and re.search("职责|分工|各自", act[0]):
            meaning = self._default  # 按职责分工负责 says how, not in which role
        if own.strip("，、 由"):
            self._waiting.append(own.strip("，、 由"))
        if others and act["verb"] not in ("牵头",):
            self._found.doubt("together", act[0])
        self._give(self._waiting, meaning)
        self._give([each.strip("，、 ") for each in others], Meaning.PARTICIPANTS)
        self._waiting, self._spoken = [], True
        if not is_sure:
            self._found.doubt("verb", act["verb"])

    def _flush(self) -> None:
        if not self._waiting:
            return
        meaning = self._default or Meaning.RESPONSIBLE
        with_words = _WITH.match(self._waiting[0])
        if with_words:
            self._waiting[0] = self._waiting[0][with_words.end() :]
            meaning = Meaning.PARTICIPANTS
        elif self._spoken and not self._default:
            self._found.doubt("roleless", "，".join(self._waiting))
        self._give(self._waiting, meaning)
        self._waiting = []

    def _give(self, texts: list[str], meaning: Meaning) -> None:
        if not texts:
            return
        plain: list[str] = []
        for name in self._names("、".join(each.strip("、") for each in texts)):
            role = _BRACKETED.match(name)
            if role:
                verb = re.sub("单位$", "", role["role"])
                of, is_sure = _MEANINGS.get(verb, (Meaning.RESPONSIBLE, True))
                self._found.give(of, [role["name"]])
                if not is_sure:
                    self._found.doubt("verb", verb)
            else:
                plain.append(name)
        self._found.give(meaning, plain)

    def _names(self, text: str) -> list[str]:
        marked = re.search(r"[*★▲●☆※#]", text)
        if marked:
            self._found.doubt("marked", text)
            text = re.sub(r"[*★▲●☆※#]", "", text)
        text = re.sub(r"[（(](?:按|根据|分别|各自|分头|依)[^（）()]*[）)]", "", text)
        split = self._book.split(text)
        self._found.is_open = self._found.is_open or split.is_open
        for kind, words in split.doubts.items():
            if kind == "name" and (_BRACKETED.match(words) and is_body(_BRACKETED.sub(r"\g<name>", words))):
                continue
            self._found.doubt(kind, words)
        return split.names


def _segments(text: str) -> Iterator[tuple[str, str]]:
    """The parts between marks outside of brackets, each with the mark before it."""
    depth, start, mark = 0, 0, ""
    for at, each in enumerate(text):
        depth += (each in "（(") - (each in "）)")
        if depth <= 0 and _SEGMENT.match(each):
            yield mark, text[start:at].strip()
            start, mark = at + 1, each
    yield mark, text[start:].strip()


def catch_alls(assigned: Assigned) -> list[str]:
    """The names that stand for bodies they do not name."""
    named = dict.fromkeys([*assigned.leads, *assigned.participants, *assigned.responsible])
    return [each for each in named if is_catch_all(each)]
