"""The patterns by which the state of the work is asked for, from `state.txt`."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from bot.questions.lexicon import lines

WITHIN = ("not", "says", "help", "when", "well", "who wants")
"""Parts that stand within other patterns, as <not>, <says>, <help>, <when>, <well> and <who wants>."""
_ANYTHING = re.compile(r"(?:\.|\\S|\[\^[^\]]*\]|\[\\w[^\]]*\])(?:\*|\{\d*,?\d*\})\??")
"""What lets letters pass within a pattern: any of a kind, several times."""


@lru_cache(maxsize=1)
def parts() -> Mapping[str, str]:
    """The alternatives of each part as one pattern."""
    found: dict[str, list[str]] = defaultdict(list)
    part = ""
    for line in lines("state.txt"):
        named = re.fullmatch(r"\[([a-z' ]+)\]", line)
        if named is not None:
            part = named[1]
        else:
            found[part].append(line)
    return {name: "|".join(alternatives) for name, alternatives in found.items()}


def pattern(part: str, around: str = "{}") -> re.Pattern[str]:
    """A pattern for one of the alternatives of a part; `around` is what has to stand around it.

    Its groups are the stretches that it lets pass, whatever they say.
    """
    said = parts()[part]
    for name in WITHIN:
        said = said.replace(f"<{name}>", f"(?:{parts()[name]})")
    said = _ANYTHING.sub(r"(\g<0>)", said)
    return re.compile(around.format(f"(?:{said})"))
