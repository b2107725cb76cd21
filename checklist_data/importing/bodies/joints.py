"""Words that are put together of two names, or of a name and what a sentence says of it: 项目业主单位|县交投公司."""

import re
from functools import lru_cache

from checklist_data.importing.bodies.names import REGION, is_catch_all, is_plain_body

_COMMON = re.compile(
    r"市[场容政民域辖区直]|[城都超集早夜]市|区[域划位块]|[社园景校新片城辖林库灾郊护范验战学山港厂街游能发]区|县[域级直]"
    r"|乡[村镇愁贤]|[城水]乡|镇[街区人政]|乡[人政]|[省市区县镇乡]级|[省市区县]直|新[区建城]"
)
"""Words in which the kind of a region is none: 市场, 开发区, 乡村."""
_OVER = re.compile(
    r"(?:局|委|办|部|院|队|中心|公司|集团|单位|部门|政府|会|联|所|站|办公室|业主|法人|主体|企业|牵头|配合|责任)$"
)
"""How words end behind which another name begins."""
_OF_A_COUNTRY = re.compile(
    r"^(?:国网|国家|中国|中共|人民银行|人行|.*总局|.*(?:局|公司|集团|银行))[\u4e00-\u9fff]{2,6}$"
)
"""A body of the whole country before the place that its branch is in: 国网青屏|县供电公司."""
_BOTH = re.compile(r"(?:县委|区委|市委|省委|党委|党工委)(?=[县区市省]?政府)")
_BETWEEN = re.compile(r"会同|联合|协同|商请|会商|商|报请|提请|报|请|由|向|督促|指导|配合|支持|牵头|负责|协助|同")
"""What a sentence says between two bodies."""
_SAID = re.compile(
    r"牵头(?!部门|单位)|会同|配合|协助(?!中心)|督促|共同|按照|根据|以及|其中|包括|加强|抓好|做好|确保|开展|制定|提出|予以|责成|会议|要求|同意|^[请报由]"
    r"|(?:单位|部门|业主)(?=[^和及与、或（]{2})"
)
"""What no name of a body holds."""
_OF_ALL = re.compile("国网|中国|国家|中共|团[区县市省]")
_MANY = re.compile(
    r"(?P<before>.{2,}?)(?:有关|相关|各|所有|其他|沿线|沿江)(?!成员|专|科|股|处|室|所属|下属|直属|分|单位|部门|小组|工作组|窗口)"
)
"""Names that stand for many, behind another name: 区气象局|有关镇街."""
_LONGEST_PLACE = 4


@lru_cache(maxsize=10_000)
def has_joint(name: str) -> bool:
    """Whether a text that begins and ends as names do may be two of them, or hold words of a sentence."""
    plain = re.sub(r"[（(][^（）()]*[）)]", "", name)
    many = _MANY.match(plain)
    if many and (is_plain_body(many["before"]) or is_catch_all(many["before"])):
        return True
    if _SAID.search(plain) and not is_catch_all(plain):
        return True
    return any(_begins_anew(plain[:at], plain[at:]) for at in range(1, len(plain) - 2)) or _is_said(plain)


def _begins_anew(left: str, right: str) -> bool:
    """Whether a name of a region's body begins within a text: 项目业主单位|县交投公司."""
    if (
        not (right[0] in REGION[:6] or _OF_ALL.match(right))
        or is_catch_all(left + right)
        or _COMMON.search(left[-1] + right[:2])
    ):
        return False
    if not is_plain_body(right) or _BOTH.fullmatch(left):
        return False
    return bool(_OVER.search(left)) or (len(left) > _LONGEST_PLACE and not _OF_A_COUNTRY.match(left))


def _is_said(name: str) -> bool:
    """Whether a verb stands between two names: 县水利局|商|自然资源局."""
    return any(
        is_plain_body(name[: found.start()]) and len(right := name[found.end() :]) > 2 and is_plain_body(right)
        for found in _BETWEEN.finditer(name, 2)
    )
