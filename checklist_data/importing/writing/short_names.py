"""What people say for bodies that a document prints in full: 住建局, 卫健委, 爱卫办, 北桥街道."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from checklist_data.importing.bodies.names import is_body
from checklist_data.importing.script import simplified

_IN_DISTRICT = re.compile(
    r"(?:(?:区|市(?![场政容])|[县旗州])委?|[\u4e00-\u9fff]{2}[区市县旗州])(?P<rest>(?!委|管委会|政府|人民政府|办事处)[^（）()]{3,})"
)
"""A name that begins with its district: 区水务局, 县委宣传部."""
_FIELDS = (
    ("住房(?:保障)?(?:和|、)?城乡(?:建设|规划建设)", ("住建",)),
    ("卫生(?:和)?(?:健康|计划生育)", ("卫健", "卫生")),
    (
        "文化(?:广电|体育)(?:和)?旅游(?:体育)?|文化(?:和)?旅游(?:广电|体育)?|文化(?:和)?广电(?:和)?旅游",
        ("文旅", "文广旅"),
    ),
    ("发展(?:和)?改革", ("发改",)),
    ("人力资源(?:和|、)?社会保障", ("人社",)),
    ("市场(?:和质量)?监督管理|市场监管", ("市监", "市场监管")),
    ("自然资源(?:和|与)?规划", ("资规", "自然资源")),
    ("(?:工业|经济)(?:和)?信息化", ("工信", "经信")),
    ("(?:科学技术|科技)(?:和)?工业信息化|工业(?:和)?科技", ("科工信", "科工")),
    ("科学技术", ("科技",)),
    ("农业农村", ("农业",)),
    ("城市管理(?:和|与)?(?:综合)?(?:行政)?执法", ("城管", "综合执法", "城管执法")),
    ("城市(?:综合)?管理", ("城管",)),
    ("综合行政执法", ("综合执法",)),
    ("教育(?:和)?体育", ("教体", "教育")),
    ("教育(?:和)?科技", ("教科", "教育")),
    ("生态环境", ("环保",)),
    ("应急管理", ("应急",)),
    ("交通运输", ("交通",)),
    ("行政审批(?:服务)?", ("行政审批", "审批")),
    ("政务服务(?:和|与)?(?:大)?数据(?:发展)?管理", ("政数", "政务服务")),
    ("大数据(?:发展|中心)?(?:服务)?管理", ("大数据",)),
    ("民族(?:和)?宗教(?:事务)?", ("民宗",)),
    ("医疗保障", ("医保",)),
    ("林业(?:和)?草原", ("林草",)),
    ("疾病预防控制", ("疾控",)),
    ("爱国卫生运动委员会(?=办公室)", ("爱卫",)),
    ("爱国卫生运动委员会$", ("爱卫会",)),
    ("精神文明建设(?:指导)?委员会(?=办公室)", ("文明",)),
    ("机构编制委员会(?=办公室)", ("编",)),
    ("网络安全和信息化委员会(?=办公室)", ("网信",)),
    ("国有资产监督管理", ("国资",)),
    ("妇女联合会", ("妇联",)),
    ("残疾人联合会", ("残联",)),
    ("文学艺术界联合会", ("文联",)),
    ("工商业联合会", ("工商联",)),
    ("科学技术协会", ("科协",)),
    ("总工会", ("工会",)),
    ("消防救援", ("消防",)),
)
"""Fields in their official names, and how offices shorten them."""
_ENDINGS = (
    ("街道办事处", ("街道", "街道办")),
    ("(?<=[镇乡])人民政府", ("", "政府")),
    ("(?<=区)管理委员会", ("管委会",)),
    ("(?:集团)?(?:股份)?有限(?:责任)?公司", ("公司",)),
)
"""How whole names end, and what is said instead."""
_CLOSED = (("办公室", ("办",)), ("委员会", ("委",)))
"""How names whose field is shortened end."""
_EITHER = re.compile("(?<=发改|卫健)[局委]$")
"""What is an office in one place and a commission in the next, and called either."""
_BRANDED = re.compile(r"[\u4e00-\u9fff]{2}(?P<trade>[\u4e00-\u9fff]{2,4}公司)")
"""A company called after its trade alone: 清源供水公司 is the 供水公司 where there is one."""


def short_names(names: Sequence[str]) -> dict[str, list[str]]:
    """What each body is called besides its name, where no other body can be called so."""
    said = {each: list(dict.fromkeys(word for word in _said(simplified(each)) if word != each)) for each in names}
    counts = Counter([*(word for words in said.values() for word in words), *names])
    return {each: [word for word in words if counts[word] == 1] for each, words in said.items()}


def _said(name: str) -> Iterator[str]:
    """A name without its district, and both shortened."""
    found = _IN_DISTRICT.fullmatch(name)
    rest = found["rest"] if found and is_body(found["rest"]) else ""
    for whole in filter(None, (name, rest)):
        if whole == rest:
            yield rest
        yield from _shortened(whole)


def _shortened(name: str) -> Iterator[str]:
    """A name with a shorter ending, and with a shorter field."""
    for ended in _replaced(name, _ENDINGS, "$"):
        yield ended
        if branded := _BRANDED.fullmatch(ended):
            yield branded["trade"]
    for short in _replaced(name, _FIELDS, ""):
        closed = next(_replaced(short, _CLOSED, "$"), short)
        yield closed
        if _EITHER.search(closed):
            yield from (closed[:-1] + ending for ending in "局委" if ending != closed[-1])


def _replaced(name: str, forms: Sequence[tuple[str, Sequence[str]]], end: str) -> Iterator[str]:
    """A name with the first of the forms that it has in each of the ways that it is shortened."""
    for said, shorts in forms:
        found = re.search(f"(?:{said}){end}", name)
        if found:
            yield from (name[: found.start()] + short + name[found.end() :] for short in shorts)
            return
