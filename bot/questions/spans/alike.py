"""How a piece of text and a name can be alike, or tell two bodies apart."""

import re

from bot.questions.spans.bodies import COMPANIES, OF_A_HIGHER_LEVEL

_PLACE = re.compile(r"[\u4e00-\u9fff]{1,3}?[区县](?=[\u4e00-\u9fff]{2})")
"""A place before the name of a body."""

WORD = 2
"""Letters of most words in names."""


def is_of_another_place(said: str, alias: str) -> bool:
    """Whether a text begins with a place that a name does not begin with (高新区综治办 beside 新区综治办)."""
    place = _PLACE.match(said)
    return place is not None and not alias.startswith(place[0])


def is_of_another_level(said: str, alias: str) -> bool:
    """Whether a text ends as the names of higher bodies do, and a name does not (公安部 beside 公安分局)."""
    return said.endswith(OF_A_HIGHER_LEVEL) and not alias.endswith(OF_A_HIGHER_LEVEL)


def ends_with(said: str, name: str) -> bool:
    """Whether the text is the end of the name (分局)."""
    return name.endswith(said)


def is_shortened(said: str, name: str) -> bool:
    """Whether the text is made of three or more of the name's characters in their order, from its first (市监局)."""
    rest = iter(name)
    if is_of_another_level(said, name):
        return False
    return len(said) > 2 and said[0] == name[0] and all(each in rest for each in said)


def is_stuttered(said: str, alias: str) -> bool:
    """Whether the text is the name with one of its characters twice."""
    return len(said) == len(alias) + 1 and set(said) == set(alias)


def is_short_for(said: str, name: str) -> bool:
    """Whether what a body is called is short for a name; of a company its end, or letters of it (城投集团)."""
    if not said.endswith(COMPANIES):
        return is_shortened(said, name)
    rest = iter(name)
    is_of_its_letters = len(said) > WORD + 1 and all(each in rest for each in said)
    return name.endswith(COMPANIES) and (name.endswith(said) or is_of_its_letters)
