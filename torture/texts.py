"""Hostile texts through every template that the bot speaks in: the platform takes each, and it says what was meant."""

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import cycle
from string import Formatter

from bot.practice.markup.formatted import formatted
from bot.practice.refusing.refused import Refused
from bot.questions.answers import wording
from bot.richtext import template, unmarked
from handlers.telegram.send.markup import escaped, marked
from handlers.text_parts import parts
from handlers.wording import phrases
from torture.hostile import hostile_texts

AUTOMATIC = {"bold", "bot_command", "mention", "url", "email", "hashtag"}
"""What may be marked in a reply: the matching words, and what the platform finds by itself."""
WORKERS = 4


@dataclass(frozen=True, slots=True)
class Spoken:
    """What came of it."""

    texts: int
    templates: int
    refused: int
    """Messages that the platform would not take."""
    changed: int
    """Messages that say something else than was meant, or in which people's words became markup."""


def templates() -> list[str]:
    """Every phrase that takes words, in both languages."""
    both = (*phrases.PHRASES.values(), *wording.PHRASES.values())
    return [phrase for pair in both for phrase in pair if "{" in phrase] + ["{text}"]


def spoken(count: int) -> Spoken:
    """Send so many texts through, each by the next template."""
    with ProcessPoolExecutor(WORKERS) as pool:
        found = list(pool.map(_spoken, [count // WORKERS] * WORKERS, range(WORKERS)))
    return Spoken(count, len(templates()), sum(each[0] for each in found), sum(each[1] for each in found))


def _spoken(count: int, seed: int) -> tuple[int, int]:
    refused = changed = 0
    for text, phrase in zip(hostile_texts(count, seed), cycle(templates()), strict=False):
        for part in parts(_filled(template(phrase), unmarked(text))):
            try:
                message = formatted(marked(part), "HTML", None)
            except Refused:
                refused += 1
                continue
            meant = formatted(escaped(part), "HTML", None).text
            kinds = {each["type"] for each in message.entities}
            changed += message.text != meant or not kinds <= AUTOMATIC
    return refused, changed


def _filled(phrase: str, text: str) -> str:
    names = {name for _, name, _, _ in Formatter().parse(phrase) if name}
    return phrase.format(**dict.fromkeys(names, text))
