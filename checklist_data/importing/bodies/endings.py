"""What assigns a paragraph at its end: labels behind its last sentence, brackets, or brackets within it."""

import re
from dataclasses import replace

from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.bodies.brackets import CLOSING, OPENING, is_balanced
from checklist_data.importing.bodies.deadlines import closing_deadline
from checklist_data.importing.bodies.roles import RoleReader
from checklist_data.importing.labels import ROLES, is_label

_NEITHER = re.escape(OPENING + CLOSING)
_INNER = rf"[{re.escape(OPENING)}][^{_NEITHER}]*[{re.escape(CLOSING)}]"
_BRACKET = re.compile(rf"[{re.escape(OPENING)}]([^{_NEITHER}]*(?:{_INNER}[^{_NEITHER}]*)*)[{re.escape(CLOSING)}]")
_TAIL = re.compile(r"(?<!\d)\s*(?:[—─－-]{2,}|[—→|｜]|[：:](?!\d)|\s{2,}|\u3000)\s*")
"""What parts a task from the bodies behind it, where no bracket does: 改造农村公路——县交通运输局."""
_SAYS_ROLE = re.compile("牵头|负责|配合|责任|参与|协助|落实|协同|主办|承办")
_BODIES, _TIME = "(?:责任|牵头|配合)?(?:单位|部门)", "(?:完成|整改|办理)?(?:时限|时间|期限)"
_ABOVE = re.compile(
    rf"(?:[（(]\s*|[—─－-]{{2,}}\s*)(?P<bodies>{_BODIES})?[、，和及与]?(?P<time>{_TIME})?\s*[均都]?(?:同上|同前)[）)]?[。；]?$"
)
"""What stands at the end of a task whose bodies or time are those of the one above: （单位、时限同上）."""
_SHORTEST_TASK = 4
_CLAUSES = re.compile("[。；;，,]")
_NAMES_TASK = re.compile("(?:主要|具体|重点|工作|目标)*(?:任务|工作|内容|措施|举措|事项|要求|目标)+")


class Endings:
    """Takes paragraphs apart into what is to be done and what assigns it."""

    def __init__(self, roles: RoleReader) -> None:
        self._roles = roles
        self._last = Assigned()

    def parted(self, text: str) -> tuple[str, Assigned | None]:
        """A paragraph without what assigns it at its end, and that; None where nothing does."""
        if (above := _ABOVE.search(text)) and self._last:
            return text, self._above(above)
        rest, found = self._own(text)
        if self._roles.above.is_looking:
            return rest, found
        if found:
            self._last = found
        elif found is not None and found.deadline:
            self._last = replace(self._last, deadline=found.deadline)
        return rest, found

    def each_assigned(self, text: str) -> list[str]:
        """The pieces of a text, each up to a bracket behind a sentence that it assigns, and what is behind the last."""
        pieces, start = [], 0
        for found in _BRACKET.finditer(text):
            end = found.end() + text.startswith(("。", "；"), found.end())
            closes = end > found.end() or text[: found.start()].rstrip().endswith("。")
            if closes and (self._spoken(found[1]) is not None or self._roles.are_bodies(found[1])):
                pieces.append(text[start:end].strip())
                start = end
        return [*pieces, rest] if (rest := text[start:].strip()) else pieces

    def _above(self, said: re.Match[str]) -> Assigned:
        """What the task above says, as far as 同上 takes it over; asked."""
        found = Assigned(doubts=[("ditto", said[0])])
        for meaning in ROLES if said["bodies"] or not said["time"] else ():
            found.give(meaning, getattr(self._last, meaning.value))
            found.is_open, found.written = self._last.is_open, dict(self._last.written)
        if said["time"] or not said["bodies"]:
            found.deadline = self._last.deadline
        return found

    def _own(self, text: str) -> tuple[str, Assigned | None]:
        before, labelled = self._roles.labelled(text)
        if labelled is not None and before and not labelled.is_blank and is_balanced(before):
            rest, tail = self._tailed(before.rstrip("；;，, "))
            if tail is not None:
                labelled.add(tail)
            return (before if tail is None else rest), labelled
        rest, found = self._roles.bracket(text)
        inside = [inner for each in _BRACKET.finditer(rest) if (inner := self._spoken(each[1])) is not None]
        if inside:
            several = len(inside) + bool(found) > 1
            found = Assigned() if found is None else found
            for inner in inside:
                found.add(inner)
            if several:
                found.doubt("several", text[:60])
        return (rest, found) if found is not None else self._tailed(text)

    def _tailed(self, text: str) -> tuple[str, Assigned | None]:
        """A paragraph without the bodies behind a dash or white space at its end; asked where no role is said."""
        for mark in _TAIL.finditer(text):
            before, tail = text[: mark.start()].strip(), text[mark.end() :].strip().rstrip("。；;")
            if len(before) < _SHORTEST_TASK or self._is_no_task(before) or not is_balanced(before):
                continue
            found = self._roles.inside(_TAIL.sub("，", tail))
            if (
                found is not None
                and (found or closing_deadline(tail))
                and not any(kind in ("name", "bracket") for kind, _ in found.doubts)
            ):
                if not _SAYS_ROLE.search(tail):
                    found.doubt("tail", tail[:40])
                return before, found
        return text, None

    def _is_no_task(self, text: str) -> bool:
        """Whether a text ends in a body as a list that goes on does, or names what is behind it: 牵 头, 工作内容."""
        *_, last = _CLAUSES.split(text)
        return self._roles.are_bodies(last) or is_label(text) or bool(_NAMES_TASK.fullmatch(text))

    def _spoken(self, text: str) -> Assigned | None:
        """What a bracket within a text assigns, where it says so with a label or a verb."""
        found = self._roles.inside(text)
        return found if found and _SAYS_ROLE.search(text) else None
