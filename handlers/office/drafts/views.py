"""What is shown of a draft: what was read, a question with the source's words, and the files of it."""

from collections.abc import Iterable, Iterator, Sequence

from bot.drafts.class_names import CLASS_NAMES
from bot.drafts.review import Look
from bot.questions.text import Language
from bot.richtext import unmarked
from checklist_data.importing.question_kinds import YES
from checklist_data.importing.questions.questions import Question
from handlers.buttons.stored import Choice, View
from handlers.office.drafts.buttons import AnswerDraft
from handlers.wording.names import shortened
from handlers.wording.phrases import phrase

_SAMPLES, _LEFT, _SAMPLE, _BUTTON, _REFS = 3, 3, 90, 40, 80
"""Samples and lines left over that are shown, and characters of one, of a button, and of the numbers of entries."""


def read_text(look: Look, name: str, language: Language) -> str:
    """What was read, on one screen of a telephone."""
    reading, classes = look.reading, look.reading.classes()
    counted = [(each.value if language is Language.ENGLISH else words, each) for each, words in CLASS_NAMES.items()]
    counts = "  ".join(f"{words} {classes[each]}" for words, each in counted if each in classes)
    lines = [
        phrase(
            "draft read",
            language,
            name=shortened(name, 60),
            title=unmarked(shortened(reading.title, _SAMPLE)) or "—",
            sections=len(reading.sections),
            entries=len(reading.entries),
            questions=len(look.questions),
        ),
        phrase("draft classes", language, count=sum(classes.values()), counts=counts),
    ]
    if reading.left_over:
        lines.append(phrase("draft left over", language, count=len(reading.left_over)))
        lines += [f"· {_said(f'{each.place}：{each.printed}')}" for each in reading.left_over[:_LEFT]]
    if reading.unused:
        lines.append(phrase("draft unused", language, count=len(reading.unused)))
        lines += [f"· {_said(each)}" for each in reading.unused[:_LEFT]]
    return "\n".join(lines)


def question_view(look: Look, question: Question, put_off: Sequence[str], language: Language) -> View:
    """One question with words of the source; a button for each answer, and one for later."""
    waiting = sum(each.key not in put_off for each in look.questions)
    lines = [
        phrase("draft question", language, left=max(waiting, 1), text=_said(question.text)),
        *(f"· {_said(each)}" for each in question.samples[:_SAMPLES]),
    ]
    if question.count > min(len(question.samples), _SAMPLES):
        refs = shortened("、".join(question.entries), _REFS)
        name = "draft places named" if refs else "draft places"
        lines.append(phrase(name, language, count=question.count, refs=refs))
    lines.append(phrase("draft proposal", language, proposal=_said(question.proposal)))
    rows = (*_answers(look.draft.number, question, put_off, language), *_no_answers(look, question, put_off, language))
    return View("\n".join(lines), rows)


def _answers(
    number: int, question: Question, put_off: Sequence[str], language: Language
) -> Iterator[tuple[Choice, ...]]:
    """What was proposed in a row of its own, the other answers two to a row, none of them twice."""

    def choice(answer: str, words: str) -> Choice:
        keys = tuple(question.answered(answer))
        return Choice(
            words, AnswerDraft(number, question.key, answer, tuple(put_off), question.mark, keys, question.count)
        )

    if YES in question.choices:
        yield (choice(YES, phrase("draft yes", language, proposal=_said(question.proposal, _BUTTON))),)
    proposed = {YES, *(each for each, words in question.choices.items() if words == question.proposal)}
    asked = question.choices.keys() - (proposed if YES in question.choices else {YES})
    others = [choice(each, _said(words, _BUTTON)) for each, words in question.choices.items() if each in asked]
    yield from (tuple(others[at : at + 2]) for at in range(0, len(others), 2))


def _no_answers(
    look: Look, question: Question, put_off: Sequence[str], language: Language
) -> Iterator[tuple[Choice, ...]]:
    """The buttons that answer nothing: ask its parts one by one, ask it later, and show the draft."""

    def choice(name: str, later: Iterable[str]) -> Choice:
        put_off_then = tuple(dict.fromkeys((*put_off, *later)))
        return Choice(phrase(name, language), AnswerDraft(look.draft.number, question.key, "", put_off_then))

    later = choice("draft later", _keys([question]))
    yield (choice("draft apart", [question.key]), later) if question.parts else (later,)
    yield (choice("draft see", _keys(look.questions)),)


def _keys(questions: Sequence[Question]) -> Iterator[str]:
    for each in questions:
        yield each.key
        yield from (part.key for part in each.parts)


def _said(text: str, longest: int = _SAMPLE) -> str:
    """Words of a document, which are shown without any emphasis of theirs."""
    return unmarked(shortened(text, longest))
