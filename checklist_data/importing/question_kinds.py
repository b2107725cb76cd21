"""The kinds of questions: what is asked, what is proposed, and what may be answered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations

YES = "yes"
_TAKEN_AS_YES = {"yes", "y", "是", "对", "同意", "true", "按拟读的"}
ROLES, NAMES, STRUCTURE, TIMES = "roles", "names", "structure", "times"
"""Families of kinds, which become one question each where a short document would be asked too much."""
FAMILIES = {
    ROLES: "这些地方写的单位，按拟读的角色处理可以吗？",
    NAMES: "这些单位名称这样拆分对吗？不对的请在 [names] 下逐个写明",
    STRUCTURE: "这些段落、行和表格这样归类可以吗？",
    TIMES: "这些时间这样读可以吗？",
}
_SEVERAL = "这些地方都按拟读的处理可以吗？"
_WIDER = {
    each: [
        "+".join(group)
        for size in range(2, len(FAMILIES) + 1)
        for group in combinations(FAMILIES, size)
        if each in group
    ]
    for each in FAMILIES
}
"""The keys of questions that join a family with others: roles+times."""
BY_WORDS = {"label", "verb"}
"""Kinds that are asked for each of their words: what one label means says nothing about another."""
ABOUT_NAMES = {"name", "broken", "one_or_two", "elided", "and", "unseparated", "marked", "others"}
"""Kinds that are one question: are these the names?"""
MEANINGS = {
    "leads": "牵头单位",
    "participants": "参与单位",
    "responsible": "责任单位",
    "first_leads": "排第一位的牵头，其余为责任单位",
    "leaders": "责任领导、责任人",
    "deadline": "完成时限",
    "remark": "备注",
    "text": "任务内容",
    "section": "所属部分",
    "goals": "目标",
    "points": "分值",
    "number": "序号",
}
"""What a label or a column may be, in the words of people."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of question. `yes` takes the proposal; other answers are those of `options`, by the words for them."""

    text: str
    proposal: str
    family: str = STRUCTURE
    options: Mapping[str, str] = field(default_factory=dict)


