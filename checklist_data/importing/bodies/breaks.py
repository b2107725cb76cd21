"""White space and line ends between the letters of names: which of them part two names, and which are within one."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from checklist_data.importing.bodies.names import REGION, is_body, is_catch_all, is_named_by_place, is_plain_body

_REST = re.compile(
    r"(?:管理?委员?会|管委会|党工委|办事处|人民政府|政府|办公室|委员会|联合会|领导小组|员会|公室|事处)(?:[（(].*)?"
)
"""What is the name of a body only behind another name: 经济开发区|管委会, 区政府|办公室, 卫生健康委|员会."""
_CUT = re.compile(r"[和与及][\u4e00-\u9fff]$")
"""How a name ends that cannot be over: 区人力资源和社."""
_AREA = re.compile(r".+(?:镇|街道|乡|镇街|苏木)(?:人民政府|政府|办事处|党委|党工委)?")
_WHOLE = re.compile(
    r"公安.+分局|.+(?:生态环境|自然资源|规划|税务|市场监管).*分局|(?!.*[分支]局$).{2,}局|.{2,}(?:公司|集团|银行|法院|检察院)"
)
"""Names that are seldom the end of a longer one."""
_UNIT = "科|股|派出所|司法所|财政所|供电所|税务所|中队"
_OFFICE = re.compile(rf".{{2,}}(?:{_UNIT}|社区|居委会|村委会|医院|学校)|.+(?:[\u4e00-\u9fff]{{2}}所|卫生院)")
"""Names of small offices, behind which a longer name seldom goes on."""
_SMALL = re.compile("[\u4e00-\u9fff]{2}[所站院]")
"""A small office that is called after its work alone: 供电所, 燃气站."""
_SCIENCE = re.compile("科[技学研普协教创]")
"""Words of which the first letter is no office: 教育科|技和体育局."""
_LAST_UNIT = re.compile(f".{{2,}}(?:{_UNIT})(?=.{{4,}}$)")
"""A name that goes on behind an office which has none below it: 枫桥派出所|交警三中队."""
_COMMUNITY = re.compile("[\u4e00-\u9fff]{2,4}社区")
"""A place whose name may begin as work does: 建设里社区."""
_SITE = re.compile(r".{2,}(?:[林农渔牧茶]场|[景库矿灾]区|水库|园区|保护区)")
"""A place with an office of its own, behind which a town is another one: 云顶林场|石臼乡."""
_OFFICE_ALONE = "办公室"
_INNER = re.compile(".{2,}[室股科]")
"""An office within a body, which has none of its own: 监察室|办公室."""
_END_ALONE = re.compile("(?:监督|综合|信息)?(?:管理|监管|保障)局")
"""What no body is called by itself: 市市场|监督管理局, 县人力资源和社会|保障局."""
_SHORTEST_BESIDE = 4
_NO_NAME, _WEAK, _PAST_A_NAME, _ONLY_A_REST = 10, 1, 2, 5
"""What speaks against a reading: text that is no name, a doubtful one, a name that goes on, a rest by itself."""
_LONGEST = 5
"""Pieces of one name."""
_MOST = 40
"""Pieces of one run; longer runs are no list of bodies."""


@dataclass
class Joined:
    """Pieces put together to names, and the breaks that may be read in two ways."""

    names: list[str]
    doubts: list[str] = field(default_factory=list)


def unbroken(pieces: Sequence[str], known: Collection[str]) -> Joined:
    """The names that pieces make which white space parted, read so that the fewest texts are no names."""
    if len(pieces) > _MOST:
        return Joined(list(pieces))
    best: list[tuple[int, int]] = [(0, 0)]
    for end in range(1, len(pieces) + 1):
        ways = (
            (best[start][0] + _cost(pieces[start:end], known, pieces[max(0, start - 1) : start]), start)
            for start in range(max(0, end - _LONGEST), end)
        )
        best.append(min(ways))
    parts: list[Sequence[str]] = []
    end = len(pieces)
    while end:
        start = best[end][1]
        parts.insert(0, pieces[start:end])
        end = start
    names = ["".join(each) for each in parts]
    within = [f"{each[0]} {''.join(each[1:])}" for each in parts if _is_doubtful(each, known)]
    between = [f"{one} {other}" for one, other in pairwise(names) if may_be_one(one, other, known)]
    return Joined(names, within + between)


def _cost(part: Sequence[str], known: Collection[str], before: Sequence[str]) -> int:
    """What speaks against pieces being one name behind the one before, if there is any."""
    name = "".join(part)
    if len(part) > 1 and name in known:
        return -1
    cost = 0 if name in known or is_plain_body(name) else _WEAK if _is_whole(name) else _NO_NAME
    if _REST.fullmatch(name) and before and not (name == _OFFICE_ALONE and _INNER.fullmatch(before[-1])):
        cost += _ONLY_A_REST
    for at in range(1, len(part)):
        left, right = "".join(part[:at]), "".join(part[at:])
        cost += _PAST_A_NAME if _is_over(left, right, known) and not _goes_on(left, part[at]) else 0
    return cost


def _is_over(left: str, right: str, known: Collection[str]) -> bool:
    """Whether a name is over before a break: by itself, or since another begins as names do."""
    if left in known or is_plain_body(left) or are_two(left, right):
        return True
    if right.startswith(_OFFICE_ALONE) and _INNER.fullmatch(left):
        return True
    return _is_whole(left) and right[0] in REGION + "各" and is_named_by_place(right)


def are_two(left: str, right: str) -> bool:
    """Whether a small office or a site is told before a break and another body behind it: 区住建局物业科|建设里社区."""
    if _SITE.fullmatch(left) and _AREA.fullmatch(right):
        return True
    is_short = len(right) < _SHORTEST_BESIDE and not _SMALL.fullmatch(right)
    if is_short or not _OFFICE.fullmatch(left) or _SCIENCE.match(left[-1] + right[0]):
        return False
    return _is_whole(left) and _is_whole(right)


def are_glued(name: str) -> bool:
    """Whether a small office and another body may stand in one word: 枫桥派出所交警三中队."""
    return any(are_two(each[0], name[each.end() :]) for each in _LAST_UNIT.finditer(name))


def _is_whole(name: str) -> bool:
    return not _CUT.search(name) and (is_body(name) or is_catch_all(name) or bool(_COMMUNITY.fullmatch(name)))


def _goes_on(left: str, right: str) -> bool:
    """Whether what follows a break is plainly the end of the name before it."""
    return right.startswith(("（", "(")) or (bool(_REST.fullmatch(right)) and left[-1] in "委府区市县会镇乡道社办")


def _is_doubtful(part: Sequence[str], known: Collection[str]) -> bool:
    """Whether pieces that were put together may be two names: each of them could stand by itself."""
    if len(part) < 2 or "".join(part) in known:
        return False
    left, right = part[0], "".join(part[1:])
    return not _goes_on(left, right) and (left in known or _is_whole(left)) and _may_stand_alone(right)


def _may_stand_alone(name: str) -> bool:
    if _END_ALONE.fullmatch(name):
        return False
    return is_plain_body(name) or (len(name) >= _SHORTEST_BESIDE and _is_whole(name))


def may_be_one(left: str, right: str, known: Collection[str]) -> bool:
    """Whether two names with a break between them may be one: 区委|宣传部, 区公安局|交警大队."""
    if right in known or right[0] in REGION + "各" or is_catch_all(right) or _AREA.fullmatch(right):
        return False
    if right == _OFFICE_ALONE and _INNER.fullmatch(left):
        return False
    if not (is_body(left) and is_body(right)):
        return False
    if left[-1] in "委府区市县会":
        return True
    return not _WHOLE.fullmatch(right) or left.endswith(("公司", "集团", "银行"))


def is_list(text: str) -> bool:
    """Whether lines, each as it is printed, may be the names of bodies below each other."""
    pieces = [each for each in re.split(r"[、，,；;\s]", text) if each]
    return len(pieces) > 1 and any(map(is_plain_body, pieces)) and not re.search(r"[。：:“”！？]|[0-9]", text)
