"""Made-up districts, each with departments of its own: a larger list has more of them, not busier ones."""

from dataclasses import replace
from itertools import product
from random import Random

from checklist_data.model import Department

FIRST = "安云青白龙金石清永长东南西北平高广康和景瑞嘉宁昌"
SECOND = "河山江湖海林泉田塘桥溪岭原州浦阳丘沙冈洲谷川坪源"
REAL_DISTRICT = "宜阳"
"""What a made-up district's name takes the place of."""


def districts(random: Random) -> list[str]:
    """All made-up names (`安河区`), each once, in an order of chance."""
    names = [f"{one}{other}区" for one, other in product(FIRST, SECOND)]
    random.shuffle(names)
    return names


def departments_of(district: str, real: tuple[Department, ...]) -> tuple[Department, ...]:
    """The real departments as another district has them; the source's spellings stay with the real ones."""
    return tuple(_moved_department(each, district) for each in real)


def _moved_department(real: Department, district: str) -> Department:
    name = _moved(real.name, district)
    short_names = dict.fromkeys(_moved(each, district) for each in real.short_names)
    short_names.pop(name, None)
    return replace(real, name=name, spellings=(), short_names=tuple(short_names), english=())


def _moved(name: str, district: str) -> str:
    return name.replace(REAL_DISTRICT, district) if REAL_DISTRICT in name else district + name
