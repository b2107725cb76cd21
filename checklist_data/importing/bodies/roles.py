"""Who does what: labels, brackets and sentences that hand an entry to its bodies."""

import re
from collections import Counter

from checklist_data.importing.answers import Answers
from checklist_data.importing.bodies.above import DITTO, Above
from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.bodies.brackets import BOXES, CLOSING, OPENING
from checklist_data.importing.bodies.deadlines import is_deadline
from checklist_data.importing.bodies.name_book import NameBook
from checklist_data.importing.bodies.names import CLASSES, is_body, is_catch_all, is_nothing, is_person, is_plain_body
from checklist_data.importing.bodies.pieces import tight
from checklist_data.importing.bodies.semicolons import Halves, halves_of
from checklist_data.importing.bodies.sentences import ACT, ROLE_IN_BRACKETS, SEGMENT, Sentence
from checklist_data.importing.labels import BODIES, INLINE, OTHER, ROLES, Label, Meaning, together
from checklist_data.importing.limits import LONGEST_LIST

_ASIDE = re.compile(
    r"含|不含|包括|试行|暂行|示例|见|详见|附|原则|指|如|即|下同|以下|简称|修订|征求|草案|送审|第|共|约|其中|略|续"
)
_IN_ONE_BRACKET = re.compile(r"^[（(]([^（()）]+)[）)]$")
_IS_LIMIT = re.compile("前|底|完成|长期|持续|年内|常态")
_LONGEST_NAME = 14
"""Characters of words in a bracket that may still be a name in doubt."""
_NEITHER = re.escape(OPENING + CLOSING)
_INNER = rf"[{re.escape(OPENING)}][^{_NEITHER}]*[{re.escape(CLOSING)}]"
_TRAILING = re.compile(
    rf"[{re.escape(OPENING)}](?P<inner>[^{_NEITHER}]*(?:{_INNER}[^{_NEITHER}]*)*)[{re.escape(CLOSING)}]\s*[。；;.]?\s*$"
)


class RoleReader:
    """Reads roles with the names that the document is sure of."""

    def __init__(self, book: NameBook, answers: Answers | None = None) -> None:
        self.book = book
        self.answers = answers or Answers()
        self.halves = Halves()
        """What a semicolon between two lists means."""
        self.legend: dict[str, Label] = {}
        """What marks below the names of bodies mean."""
        self.above = Above()
        self.words: dict[Meaning, Counter[str]] = {each: Counter() for each in ROLES}
        """What the document calls each role, with how often."""

    def labelled(self, text: str) -> tuple[str, Assigned | None]:
        """What stands before the first label of a text, and what the labels hold; None where there is none."""
        text = together(text)
        labels = labels_in(text)
        if not labels:
            return text, None
        found = Assigned()
        labels = _with_others(text, labels)
        ends = [each.start() for each in labels[1:]] + [len(text)]
        for each, end in zip(labels, ends, strict=True):
            value = text[each.end() : end].strip().strip("；;，,").strip()
            found.add(self.under(next(filter(None, each.groups())), value))
        return text[: labels[0].start()].strip(), found

    def under(self, words: str, value: str) -> Assigned:
        """What stands under a label or in a column with this head."""
        named = self.answers.label(words)
        value = value.strip().rstrip("。")
        found = Assigned()
        if is_nothing(value):
            return found
        is_above = True
        if DITTO.match(value):
            value, is_above = self.above.of(named.words)
        else:
            self.above.put(named.words, "")  # what is being read now is not above itself
        if named.meaning is Meaning.DEADLINE:
            found.deadline = _IN_ONE_BRACKET.sub(r"\1", value)
        elif named.meaning is Meaning.LEADERS:
            found.leaders = [value]
            found.printed["leaders"] = [value]
        elif named.meaning in BODIES:
            found = self.column(named, value)
            if not named.is_sure:
                found.doubt("label", named.words)
        elif named.meaning is Meaning.UNKNOWN:
            found.doubt("label", named.words)
        if is_above:
            self.above.put(named.words, value)
        else:
            found.doubt("ditto", f"{named.words}：{value}"[:40])
        return found

    def column(self, named: Label, text: str) -> Assigned:
        """The bodies under a label; where the label names people too, they are its leaders."""
        if named.meaning in self.words:
            self.words[named.meaning][named.words] += 1
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
        text = together(text)
        labels = labels_in(text)
        if labels and default:
            before, inner = self.labelled(text)
            if before.strip("；;，, \n"):
                found.add(self.bodies(before, default))
            if inner is not None:
                found.add(inner)
            return found
        self._read(text, default, found)
        key = default.value if default else "responsible"
        found.printed.setdefault(key, []).append(text)
        return found

    def _read(self, text: str, default: Meaning | None, found: Assigned) -> None:
        """Read a sentence, or a list in two halves whose roles the document states or may mean; the latter is asked."""
        halves = halves_of(text) if default is None or self.halves.is_stated else None
        says_role = any(map(self._has_role, halves[:2] if halves else [text]))
        if says_role or self.answers.to("semicolon") == "same":
            self._sentence(found, default).read(text)
            return
        if halves is None:
            is_half = default is None and (self.halves.is_stated or self.halves.is_usual)
            self._sentence(found, self.halves.before if is_half else default).read(text)
        else:
            is_half = True
            before, after, time = halves
            self._sentence(found, self.halves.before).read(before)
            self._sentence(found, self.halves.after).read(f"{after}；{time}")
        if is_half and found and not self.halves.is_stated:
            found.doubt("semicolon", text[:60])

    def _sentence(self, found: Assigned, default: Meaning | None) -> Sentence:
        return Sentence(self.book, found, default, self.legend)

    @staticmethod
    def _has_role(text: str) -> bool:
        return any(ACT.match(each.strip()) for each in SEGMENT.split(text)) or bool(ROLE_IN_BRACKETS.search(text))

    def bracket(self, text: str) -> tuple[str, Assigned | None]:
        """A text without the brackets at its end that hand it to bodies or set its deadline, and what they hold."""
        rest, found = text.rstrip(), None
        while match := _TRAILING.search(rest):
            inner = (
                None
                if CLASSES.fullmatch(match["inner"].strip())
                else self.inside(match["inner"], is_boxed=match[0][0] in BOXES)
            )
            if inner is None:
                break
            found = Assigned() if found is None else found
            found.add(inner)
            rest = rest[: match.start()].rstrip()
        return (rest, found) if found is not None else (text, None)

    def is_name(self, text: str) -> bool:
        """Whether a text is one name whose bracket is another name of the body: 区发改局（区粮食和储备局）."""
        text = tight(text)
        split = self.book.split(text)
        return text.endswith(("）", ")")) and split.is_sure and split.names == [text] and is_body(text)

    def inside(self, text: str, *, is_boxed: bool = False) -> Assigned | None:
        """What the words of a bracket assign; None where they are about something else.

        A bracket that is printed as a box, 【】 or 〔〕, holds bodies even where their names are in doubt.
        """
        text = text.strip()
        before, labelled = self.labelled(text)
        if labelled is not None and not labelled.is_blank:
            if before.strip("；;，, "):
                labelled.add(self.bodies(before, None))
            return labelled
        if is_deadline(text) and not ACT.match(text):
            return _dated(text)
        return self._listed(text, is_boxed=is_boxed)

    def _listed(self, text: str, *, is_boxed: bool) -> Assigned | None:
        """The bodies of a bracket without labels; None where most of its words are no names."""
        found = self.bodies(text, None)
        foreign = [words for kind, words in found.doubts if kind in ("name", "rest")]
        if not found or any(len(words) > _LONGEST_NAME for words in foreign):
            return None
        if any(ACT.match(each.strip()) for each in SEGMENT.split(text)):
            return found
        known = [is_plain_body(each) or self.book.knows(each) for each in found.named]
        if foreign:
            return found if (is_boxed or any(known)) and _reads_as_list(text) else None
        if not all(known):
            if _ASIDE.match(text):
                return None
            found.doubt("bracket", text)
        return found

    def are_bodies(self, text: str) -> bool:
        """Whether a text is names of bodies and nothing else, even where one of them is in doubt."""
        names = self.book.split(text).names
        return bool(names) and all(map(is_plain_body, names))

    def names_only(self, text: str) -> list[str]:
        """The bodies of a text that is their names and nothing else; none where it says more or is in doubt."""
        split = self.book.split(text)
        return split.names if split.is_sure and all(map(is_plain_body, split.names)) else []


