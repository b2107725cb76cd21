"""Cantonese as it is written in reports, in the words that everybody writes, each of the same length."""

import re

from bot.questions.cantonese import OF_THE_SAME_LENGTH

_WORD = re.compile("|".join(sorted(OF_THE_SAME_LENGTH, key=len, reverse=True)))
_AT_IT = re.compile(r"([做搞开写谈倾推弄跑改查学])紧(?![张急密迫要跟盯])")
"""What is being done (做緊)."""
_STILL = re.compile(r"(?<![伯杜管])仲(?=[未没不差要在有]|[做搞开写谈倾推弄跑改查]紧)")
_OR_NOT = re.compile(r"(?<=[定完好齐清晒了])未(?=[ ?。!]{0,4}$)")
_ALL_OF_IT = re.compile(r"(?<=[定完好齐清做办])晒(?=$|[,。;!? 了啦喇没])")
"""All of what was done (搞掂晒)."""
_SIGNS = frozenset("唔佢哋琴寻听系掂冇咗嘅喺嗰搵揾乜喇紧仲晒")
"""Without one of these nothing is Cantonese."""


def as_everybody_writes(text: str) -> str:
    """Return a text of the same length with its Cantonese words in their common form."""
    if _SIGNS.isdisjoint(text):
        return text
    text = _STILL.sub("还", text)
    text = _AT_IT.sub(lambda match: f"在{'谈' if match[1] == '倾' else match[1]}", text)
    text = _WORD.sub(lambda match: OF_THE_SAME_LENGTH[match.group()], text)
    return _ALL_OF_IT.sub("了", _OR_NOT.sub("没", text))
