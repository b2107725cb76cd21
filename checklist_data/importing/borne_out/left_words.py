"""Words of an entry that no field took up: beside its names, about its time, or pointing to the entry above."""

import re
from collections.abc import Collection, Iterator

from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.bodies.deadlines import closing_deadline, last_deadline
from checklist_data.importing.bodies.names import is_plain_body, names_others
from checklist_data.importing.bodies.sentences import ROLE_WORDS
from checklist_data.importing.labels import SIGN
from checklist_data.importing.reading import Entry
from checklist_data.source import compact

_SAID_OF_ROLES = re.compile(
    rf"{ROLE_WORDS}|等等?|单位|部门|以及|会同|联合|共同|分别|参加|有关|相关|其他|成员|[及和与由请为是的]"
)
"""Words that stand beside names in texts of roles and tell nobody else."""
_MARKS = re.compile(r"[^\u3400-\u9fffA-Za-z0-9]+")
_ABOVE = re.compile(r"[^，。；;（(\n]{0,12}(?:同上|同前|上同|同第.{1,6}[项条行]|〃)")
_CLAUSE = re.compile(r"[。；;，,\n（）()]")
_PARTS = re.compile(r"[\s、，,；;：:（）()]+")
_REST_OF_TIME = re.compile(
    "(?:[上中下]旬|[月年]?底|日|号)?(?:之?前|以前)(?:完成|办结)?|(?:[上中下]旬|[月年]底)(?:完成|办结)?"
)
"""What a time ends with, where the line before holds its beginning."""
_SHORTEST = 2
_REPORTED = ("报", "报局", "报送", "抄送", "上报")
"""No body to which something is reported has a duty by that: 形成总结报局安全股."""


def unused(assigned: Assigned, told: Collection[str]) -> Iterator[str]:
    """What the texts of roles say beside names, times and words for roles: each of their words is used once.

    `told` are words of which a person has said what bodies they are. What is in doubt is shown with its own question.
    """
    taken = {*assigned.named, *assigned.written.values(), *assigned.unnamed, *re.split("[，；]", assigned.deadline)}
    taken |= {*told, *(words for _, words in assigned.doubts)}
    for role, texts in assigned.printed.items():
        for text in texts if role != "leaders" else ():
            left = compact(text)
            for each in sorted(filter(None, map(compact, taken)), key=len, reverse=True):
                left = left.replace(each, "、")
            yield from filter(None, _MARKS.split(_SAID_OF_ROLES.sub("、", left)))
    people = (each for text in assigned.leaders for each in _PARTS.split(text))
    yield from (each for each in people if is_plain_body(each) and not each.endswith("常委"))


def unplaced(entry: Entry, known: Collection[str]) -> Iterator[str]:
    """The bodies of the document that the words of an entry name and that stand in none of its roles."""
    words = compact(entry.words)
    for each in sorted({*entry.assigned.named, *entry.assigned.written.values()}, key=len, reverse=True):
        words = words.replace(compact(each), "、")
    yield from (each for each in known if len(each) > _SHORTEST and _is_named(each, words))


def _is_named(body: str, words: str) -> bool:
    """Whether words name a body otherwise than as one to which something is reported."""
    place = words.find(body)
    while place >= 0 and words.endswith(_REPORTED, 0, place):
        place = words.find(body, place + 1)
    return place >= 0


def others(entry: Entry) -> Iterator[str]:
    """The names behind which the words of an entry say 等, where its lists are read as whole."""
    words = compact(entry.words)
    names = () if entry.assigned.is_open else (*entry.assigned.named, *entry.assigned.written.values())
    for each in dict.fromkeys(map(compact, names)):
        if any(names_others(words[found.end() :]) for found in re.finditer(re.escape(each), words)):
            yield f"{each}等"


def marks(entry: Entry) -> Iterator[str]:
    """Marks beside an entry, with the heads above them, by which its document may tell roles: 县城管局 ○."""
    yield from (f"{head} {text}" for head, text in entry.lines if re.fullmatch(f"{SIGN}+", text))


def untold_time(entry: Entry) -> str:
    """The clause of an entry that says until when, where that is not its deadline; empty where there is none."""
    told = compact(entry.assigned.deadline)
    clauses = [each for each in _CLAUSE.split(entry.words) if each.strip()]
    times = (*map(closing_deadline, clauses), *map(last_deadline, clauses[-1:]))
    torn = (each for each in clauses if _REST_OF_TIME.fullmatch(each.strip()))
    return next((each for each in (*times, *torn) if each and compact(each) not in told), "")


def points_above(entry: Entry) -> str:
    """Words of an entry that stand for those of another one: 单位、时限同上."""
    found = _ABOVE.search(entry.words)
    return found[0] if found else ""