def _dated(text: str) -> Assigned:
    """The deadline that a bracket holds; asked where it may be the time of something else."""
    found = Assigned(deadline=text)
    if not _IS_LIMIT.search(text):
        found.doubt("bracket_deadline", text)
    return found


def _reads_as_list(text: str) -> bool:
    """Whether the words of a bracket may be names of bodies, and are no aside or sentence."""
    return not _ASIDE.match(text) and len(text) <= LONGEST_LIST and not re.search(r"[。；;：:“”《》0-9]", text)


def labels_in(text: str) -> list[re.Match[str]]:
    """The labels of a text, in their order."""
    found: list[re.Match[str]] = []
    for each in INLINE.finditer(text):
        before = text[found[-1].end() : each.start()] if found else ""
        if each["boxed"] or _may_open(text, each.start()) or (each["label"] and _is_told(before)):
            found.append(each)
    return found


def _is_told(value: str) -> bool:
    """Whether what stands behind a label is over, so that another one may open without a mark: 甲局|配合单位：乙局."""
    last = re.split(r"[、，,；;。\s]", value)[-1]
    return is_body(last.removesuffix("等")) or is_catch_all(last) or is_deadline(last)


def _with_others(text: str, labels: list[re.Match[str]]) -> list[re.Match[str]]:
    """The labels of a text with those of the document's own that stand behind the first."""
    taken = {at for each in labels for at in range(*each.span())}
    others = [each for each in OTHER.finditer(text, labels[0].end()) if each.start() not in taken]
    return sorted([*labels, *others], key=lambda each: each.start())


def _may_open(text: str, at: int) -> bool:
    """Whether a label may begin here: after the beginning, a mark or white space, never inside a word or a bracket."""
    if sum(text.count(each, 1, at) for each in OPENING) > sum(text.count(each, 1, at) for each in CLOSING):
        return False
    return at == 0 or text[at - 1] in "。；;，,、 \t\n\u3000》”！!—－-→|｜" + OPENING or text[at - 1].isspace()
