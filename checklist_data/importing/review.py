"""The questions of a document, one after another, answered by a person as they come."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from checklist_data.importing.answers import Answers
from checklist_data.importing.blocks import Document
from checklist_data.importing.bodies.given_names import stands_in
from checklist_data.importing.question_kinds import NAMES, YES, meant
from checklist_data.importing.questions.names_said import bodies_said
from checklist_data.importing.questions.questions import Question, questions
from checklist_data.importing.read import read
from checklist_data.importing.report import question_lines

LATER, END, APART = "?", "q", "分开"
_PROMPT = "回车同意拟读；或写回答；? 先放着；q 结束{apart}{names}："
_APART = f"；{APART} 逐个回答"
_NAMED = "；也可写 原文=甲局、乙局"
_NOT_ALL = f"；不都是这样的，写 {APART} 逐个回答"
_AS_PRINTED = "；拆得不对的，写 原文=甲局、乙局，等号前的字照文件抄"
_BY_ENTRY = f"；不是这样的，先放着（{LATER}），再用 --workbook 在审阅表里改，或在回答文件的 [entries] 下写明"
Ask = Callable[[str], str]
Tell = Callable[[str], None]


def next_question(asked: Sequence[Question], put_off: AbstractSet[str]) -> Question | None:
    """The first question that was not put off; of one that was, the first of its parts that was not."""
    flat = [part for each in asked for part in (each.parts if each.key in put_off and each.parts else [each])]
    return next((each for each in flat if each.key not in put_off), None)


def _otherwise(question: Question) -> str:
    """How a person says what no choice does; empty where one may."""
    if question.key == NAMES:
        return _AS_PRINTED
    by_entry = _BY_ENTRY if list(question.choices) == [YES] else ""
    return f"{_NOT_ALL}{by_entry}" if question.parts else by_entry


class Review:
    """One sitting: `ask` gets a line from the person and raises EOFError where there are no more; `tell` shows one."""

    def __init__(self, document: Document, answers: Answers, ask: Ask, tell: Tell) -> None:
        self._document, self._ask, self._tell = document, ask, tell
        self.answers = answers
        self._put_off: set[str] = set()
        self._number = 0

    def run(self) -> Answers:
        """Ask until nothing is open or the person has enough; gives all answers, those from before included."""
        try:
            while (question := next_question(questions(read(self._document, self.answers)), self._put_off)) is not None:
                self._put(question)
        except EOFError:
            pass
        return self.answers

    def _put(self, question: Question) -> None:
        """Ask one question until its answer is one. Raises EOFError where the person ends."""
        self._number += 1
        for line in question_lines(self._number, question):
            self._tell(line)
        prompt = _PROMPT.format(apart=_APART if question.parts else "", names=_NAMED if question.key == NAMES else "")
        while not self._takes(question, self._ask(prompt).strip()):
            choices = "、".join(f"{each}（{words}）" for each, words in question.choices.items())
            self._tell(f"没有这个回答。可答：{choices}{_otherwise(question)}")

    def _takes(self, question: Question, said: str) -> bool:
        if said == END:
            raise EOFError
        if said == LATER or (said == APART and question.parts):
            self._put_off |= {question.key, *(each.key for each in question.parts if said == LATER)}
            return True
        words, is_named, names = said.partition("=")
        if question.key == NAMES and is_named:
            return self._name(words.strip(), names)
        answer = meant(question.key, said or YES)
        if answer:
            self.answers = replace(self.answers, said={**self.answers.said, **question.answered(answer)})
        return bool(answer)

    def _name(self, words: str, names: str) -> bool:
        """Take what a person says that some words of the source mean; other names are asked on."""
        given = tuple(bodies_said(names))
        is_printed = bool(words) and any(stands_in(words, each.text) for each in self._document.blocks())
        if given and is_printed:
            self.answers = replace(self.answers, names={**self.answers.names, words: given})
        return bool(given) and is_printed
