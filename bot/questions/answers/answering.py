"""From a decision to what is answered: which answer belongs to which question."""

from dataclasses import replace

from bot.questions.answers import entries, figures, tasks  # noqa: F401 - each registers its answers
from bot.questions.answers.answered import answered
from bot.questions.answers.disputed import list_or_state
from bot.questions.answers.proposals import absent, proposal, unknown, unsure, which_department, which_entry
from bot.questions.answers.wording import Voice
from bot.questions.catalogue import Catalogue
from bot.questions.content import Certainty, Content, Kind
from bot.questions.decide import Decision
from bot.questions.intents import (
    Absent,
    Clarify,
    ClarifyEntry,
    Help,
    Incomplete,
    Question,
    Report,
    Score,
    Search,
    StateAsked,
    UnknownBody,
    Who,
)


def content_of(question: Question | None, decision: Decision, catalogue: Catalogue, voice: Voice) -> Content:
    """What is answered to a question on which this was decided; silence where there is none."""
    if question is None:
        return Content(Kind.NONE)
    disputed = list_or_state(decision, catalogue, voice)
    if disputed is not None:
        return disputed
    text = decision.inquiry.frame.text
    content = _asked_back(question, text, catalogue, voice) or answered(question, catalogue, voice)
    if decision.certainty is Certainty.SURE:
        return content
    match question:
        case Search(found=found) | Who(found=found) | Score(found=found) if found:
            return proposal(content, found, catalogue, voice)
        case Clarify() | ClarifyEntry() | UnknownBody() | Incomplete() | Absent():
            return replace(content, certainty=Certainty.LIKELY)
        case _:
            return unsure(content, decision.unread, voice)


def _asked_back(question: Question, text: str, catalogue: Catalogue, voice: Voice) -> Content | None:
    match question:
        case UnknownBody():
            return unknown(question, text, voice)
        case Clarify():
            return which_department(question, text, catalogue, voice)
        case ClarifyEntry():
            return which_entry(question, catalogue, voice)
        case Absent():
            return absent(question, catalogue, voice)
        case StateAsked():
            return Content(Kind.STATE, voice.say("state"), question.refs, question.departments)
        case _:
            return _with_examples(question, catalogue, voice)


def _with_examples(question: Question, catalogue: Catalogue, voice: Voice) -> Content | None:
    chosen = catalogue.examples
    examples = {"name": chosen.department, "ref": chosen.entry, "item": voice.number(chosen.entry)}
    match question:
        case Incomplete():
            return Content(Kind.CLARIFY, voice.say("incomplete", **examples))
        case Report():
            return Content(Kind.REPORT, voice.say("a report", **examples), question.refs)
        case Help(courtesy=courtesy):
            return Content(Kind.HELP, voice.say(courtesy, **examples))
        case _:
            return None
