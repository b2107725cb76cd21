"""The one entrance for questions: a text in, an answer out."""

from collections.abc import Iterator

from bot.learned.linear_model import LinearModel
from bot.numerals import number
from bot.questions.answer import Answer
from bot.questions.answers.answering import content_of
from bot.questions.answers.pages import pages
from bot.questions.answers.wording import Voice
from bot.questions.context import Context
from bot.questions.decide import Decision
from bot.questions.explanation import Explanation
from bot.questions.intents import Absent, Help, Incomplete, Report
from bot.questions.selection import Scope
from bot.questions.spans.bodies import LONGEST_NAME
from bot.questions.text import Language, plain
from bot.questions.text import question as as_question
from bot.questions.understanding import Understanding
from checklist_data.model import Checklist


class Assistant:
    """Answers questions over one checklist; what it says depends on the text, the context and the checklist alone."""

    def __init__(
        self, checklist: Checklist, model: LinearModel | None = None, wants: LinearModel | None = None
    ) -> None:
        """Arrange and index the checklist; `model` and `wants` are models in place of the packaged ones."""
        self.checklist = checklist
        self._understanding = Understanding(checklist, model, wants)
        self._catalogue = self._understanding.catalogue
        self._voices = {
            language: Voice(language, dict(_list_names(checklist, language)), checklist.words) for language in Language
        }

    def ask(self, text: str, context: Context | None = None, *, addressed: bool = True) -> Answer:
        """Answer a text.

        `addressed` tells whether it was said to the bot: then an answer, a proposal or a question back is given to
        everything but noise. What was overheard is answered only where it surely asks; otherwise the kind is `none`.
        """
        before = context or Context()
        cleaned = as_question(text)
        chosen = _choice(cleaned, before)
        decision = self._understanding.decide(chosen or cleaned, before, addressed=addressed)
        return self._answer(text, cleaned, decision, before)

    def _answer(self, text: str, cleaned: str, decision: Decision, before: Context) -> Answer:
        frame = decision.inquiry.frame
        language = Language.ENGLISH if frame.is_english else Language.CHINESE
        question = decision.chosen.reading.question if decision.chosen else None
        content = content_of(question, decision, self._catalogue, self._voices[language])
        choices = tuple(each.asks for each in content.options)
        after = Context(
            question=question,
            refs=content.refs or content.near,
            departments=content.departments,
            choices=choices,
            is_proposed=decision.is_proposal or isinstance(question, Absent),
            listed=_listed(content.refs, before),
        )
        if question is None or isinstance(question, Help | Incomplete | Report):
            after = before
        return Answer(text, content, after, language, Explanation(cleaned, decision))

    def pages(self, answer: Answer) -> tuple[str, ...]:
        """The answer as a person turns its pages: what is said at once, then what it left out."""
        return pages(answer.content, self._catalogue, self._voices[answer.language])

    def department(self, said: str) -> tuple[str, ...]:
        """The departments that a text can name as a whole: one, or several equal readings, or none."""
        name = plain(said) if len(said) <= LONGEST_NAME else ""
        naming = self._understanding.names.resolve(name) if 0 < len(name) <= LONGEST_NAME else None
        return naming.departments if naming is not None else ()

    def entry(self, said: str) -> str | None:
        """The first entry that a text names by its ref or number; None if it names none, or is too long to name one."""
        if said.strip() in self.checklist.entries:
            return said.strip()
        found = self._understanding.numbers.find(plain(said)) if len(said) <= LONGEST_NAME else []
        return next((ref for each in found for ref in each.refs), None)

    def chosen(self, answer: Answer, number: int) -> str:
        """The text that is asked once the person has chosen one of the answer's choices, counted from 0."""
        return answer.content.options[number].asks


def _listed(refs: tuple[str, ...], before: Context) -> tuple[str, ...]:
    """The list that is gone through: what was just shown, or the one that the entry shown was taken from."""
    if len(refs) != 1:
        return refs
    return before.listed if refs[0] in before.listed else ()


def _choice(said: str, context: Context) -> str:
    """What is asked by a number alone, where the last answer gave a choice and no entry of that number."""
    place = number(said.strip("()。.")) if context.choices else None
    if place is None or str(place) in context.refs or not 0 < place <= len(context.choices):
        return ""
    return context.choices[place - 1]


def _list_names(checklist: Checklist, language: Language) -> Iterator[tuple[str, str]]:
    """What the lists are called in a language: the first of their names that is in it."""
    second = checklist.second.called if checklist.second else ()
    for scope, called in (
        (Scope.COMMON, checklist.called),
        (Scope.SECOND, second),
        (Scope.NEGATIVE, checklist.negative_called),
    ):
        names = [each for each in called if each.isascii() == (language is Language.ENGLISH)]
        if names:
            yield scope, names[0] if language is Language.CHINESE else f"The {names[0]}"