KINDS = {
    "label": Kind("“{words}”是什么角色？", "{proposal}", ROLES, MEANINGS),
    "verb": Kind("“……{words}”算哪种责任？", "按拟读的角色处理", ROLES),
    "names": Kind(FAMILIES[NAMES], "按拟读的名称", NAMES),
    "together": Kind("“会同”后面的单位算参与单位吗？", "算参与单位", ROLES),
    "opening_role": Kind("条目开头写“牵头”“配合”的，标题的单位就是牵头、参与单位吗？", "是", ROLES),
    "assists": Kind("句子里“配合”后面的单位是牵头单位吗？", "写明名称的是，“有关部门”一类不另列", ROLES),
    "semicolon": Kind(
        "分号前后的单位，角色不同吗？",
        "分号前的牵头，分号后的参与",
        ROLES,
        {"same": "都是责任单位"},
    ),
    "rule": Kind("原文说明了怎样区分角色，程序没有照它读。按拟读的角色处理可以吗？", "按拟读的角色处理", ROLES),
    "comma": Kind("逗号前的单位也属于后面的角色吗？", "不属于：逗号前按栏目的角色", ROLES),
    "roleless": Kind("“牵头”之后没有写角色的单位算责任单位吗？", "算责任单位", ROLES),
    "bracket": Kind("括号里的这些词是责任单位吗？", "是", ROLES),
    "tail": Kind("任务后面、破折号或空格之后的单位，是责任单位吗？", "是", ROLES),
    "several": Kind("一段里有几处括号写了单位，算一项任务吗？", "算一项，单位合在一起", ROLES),
    "sentence": Kind("句子里写到的单位是这一项的责任单位吗？", "是", ROLES),
    "subject": Kind("句子开头的单位就是责任单位吗？", "是", ROLES),
    "bare_line": Kind("单独一行、没有写明角色的单位，是上一条的责任单位吗？", "是", ROLES),
    "across": Kind(
        "合并在几栏里的单位，担任哪种角色？",
        "牵头、参与栏合在一起的算责任单位，其余各栏的角色都担任",
        ROLES,
        {"all": "几种角色都担任"},
    ),
    "text_column": Kind("“{words}”一栏是任务内容吗？", "是"),
    "bodies_column": Kind("“{words}”一栏写的都是单位，是责任单位吗？", "是", ROLES),
    "heading_bodies": Kind("标题就是责任单位吗？", "是，标题下各条由它负责", ROLES),
    "heading_role": Kind("小标题写明的角色，适用于其下各条吗？", "适用", ROLES),
    "heading_and_own": Kind("标题是单位，条目自己又写了单位，两者都算吗？", "都算", ROLES),
    "heading_roles": Kind("标题行里写的单位适用于其下各条吗？", "适用于没有另写这种角色的各条", ROLES),
    "inherit": Kind(
        "写在标题上的单位和时限，适用于其下没有另写的各条吗？",
        "适用，各算一项",
        ROLES,
        {"one": "其下都没有另写单位的，合为一项"},
    ),
    "blank_roles": Kind("这些行的责任单位是空的，原文就没有写吗？", "是，没有写", ROLES),
    "ditto": Kind("任务末尾的“同上”，就是上一条的单位和时限吗？", "是", ROLES),
    "other_row": Kind("“同第几项”请写明是哪些单位（在 [entries] 下）", "暂按原文", ROLES),
    "unread": Kind("条目里的这些词写的是责任单位吗？请在 [entries] 下写明", "不是", ROLES),
    "cell_parts": Kind(
        "一格里编号写了几条，算一项还是各算一项？",
        "单位写在前面、一行一个单位的，各行都是编号的一条的，各算一项；其余合为一项",
        options={"one": "合为一项", "each": "各算一项"},
    ),
    "numbered_cell": Kind("格里的编号与任务的编号对不上，没有写到的各项没有单位或时限吗？", "是，没有写到的不算"),
    "last_or_all": Kind("写在最后一条后面的单位，是前面各条共同的吗？", "是，合为一项"),
    "paragraphs": Kind("单位标题下没有编号的各段，每段算一项吗？", "每段一项"),
    "children": Kind(
        "标题后写了单位，下面编号的各条算一项还是各算一项？",
        "合为一项",
        options={"one": "合为一项", "entries": "各算一项"},
    ),
    "parts": Kind(
        "各小项另写了单位的这一条，本身也算一项吗？",
        "算一项，各小项也各算一项",
        options={"heading": "只算标题"},
    ),
    "no_number": Kind("没有编号的这一段，是漏了编号的一项吗？", "是"),
    "odd_entry": Kind("这几段像是半句话、单位名称或通知，也是一项任务吗？", "是"),
    "roleless_entry": Kind("没有写单位的这些条目也是任务吗？", "是，原文没有写单位"),
    "no_roles": Kind(
        "这些部分没有写责任单位，是任务还是说明文字？",
        "总体要求、保障措施一类算说明，其余算任务",
        options={"notes": "都是说明文字", "entries": "都是任务"},
    ),
    "torn_row": Kind("这一行是接着上一行的吗？", "是，合为一项"),
    "rows_of_one": Kind("同一任务占了几行、单位或时限各写一行，算一项吗？", "算一项"),
    "goes_on": Kind("没有表头的表格接着上一个表格吗？", "是"),
    "headless": Kind("表格没有表头，各栏这样理解对吗？", "{words}"),
    "crossed": Kind("表格一边是单位、一边是时间，每一格是一项任务，这样读对吗？", "对"),
    "unruled": Kind("PDF 里的表格没有框线，各行各栏这样分对吗？", "对"),
    "unnamed_column": Kind("没有名称的一栏是什么？", "作为备注"),
    "page_blank": Kind("换页后空着的单元格，接着上一页的内容吗？", "接着"),
    "left_over": Kind("这些文字不属于任何条目，作为说明收起来可以吗？", "可以；不可以的请在 [lines] 下写明"),
    "aside": Kind("这些文字写了单位和角色，只是说明、不是任务吗？", "只是说明"),
    "wide_row": Kind("占满一行的这段文字是标题吗？", "不是，留着不用"),
    "no_list": Kind("这个表格看不出是清单，可以不要吗？", "不要"),
    "hidden": Kind("隐藏的行、列或工作表也算吗？", "算"),
    "deadline_in_text": Kind(
        "句末的时间是这一项的完成时限吗？", "不另列，仍在正文里", TIMES, {"deadline": "是，没有另写时限的以它为时限"}
    ),
    "closing_deadline": Kind("句末的“……前完成”是这一项的完成时限吗？", "是", TIMES, {"text": "不是，仍在正文里"}),
    "deadline_words": Kind("完成时限里的这些词也是时限吗？", "照原文", TIMES),
    "heading_time": Kind(
        "标题是月份、季度的，就是其下各条的完成时限吗？",
        "是，适用于没有另写时限的各条",
        TIMES,
        {"section": "不是，只是分部分"},
    ),
    "goals_or_deadline": Kind("这一栏写的都是时间，是完成时限吗？", "不是，是目标", TIMES),
    "two_deadlines": Kind("几栏都写时间，哪一栏是完成时限？", "写“完成”或“时限”的一栏，否则最后一栏", TIMES),
    "bracket_deadline": Kind("括号里的时间是完成时限吗？", "是", TIMES),
}
_UNNAMED = Kind("这里这样读对吗？", "按拟读的")


def kind_of(key: str) -> Kind:
    """The kind of the question with this key; one that is not named has the widest words."""
    return KINDS.get(key.partition(".")[0], _UNNAMED)


def families_of(key: str) -> tuple[str, ...]:
    """The families that a question stands for; none for a question of a single kind."""
    found = tuple(key.split("+"))
    return found if all(each in FAMILIES for each in found) else ()


def joined_key(families: Iterable[str]) -> str:
    """The key of the question that stands for several families."""
    wanted = set(families)
    return "+".join(each for each in FAMILIES if each in wanted)


def family_words(key: str) -> str:
    """What the question for one or several families asks."""
    return FAMILIES.get(key, _SEVERAL)


def is_known(key: str) -> bool:
    """Whether a question can have this key."""
    kind, dot, words = key.partition(".")
    return bool(families_of(key)) or (kind in KINDS and (kind in BY_WORDS | {"no_roles"} if dot and words else not dot))


def key_of(kind: str, words: str) -> str:
    """The key of the question that a doubt belongs to."""
    if kind in BY_WORDS:
        return f"{kind}.{words}"
    return NAMES if kind in ABOUT_NAMES else kind


def keys_closing(key: str) -> tuple[str, ...]:
    """The keys whose answers close a question: its own, its kind's where any words are meant, those of its family."""
    kind = key.partition(".")[0]
    widest = (kind,) if kind not in BY_WORDS else ()
    family = kind_of(key).family
    return tuple(dict.fromkeys((key, *widest, family, *_WIDER[family])))


def meant(key: str, answer: str) -> str:
    """An answer as the reader takes it, written in either language; empty where the question does not offer it."""
    word = answer.strip().casefold()
    if word in _TAKEN_AS_YES:
        return YES
    options = {} if families_of(key) else kind_of(key).options
    return next((each for each, words in options.items() if word in (each, words)), "")
