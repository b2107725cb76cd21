"""Words of what is said beside questions, as patterns to be put together."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from bot.questions.lexicon import lines


@lru_cache(maxsize=1)
def parts() -> Mapping[str, tuple[str, ...]]:
    """The words of each part of `talk.txt`."""
    found: dict[str, list[str]] = defaultdict(list)
    part = ""
    for line in lines("talk.txt"):
        if line.startswith("["):
            part = line.strip("[]")
        else:
            found[part].extend(line.split())
    return {name: tuple(words) for name, words in found.items()}


def any_of(part: str) -> str:
    """A pattern for one of the words of a part, the longest first."""
    words = sorted(dict.fromkeys(parts()[part]), key=lambda each: -len(each))
    return f"(?:{'|'.join(map(re.escape, words))})"
