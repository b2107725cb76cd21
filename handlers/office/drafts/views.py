"""What is shown of a draft: what was read, a question with the source's words, and the files of it."""

from collections.abc import Iterator, Sequence

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
    number = look.draft.number
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
    answers = [
        (
            AnswerDraft(
                number,
                question.key,
                each,
                tuple(put_off),
                question.mark,
                tuple(question.answered(each)),
                question.count,
            ),
            _answer(each, words, question, language),
        )
        for each, words in question.choices.items()
    ]
    later = (*put_off, question.key, *(each.key for each in question.parts))
    every = tuple(dict.fromkeys((*put_off, *_keys(look.questions))))
    last = [Choice(phrase("draft later", language), AnswerDraft(number, question.key, "", later))]
    if question.parts:
        last.insert(
            0, Choice(phrase("draft apart", language), AnswerDraft(number, question.key, "", (*put_off, question.key)))
        )
    see = Choice(phrase("draft see", language), AnswerDraft(number, question.key, "", every))
    return View("\n".join(lines), (*_rows(answers), tuple(last), (see,)))


def _answer(answer: str, words: str, question: Question, language: Language) -> str:
    if answer == YES:
        return phrase("draft yes", language, proposal=_said(question.proposal, _BUTTON))
    return _said(words, _BUTTON)


def _rows(answers: Sequence[tuple[AnswerDraft, str]]) -> Iterator[tuple[Choice, ...]]:
    """What was proposed in a row of its own, the other answers two to a row."""
    yield from ((Choice(words, each),) for each, words in answers if each.answer == YES)
    others = [Choice(words, each) for each, words in answers if each.answer != YES]
    yield from (tuple(others[at : at + 2]) for at in range(0, len(others), 2))


def _keys(questions: Sequence[Question]) -> Iterator[str]:
    for each in questions:
        yield each.key
        yield from (part.key for part in each.parts)


def _said(text: str, longest: int = _SAMPLE) -> str:
    """Words of a document, which are shown without any emphasis of theirs."""
    return unmarked(shortened(text, longest))
