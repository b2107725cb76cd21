"""Whether a text leans on the last answer, though it could stand alone: 第二条呢, 一共几项, 那妇联呢."""

import re

from bot.questions.context import Context
from bot.questions.intents import Clarify, ClarifyEntry, Tasks, UnknownBody
from bot.questions.parse.frame import Frame
from bot.questions.parse.places import BRACKETED, ORDINAL
from bot.questions.spans.cues import Cue

SHORT_ANSWER = 8
"""Letters of a text that answers a question back, or counts what was answered."""
_OF_IT = re.compile(
    r"(?:那|就|只|看|要|是|[把将再请烦劳]|有劳|麻烦|给我|我要|我问|它们?|他|这[条项个]?"
    r"|该项|本项|此项|其中?|的|里面?|里头)*"
)
"""What may stand before a place in the last answer (就它第三条)."""
LEANING = (
    *"那 它 他 其中 这项 这条 这个 该项 本项 上一 换 改成 改为 再加 还有".split(),
    "and ",
    "what about ",
    "how about ",
)
"""How texts begin that lean on what was said before."""
TRAILING = ("呢", "呢?", "呢。")
_TURNS_TO = re.compile(r"[^,?]{1,10}呢[?,]")
"""How a text begins that turns to something else first (团工委呢?参与的也行)."""
_OF_WHAT_WAS_SAID = re.compile(
    r"(?:有没有|[有没跟给把对让归由])[它他]|[它他][?!。吗呢]*$|(?:部分|一章|一节|清单)(?:里面?|里头|中)的$"
)
"""What points back to a department or its tasks from anywhere in a text (省特色里有没有它, 第三部分里的)."""
_THE_SAME = re.compile(
    r"(?:也|同样)(?:是|这样|这么|照样|照此|照旧|一样|来一|列)|同样的?[。!呢吧]*$|照样|照此|照着来|一样来"
)
"""What asks the same of another one (妇联也这样列)."""
_COUNTS_BODIES = (Cue.WHO, Cue.MISSING, Cue.DEPARTMENT, Cue.CLAUSE)
_COUNTS_SOMETHING_ELSE = (Cue.LEAD, Cue.PARTICIPATE, *_COUNTS_BODIES)


def leans_plainly(frame: Frame, context: Context) -> bool:
    """Whether a text says itself that it goes on from the last one, or answers a question back."""
    said = frame.text.strip(" ,。!")
    asked_back = isinstance(context.question, Clarify | UnknownBody | ClarifyEntry) and len(said) <= SHORT_ANSWER
    is_the_same = bool(frame.departments) and _THE_SAME.search(said) is not None
    leans_on_it = _TURNS_TO.match(said) or _OF_WHAT_WAS_SAID.search(said)
    return said.startswith(LEANING) or said.endswith(TRAILING) or asked_back or bool(leans_on_it) or is_the_same


def leans(frame: Frame, context: Context) -> bool:
    """Whether a text that could stand alone is meant as a follow-up all the same (第二条呢?, 一共几项?)."""
    if context.question is None or frame.residue_size or frame.departments or frame.sections:
        return False
    if BRACKETED.match(frame.text):
        return bool(context.refs)
    place = ORDINAL.search(frame.text)
    if place is not None:
        return bool(context.refs) and _counts_what_was_shown(place, frame)
    return _asks_for_its_points(frame) if context.refs and frame.has(Cue.SCORE) else _counts_the_tasks(frame, context)


def _counts_what_was_shown(place: re.Match[str], frame: Frame) -> bool:
    """Whether a place is one in the last answer, and no number of an entry (第二条, not 第二项)."""
    is_of_an_entry = (place[2] or "项") == "项" and place[3] is None and not (place["first"] or place["last"])
    return not is_of_an_entry and _OF_IT.fullmatch(frame.text[: place.start()]) is not None


def _asks_for_its_points(frame: Frame) -> bool:
    """Whether the points of what was shown are asked for, and not those of a list."""
    whole = (each.said for each in frame.those(Cue.WHOLE))
    return frame.scope is None and not any("清单" in said or said.isascii() for said in whole)


def _counts_the_tasks(frame: Frame, context: Context) -> bool:
    """Whether it is asked how many the tasks of the last answer are."""
    if not isinstance(context.question, Tasks) or not frame.has(Cue.COUNT) or frame.scope is not None:
        return False
    if len(frame.text) > SHORT_ANSWER * (3 if frame.text.isascii() else 1):
        return False
    terms = context.question.selection.terms
    return not frame.has(*_COUNTS_SOMETHING_ELSE) or (bool(terms) and not frame.has(*_COUNTS_BODIES))
