"""Cantonese as it is written, in the words that everybody writes: 喺入面有咩任務, 邊幾項冇牽頭單位."""

import re

OF_THE_SAME_LENGTH = {
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
    "揾": "找",
    "乜": "啥",
    "喇": "了",
}
"""Words that a text can have in their common form with every letter in its place."""
_ENDS = r"(?=[\s?。!,]*$)"
_FORMS = tuple(
    (re.compile(said), written)
    for said, written in (
        ("(?:有冇|有没有)份(?:做嘢|做)?", "有没有参与"),
        ("有份(?=做|参与|牵|负责)|(?<=参与)有份", ""),
        ("(?:冇|没有)(?=份(?:做|参与))", "没"),
        (f"唔该晒|^唔该{_ENDS}", "谢谢"),
        ("有冇", "有没有"),
        ("(?<!有)冇", "没有"),
        ("(?:净系|齐系|单系)", "只"),
        ("(?<![伯杜管])仲(?=[未没不差要在有爭争])", "还"),
        ("几多", "多少"),
        ("几时", "什么时候"),
        ("而家|宜家", "现在"),
        ("喺(?:入面|里头)", "在里面"),
        ("入面", "里面"),
        ("喺边度?|响边度?", "在哪里"),
        (r"(?<![那这哪两旁周身路海河一左右])边度", "哪里"),
        (r"(?<![那这哪两旁周身路海河一左右])边(?:啲|些)", "哪些"),
        (r"(?<![那这哪两旁周身路海河一左右])边(?=[个几两三]|[项条样份家间](?![界境缘线]))", "哪"),
        ("(?<=哪)样(?=[?。!,]|$)", "些"),
        ("[嗰𠮶](?:啲|批)", "那些"),
        ("[嗰𠮶](?:度|樣)", "那里"),
        ("[嗰𠮶]", "那"),
        ("呢(?=[个条项份啲])", "这"),
        ("啲?[乜咩]嘢|啲[乜咩]|(?<=[系有做写讲])[乜咩](?!嘢)(?![?。!,]|$)|(?<=[系做写讲])[乜咩]", "什么"),
        ("(?<=[我你他佢])啲", "的"),
        (f"(?<=[系啊])边{_ENDS}", "哪里"),
        (r"(?<![关联体没有干维联])系(?=什么|乜|咩|边|哪|谁|唔系)", "是"),
        ("同埋", "和"),
        ("(?:做嘢|嘢)", "事"),
        ("(?:攞|擸)(?=[到满]?[分满])|攞", "得"),
        (f"(?:[俾畀](?:晒)?|摆出|写|讲)?嚟(?:睇|听)(?:吓|下)?{_ENDS}", "看看"),
        ("睇(?:吓|下)", "看看"),
        ("睇", "看"),
        ("[俾畀]", "给"),
        (f"[㗎架喎噃啩嘞喇咩]+{_ENDS}", "呢"),
        ("哋", "们"),
        ("嚟", "来"),
        ("咁", "那么"),
        ("啲", "些"),
    )
)
_WORD = re.compile("|".join(sorted(OF_THE_SAME_LENGTH, key=len, reverse=True)))
_SIGNS = frozenset("嘅喺咗啲嗰𠮶冇唔咁嘢佢哋嚟睇攞俾畀乜咩邊㗎搵揾噉")
"""Without one of these nothing is taken for Cantonese."""
_BORDERS = re.compile(r"(?<![那这哪两旁周身路海河一左右])边(?:[个啲]|[几两三]?[项条样])|入面|净系|几多")
"""The same in letters that everybody writes."""


def in_common_words(text: str) -> str:
    """Return a text with its Cantonese words in their common form."""
    if _SIGNS.isdisjoint(text) and not _BORDERS.search(text):
        return text
    for said, written in _FORMS:
        text = said.sub(written, text)
    return _WORD.sub(lambda match: OF_THE_SAME_LENGTH[match.group()], text)
