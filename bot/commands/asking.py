"""What the commands that take questions have in common: the assistant, the longest question, what is said to talk."""

from pathlib import Path

from bot.commands.opening import open_checklist
from bot.errors import CommandFailed
from bot.examples import examples_of
from bot.questions.answer import Answer
from bot.questions.assistant import Assistant

LONGEST = 4_096
"""Characters of a question, as many as the platform allows in a message."""


def open_assistant(given: Path | None) -> Assistant:
    """An assistant over the checklist of the folder given, else over the one that the bot would run by."""
    return Assistant(open_checklist(given, is_trial=True))


def hint(assistant: Assistant) -> str:
    """What can be asked, with examples from the checklist."""
    chosen = examples_of(assistant.checklist)
    return f"""可以问责任清单里的事，如：“{chosen.department}牵头哪些任务？”“{chosen.subject}归谁管？”“{chosen.clause}”
(Ask about the checklist: which tasks does {chosen.department} lead?)"""


def shown(answer: Answer) -> str:
    """An answer as it is read in a terminal: with a number before each choice."""
    choices = [f"  [{place}] {choice}" for place, choice in enumerate(answer.choices, 1)]
    return "\n".join([answer.reply, *choices])


def check_question(text: str) -> None:
    """Raise Told if a text is too long to be a question, or was not UTF-8."""
    if len(text) > LONGEST:
        raise CommandFailed(f"问题过长，请缩短到{LONGEST}字以内 (too long: at most {LONGEST} characters)")
    if any("\ud800" <= each <= "\udfff" for each in text):
        raise CommandFailed("编码有误，请用 UTF-8 (not valid UTF-8)")
