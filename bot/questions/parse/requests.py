"""Whether anything is asked: a department's name or a section's title alone is talk."""

from bot.questions.parse.frame import ROLES, Frame
from bot.questions.selection import Selection
from bot.questions.spans.cues import Cue


def asks_for_tasks(frame: Frame) -> bool:
    """Whether a question about a department's work is put, and not something told."""
    about_work = frame.has(Cue.TASK, Cue.COMMON, Cue.SECOND, *ROLES)
    wanted = frame.has(Cue.WHICH, Cue.COUNT, Cue.SCORE) or frame.is_yes_or_no or frame.ends_as_a_noun
    return about_work and wanted and not frame.has(Cue.CHATTER)


def is_asked(frame: Frame, selection: Selection) -> bool:
    """Whether a question with these conditions asks for the entries that meet them."""
    if selection.terms:
        return asks_for_tasks(frame) or (is_all_known(frame) and _lists_departments_work(frame, selection))
    if selection.points is not None or selection.sole is not None:
        return frame.has(Cue.WHICH, Cue.COUNT, Cue.TASK) or frame.ends_as_a_noun
    if any((selection.gaps, selection.periods, selection.kinds, selection.unscheduled)):
        return _asks_or_names(frame, selection)
    return _asks_for_a_list(frame) or (bool(frame.numbers) and is_all_known(frame))


def _asks_or_names(frame: Frame, selection: Selection) -> bool:
    """Whether something is asked, or what is wanted is named by its time and its kind."""
    if frame.asks or frame.ends_as_a_noun:
        return True
    return bool(selection.periods and selection.kinds) and is_all_known(frame)


def is_all_known(frame: Frame) -> bool:
    """Whether nothing is left over that could make it something else."""
    return not frame.residue and not frame.has(Cue.CHATTER)


def _lists_departments_work(frame: Frame, selection: Selection) -> bool:
    """Whether a text without any word of asking still is a query: `妇联任务清单`, `市监局 牵头`, `教体局?`."""
    if selection.either or frame.has(Cue.TASK, Cue.COMMON, Cue.SECOND):
        return True
    if frame.has(*ROLES):
        return frame.ends_as_a_noun or (" " in frame.text.strip() and not frame.is_english)
    return frame.text.endswith("?") and len(frame.tokens) == len(selection.terms) + 1


def _asks_for_a_list(frame: Frame) -> bool:
    listed = frame.has(Cue.TASK, Cue.WHICH, Cue.COUNT, Cue.SECTION, Cue.WHOLE) and not frame.has(Cue.FIGURE)
    asked = frame.has(Cue.WHICH, Cue.COUNT) or frame.ends_as_a_noun
    return listed and asked and not _wants_text(frame)


def _wants_text(frame: Frame) -> bool:
    said = [each.said for each in frame.those(Cue.TEXT)]
    return any("要求" in each or "规定" in each for each in said)
