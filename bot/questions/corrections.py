"""A word that is corrected behind a text, put in the place of the wrong one: 教体局逾欺的发我 打错 是逾期."""

import re
from collections.abc import Callable, Iterable, Iterator

from bot.questions.lexicon.sounds import Sounds
from bot.questions.parse.state_topics import topics_in
from bot.questions.spans.span import Kind, Span

_BEHIND = re.compile(
    r"(?<![,。;!? ])[,。;!? ]++(?:不好意思|抱歉|对不起|哎呀?|哦|噢|啊|呃)?[, ]*+"
    r"(?:我?[打写说敲输](?:错|岔)了?字?了?|错字|错了|口误|手误|不对(?![劲头口])|更正(?:一下)?|(?=应(?:该是|当是|为)))"
    r"[,。:! ]*+(?:(?:应该|应当)?是|应为|改成)?(?P<meant>[^,。!?;: 是]{1,8})[。! ]*$"
)
"""How a text ends that corrects one word of it, and says no more than that word."""
_EXPLAINED = re.compile(
    r"(?:不对|[打写说敲输]错|口误|手误|更正).{2,16}?(?P<end>[, ]+[^,。!? ]{2,6}的(?:那个)?意思|的(?:那个)?意思)[。! ]*$"
)
"""How a correction ends that explains the word (不对 是逾期 超期的意思)."""
_ASKS_ANEW = re.compile(
    r"(?<![,。;!? ])[,。;!? ]++(?:哦|噢|啊|呃)?(?:不对(?![劲头口])|[打写说搞弄问]错了?|口误|手误|更正)[,。! ]*"
    r"(?:我?(?:要|想)?(?:问|看|查|说)的?)?是?(?P<anew>[^,。!?]{4,20}[?。! ]*)$"
)
"""How a text ends that asks something else in its place."""
_NAMES = frozenset({Kind.DEPARTMENT, Kind.NUMBER, Kind.SECTION})
SHORTEST = 2
"""Letters of a word that stands for the head of the one that was meant (近站 打错 进展怎么样)."""


def put_right(text: str, spans: Callable[[str], Iterable[Span]], sounds: Sounds) -> str:
    """Return the text with the word that its end corrects as it was meant, as far as that can be told."""
    explained = _EXPLAINED.search(text)
    text = text[: explained.start("end")] if explained is not None else text
    tried = [*_of_a_word(text, spans, sounds), *_asked_anew(text, spans)]
    return next((each for each in tried if each), text)


def _of_a_word(text: str, spans: Callable[[str], Iterable[Span]], sounds: Sounds) -> Iterator[str]:
    """What a text can have meant before the one word with which it ends."""
    found = _BEHIND.search(text)
    if found is not None:
        head, meant = text[: found.start()], found["meant"]
        yield from (_by_sound(head, meant, sounds), _by_name(head, meant, spans), _by_topic(head, meant))


def _asked_anew(text: str, spans: Callable[[str], Iterable[Span]]) -> Iterator[str]:
    """How what a text begins by naming stands, where only the way is asked anew (教体局没报的,不对,逾期的有哪些)."""
    found = _ASKS_ANEW.search(text)
    if found is not None and topics_in(found["anew"]) and not _named(found["anew"], spans):
        named = _named(text[: found.start()], spans)
        yield f"{named[0].said}{found['anew']}" if len(named) == 1 else ""


def _by_sound(head: str, meant: str, sounds: Sounds) -> str:
    """The head with what sounds or looks like the word in its place; with its end, where that begins the word."""
    places = [(start, start + len(meant)) for start in range(len(head) - len(meant) + 1)]
    begins = range(len(meant) - 1, SHORTEST - 1, -1)
    for start, end in (*places, *((len(head) - each, len(head)) for each in begins if each <= len(head))):
        said, written = head[start:end], meant[: end - start]
        if said != written and all(map(_alike(sounds), said, written)):
            return head[:start] + meant + head[end:]
    return ""


def _alike(sounds: Sounds) -> Callable[[str, str], bool]:
    return lambda one, other: sounds.sound_alike(one, other) or sounds.look_alike(one, other)


def _by_name(head: str, meant: str, spans: Callable[[str], Iterable[Span]]) -> str:
    """The head with another department, entry or section in the place of the one that it names."""
    named = [each for each in spans(meant) if each.kind in _NAMES and len(each.said) == len(meant)]
    others = [each for each in spans(head) if named and each.kind is named[0].kind]
    return head[: others[0].start] + meant + head[others[0].end :] if len(others) == 1 else ""


def _by_topic(head: str, meant: str) -> str:
    """The head with another way to stand in the place of the one that it asks for."""
    word = meant.removesuffix("的")
    is_topic = any(word == meant[start:end] for _, start, end in topics_in(meant))
    said = {(start, end) for _, start, end in topics_in(head)} if is_topic else set()
    return next((head[:start] + word + head[end:] for start, end in said), "") if len(said) == 1 else ""


def _named(text: str, spans: Callable[[str], Iterable[Span]]) -> list[Span]:
    return [each for each in spans(text) if each.kind in _NAMES]
