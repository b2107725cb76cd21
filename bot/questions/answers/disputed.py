"""Which of two is meant: what the list says, or how the work stands. Asked back where both readings are as good."""

from bot.questions.answers.wording import Voice
from bot.questions.catalogue import Catalogue
from bot.questions.content import Certainty, Choice, Content, Kind
from bot.questions.decide import Decision
from bot.questions.intents import StateAsked
from bot.questions.parse.reading import Inquiry
from bot.questions.parse.reported import refs_of
from checklist_data.model import Section


def list_or_state(decision: Decision, catalogue: Catalogue, voice: Voice) -> Content | None:
    """Return what asks back with a button for each; None where there is no dispute, or nothing is named to ask of."""
    chosen, rival = decision.chosen, decision.rival
    if chosen is None or rival is None:
        return None
    state = next((each.question for each in (chosen.reading, rival) if isinstance(each.question, StateAsked)), None)
    of_the_list = _of_the_list(decision.inquiry, catalogue, voice)
    if state is None or not of_the_list:
        return None
    options = (
        Choice(voice.say("in the list"), of_the_list),
        Choice(voice.say("as it stands"), _of_the_state(state, catalogue, voice)),
    )
    return Content(Kind.CLARIFY, voice.say("list or state"), options=options, certainty=Certainty.LIKELY)


def _of_the_list(inquiry: Inquiry, catalogue: Catalogue, voice: Voice) -> str:
    """The question for what the list says of the entries, departments or section that are named."""
    frame = inquiry.frame
    refs = [each for each in refs_of(frame) if each not in frame.sections]
    if refs:
        return voice.say("asks text", names=voice.names([*map(voice.number, refs)]))
    names = frame.department_names or tuple(_title(each, catalogue) for each in frame.sections)
    return voice.say("asks tasks", names=voice.names(names)) if names else ""


def _of_the_state(state: StateAsked, catalogue: Catalogue, voice: Voice) -> str:
    """The question for how the same stands."""
    sections = (_title(each, catalogue) for each in state.sections)
    where = [*map(voice.number, state.refs), *state.departments, *sections]
    return voice.say(f"asks {state.topic}", names=voice.names(where), period=state.period).strip()


def _title(ref: str, catalogue: Catalogue) -> str:
    entry = catalogue.entry(ref)
    return entry.title if isinstance(entry, Section) else ref
