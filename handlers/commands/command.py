"""What a command is; the table of them is in `handlers.commands.table`."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum, auto

from bot.people.rights import Action
from bot.questions.text import Language
from handlers.incoming import Said
from handlers.outgoing import Body
from handlers.work import Context


class Where(Enum):
    """Where a command is offered and taken."""

    EVERYWHERE = auto()
    PRIVATE = auto()
    GROUP = auto()


Run = Callable[[Said, Context], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, what it does in both languages, where it is taken, the right that it needs, and in words."""

    name: str
    chinese: str
    english: str
    run: Run
    where: Where = Where.EVERYWHERE
    needs: Action = Action.ASK
    word: str = ""
    """What may be said for it in Chinese."""
    fits: Callable[[str], bool] = lambda _: False
    """Whether what follows that word is surely meant for it, so that it needs no stroke before it."""
    speaks: bool = False
    """Whether it is for those who speak for a department; others are told so, and not offered it."""
    acts: bool = False
    """Whether it changes something though anybody may try it; then it is done for a person's own words alone."""

    records: bool = False
    """Whether it stores what its words say: it is taken however much its author has written."""

    def meaning(self, language: Language) -> str:
        """What it does, in one line."""
        return self.english if language is Language.ENGLISH else self.chinese


async def tell(text: str, said: Said, context: Context) -> None:
    """Say something where a command was said."""
    await context.work.say(said.place.chat, Body(text, thread=said.place.thread))


def names_entry(words: str) -> bool:
    """Whether words are the number of an entry."""
    return _ENTRY.fullmatch(words) is not None


_ENTRY = re.compile(r"第?\s*(?:[IVXⅠ-Ⅻ]+\s*[-—]\s*)?\d{1,3}(?:[.．]\d{1,2}|[（(]\d{1,2}[）)])?\s*项?")
