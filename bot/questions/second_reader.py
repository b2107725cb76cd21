"""A learned model beside the rules: it proposes a question for the state where they read nothing surely."""

from bot.questions.content import Certainty
from bot.questions.decide import Decision, decide
from bot.questions.intents import Absent
from bot.questions.parse.standing import NOT_ASKED
from bot.questions.parse.state_learned import learned


def with_learned(best: Decision) -> Decision:
    """Return a decision with a question for the state that no rule read or refused, where a model reads one."""
    chosen = best.chosen
    is_open = chosen is None or best.certainty is Certainty.LIKELY or isinstance(chosen.reading.question, Absent)
    if not is_open or f"states: {NOT_ASKED}" not in best.refused:
        return best
    found = learned(best.inquiry)
    return decide(best.inquiry, [*(each.reading for each in best.ranked), found], best.refused) if found else best
