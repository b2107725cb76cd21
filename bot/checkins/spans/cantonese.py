"""Cantonese as it is written in reports, in the words that everybody writes, each of the same length."""

import re

_WORDS = {
    "唔该": "麻烦",
    "唔使": "不用",
    "唔得": "不行",
    "佢哋": "他们",
    "我哋": "我们",
    "琴日": "昨天",
    "寻日": "昨天",
    "听日": "明天",
    "系唔系": "是不是",
    "手尾": "尾巴",
    "搞掂": "搞定",
    "唔": "不",
    "冇": "没",
    "咗": "了",
    "嘅": "的",
    "喺": "在",
    "嗰": "那",
    "佢": "他",
    "搵": "找",
    "乜": "啥",
    "喇": "了",
}
_WORD = re.compile("|".join(sorted(_WORDS, key=len, reverse=True)))
_AT_IT = re.compile(r"([做搞开写谈倾推弄跑改查学])紧(?![张急密迫要跟盯])")
"""What is being done (做緊)."""
_STILL = re.compile(r"(?<![伯杜管])仲(?=[未没不差要在有]|[做搞开写谈倾推弄跑改查]紧)")
_OR_NOT = re.compile(r"(?<=[定完好齐清晒了])未(?=[ ?。!]{0,4}$)")
_ALL_OF_IT = re.compile(r"(?<=[定完好齐清做办])晒(?=$|[,。;!? 了啦喇没])")
"""All of what was done (搞掂晒)."""
_SIGNS = frozenset("唔佢哋琴寻听系掂冇咗嘅喺嗰搵乜喇紧仲晒")
"""Without one of these nothing is Cantonese."""


def as_everybody_writes(text: str) -> str:
    """Return a text of the same length with its Cantonese words in their common form."""
    if _SIGNS.isdisjoint(text):
        return text
    text = _STILL.sub("还", text)
    text = _AT_IT.sub(lambda match: f"在{'谈' if match[1] == '倾' else match[1]}", text)
    text = _WORD.sub(lambda match: _WORDS[match.group()], text)
    return _ALL_OF_IT.sub("了", _OR_NOT.sub("没", text))
