"""Public bodies: how their names end, and those that are known though no checklist has them."""

from functools import lru_cache

from bot.questions.lexicon import lines

ENDINGS = tuple("局委办部院所会队司站处厅署庭馆社联街库团行室")
"""How the names of public bodies end."""
LOOSE_ENDINGS = tuple("会队司站处社联街库团行馆所室")
"""Endings that other words have as well: a body's name only where a role follows at once."""
LONGER_ENDINGS = tuple(
    "办事处 人民政府 中心 集团 学校 医院 公司 银行 街道 片区 协会 分局 大队 支队 法院 社区 幼儿园 小学 中学".split()
)
COMPANIES = ("公司", "集团")
"""How the names of companies end."""
LOOSE_NAMES = ("分局", "公司", "工委", "管理局", "办公室", "大队", "集团")
"""Ends of names that people say for the whole."""
GENERAL = ("管理", "工作", "委员", "办公", "服务", "事务", "指挥", "领导小组")
"""Words that stand before such endings and tell nothing."""
LEVELS = frozenset("总支大中分省市县区乡镇国第一二三四五")
"""What tells bodies of the same kind from each other."""
OF_A_HIGHER_LEVEL = ("部", "厅", "署", "院", "总局")
"""How the names of bodies end that a district has under other names."""
LONGEST_NAME = 60
"""Characters of a department's name; a longer text names none."""
LONGEST_BODY = 12
PLACE_ENDINGS = tuple("镇乡村")
GIVEN_NAMES = tuple("会司社联库团行庭")
"""Endings that the names of people have as well: 建社, 海庭."""
SHORTEST_CERTAIN = 4
"""Characters from which a name with such an ending is no person's."""


def looks_like_a_body(said: str) -> bool:
    """Whether the text is built like the name of a public body."""
    return 2 < len(said) <= LONGEST_BODY and (said[-1] in ENDINGS or said.endswith(LONGER_ENDINGS))


def repeatable(said: str) -> str:
    """Return a name as it may be said back, cut where it is long; nothing where it may be a person's."""
    stands_alone = {each for pair in known_bodies() for each in pair if each}
    ends_like_one = said.endswith((*ENDINGS, *LONGER_ENDINGS, *PLACE_ENDINGS))
    is_person = len(said) < SHORTEST_CERTAIN and said.endswith(GIVEN_NAMES)
    if said not in stands_alone and (not ends_like_one or is_person):
        return ""
    return said if len(said) <= LONGEST_BODY else said[: LONGEST_BODY - 1] + "…"


@lru_cache(maxsize=1)
def known_bodies() -> tuple[tuple[str, str], ...]:
    """Public bodies outside any checklist, each with the stem that is said for it, or an empty string."""
    split = (line.split() for line in lines("bodies.txt"))
    chinese = ((parts[0], parts[1] if len(parts) > 1 else "") for parts in split)
    return (*chinese, *((each, "") for name in lines("bodies_english.txt") for each in {name, name.replace("'", " ")}))


def root(said: str) -> str:
    """What tells a body from others: its name without what such names end with."""
    stem = said
    while len(stem) > 2:
        ending = next((each for each in (*LONGER_ENDINGS, *GENERAL, *ENDINGS) if stem.endswith(each)), "")
        if not ending or len(ending) == len(stem):
            break
        stem = stem[: -len(ending)]
    return stem
