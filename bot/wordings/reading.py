"""What the office says of a question without an answer: 按第25项回答, 2 按33.2回答, “老年饭堂”按第25项回答."""

import re
from dataclasses import dataclass

from bot.numerals import number
from bot.questions.text import plain

SHORTEST, LONGEST = 2, 30
"""Characters of a wording: what is shorter stands in too many questions."""
LONGEST_REPLY = 160
"""Characters of a reply that can want something of the kind."""
_SAID = re.compile(
    r"(?P<before>.{0,80}?)[,。:]?\s?(?:请|就|应)?按照?(?P<entry>.{1,40}?)(?:来|的内容)?(?:回答|答复|答)[。!]*"
)
_PLACE = re.compile(r"(?:第)?(\d{1,3}|[一二三四五六七八九十]{1,3})(?:个|条|问|[.、)])?")
_QUOTED = re.compile(r"[\"'「『《](.{1,60}?)[\"'」』》]")
_ASKING = re.compile(
    r"请问|麻烦问一?下|到底|具体"
    r"|是?(?:由|归|属于?)?(?:谁|哪[个些家]?(?:部门|单位|局)?)(?:来|去)?(?:负责|牵头|主管|管理?|参与|处理|承担|整治|抓)?"
    r"|有哪些(?:要求|任务|内容)?|是什么|什么(?:要求|内容)|多少分|怎么(?:办|管|处理)"
    r"|的?(?:责任|牵头|参与)(?:部门|单位)|[吗呢啊吧?!。,]+$"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """An entry as it is named, and what it answers: a wording that is quoted, or the place of a question in a list."""

    entry: str
    wording: str = ""
    place: int = 0


def read_wanted(text: str) -> Wanted | None:
    """Return what a reply wants; None if it wants nothing of the kind."""
    found = _SAID.fullmatch(plain(text)) if len(text) <= LONGEST_REPLY else None
    if found is None:
        return None
    before, entry = found["before"].strip(" ,。:"), found["entry"].strip(" ,")
    quoted = _QUOTED.search(before)
    place = _PLACE.fullmatch(before)
    if quoted is not None:
        return Wanted(entry, wording=wording_in(quoted[1]))
    if place is not None:
        return Wanted(entry, place=number(place[1]) or 0)
    return Wanted(entry, wording=before)


def wording_in(text: str) -> str:
    """Return what a question is about, in plain form: without what asks; as it is where nothing else is left."""
    said = plain(text)
    about = _ASKING.sub("", said).strip(" ?!。,.的:;\"'")
    return about if len(about) >= SHORTEST else said.strip(" ?!。")


def is_usable(wording: str) -> bool:
    """Whether a wording says enough to be looked for: not a number, not a single letter, without what was masked."""
    letters = [each for each in wording if each.isalpha()]
    return SHORTEST <= len(wording) <= LONGEST and len(letters) >= SHORTEST and "…" not in wording
