"""From a question to what is answered: which answer belongs to which question."""

from bot.questions.answer import Content, Kind
from bot.questions.bodies import repeatable
from bot.questions.catalogue import Catalogue
from bot.questions.entry_answers import search, show, who
from bot.questions.figure_answers import count, figure, idle, rank_departments, rank_entries, score
from bot.questions.question import (
    Clarify,
    Count,
    DepartmentRanking,
    EntryRanking,
    Figure,
    Idle,
    Question,
    Score,
    Search,
    Show,
    Tasks,
    UnknownBody,
    Who,
)
from bot.questions.task_answers import tasks
from bot.questions.wording import Voice


def content_of(question: Question | None, catalogue: Catalogue, voice: Voice) -> Content:
    """What is answered to a question; silence where there is none."""
    match question:
        case None:
            return Content(Kind.NONE)
        case Tasks():
            return tasks(question, catalogue, voice)
        case Who():
            return who(question, catalogue, voice)
        case Show():
            return show(question, catalogue, voice)
        case Search():
            return search(question, catalogue, voice)
        case UnknownBody():
            return _unknown(question, voice)
        case Clarify():
            return _clarify(question, voice)
        case _:
            return _figures(question, catalogue, voice)


def _figures(
    question: Score | Figure | Count | DepartmentRanking | Idle | EntryRanking, catalogue: Catalogue, voice: Voice
) -> Content:
    match question:
        case Score():
            return score(question, catalogue, voice)
        case Figure():
            return figure(question, catalogue, voice)
        case Count():
            return count(question, catalogue, voice)
        case DepartmentRanking():
            return rank_departments(question, catalogue, voice)
        case Idle():
            return idle(question, catalogue, voice)
        case EntryRanking():
            return rank_entries(question, catalogue, voice)


def _unknown(question: UnknownBody, voice: Voice) -> Content:
    said = question.naming.said
    near = tuple(name for name, _ in question.naming.rivals)
    nearest = voice.say("nearest", names=voice.names(near)) if near else ""
    name = repeatable(said)
    reply = voice.say("unknown", said=name) if name else voice.say("unknown body")
    return Content(Kind.UNKNOWN_DEPARTMENT, reply + nearest, said=said, choices=near)


def _clarify(question: Clarify, voice: Voice) -> Content:
    naming = question.naming
    if not naming.departments:
        return Content(Kind.CLARIFY, voice.say("own"))
    reply = voice.say("which", said=naming.said, names=voice.names(naming.departments))
    return Content(Kind.CLARIFY, reply, departments=naming.departments, said=naming.said, choices=naming.departments)
