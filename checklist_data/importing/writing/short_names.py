"""What people say for bodies that a document prints in full: 住建局, 卫健委, 爱卫办, 北桥街道."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from checklist_data.importing.bodies.names import is_body
from checklist_data.importing.script import simplified
from checklist_data.model import Department

_IN_DISTRICT = re.compile(
    r"(?:(?:区|市(?![场政容])|[县旗州])委?|[\u4e00-\u9fff]{2}[区市县旗州])(?P<rest>(?!委|管委会|政府|人民政府|办事处|办公室)[^（）()]{3,})"
)
"""A name that begins with its district: 区水务局, 县委宣传部."""
_COMPANY_IN_DISTRICT = re.compile(r"(?:国网|中国)?[\u4e00-\u9fff]{2,4}?[区市县旗州](?P<rest>[\u4e00-\u9fff]{2,}公司)")
"""A company that is called after its district: 国网安河县供电公司."""
_OF_THE_PARTY = re.compile(r"[区市县旗州]委[^（）()委]{2,}部")
"""A department of the Party in a district: 县委组织部."""
_BRANCH = re.compile(r"(?:市(?!场)|县)?(?P<field>[\u4e00-\u9fff]{2,8})局(?P<place>[\u4e00-\u9fff]{2,4})分局")
"""A branch with its place behind the name of what it is a branch of: 市公安局东城分局."""
_ZONE = re.compile(
    r"(?P<own>[\u4e00-\u9fff]{2,4}?)?(?P<trade>工业|产业|经济技术|经济|高新技术|高新)?(?P<kind>园区|开发区|新区)管委会"
)
"""The body that runs a zone: 河西工业园区管委会."""
_BRAND = re.compile(
    r"(?:中国)?(?P<brand>邮政|移动|电信|联通|铁塔|国网)[\u4e00-\u9fff]{2,}?(?P<trade>供电|电力)?(?:分公司|公司)"
)
"""A branch of a company that is known everywhere: 中国移动通信集团有限公司安河县分公司."""
_OF_JUSTICE = re.compile(r"[\u4e00-\u9fff]{0,4}?(?P<level>[省市县区旗州])?人民(?P<kind>法院|检察院)")
"""A court or a procuratorate: 安河县人民法院."""
_BANK = re.compile(
    r"[\u4e00-\u9fff]{0,4}?(?P<kind>农村商业银行|农村信用(?:合作)?联社|村镇银行|人民银行)(?:股份有限公司|[\u4e00-\u9fff]{0,6}[支分]行)?"
)
"""A bank that has its place before a name of the trade: 安河农村商业银行."""
_BANKS = {
    "农村商业银行": ("农商银行", "农商行"),
    "农村信用联社": ("信用联社", "农信社", "信用社"),
    "农村信用合作联社": ("信用联社", "农信社", "信用社"),
    "人民银行": ("人行",),
}
_YOUTH_LEAGUE = re.compile(r"(?:中国)?共(?:青团|产主义青年团)[\u4e00-\u9fff]{0,6}?(?P<level>[省市县区旗州])委(?:员会)?")
"""The Youth League in a district: 共青团安河县委员会."""
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
    ("自然资源(?:和|与)?规划|规划(?:和|与)?自然资源", ("资规", "规自", "规资", "自资", "自然资源")),
    ("(?:工业|经济)(?:和)?信息化", ("工信", "经信")),
    ("(?:科学技术|科技)(?:和)?工业信息化|工业(?:和)?科技", ("科工信", "科工")),
    ("教育(?:和)?(?:科学技术|科技)", ("教科", "教育")),
    ("科学技术", ("科技",)),
    ("农业农村", ("农业",)),
    ("城市管理(?:和|与)?(?:综合)?(?:行政)?执法", ("城管", "综合执法", "城管执法")),
    ("城市(?:综合)?管理", ("城管",)),
    ("综合行政执法", ("综合执法",)),
    ("教育(?:和)?体育", ("教体", "教育")),
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
    ("归国华侨联合会", ("侨联",)),
    ("关心下一代工作委员会", ("关工委",)),
    ("人民武装部", ("人武部", "武装部")),
    ("科学技术协会", ("科协",)),
    ("总工会", ("工会",)),
    ("消防救援", ("消防",)),
    ("社会工作(?=部)", ("社工",)),
    ("政法委员会$", ("政法委",)),
)
"""Fields in their official names, and how offices shorten them."""
_ENDINGS = (
    ("街道办事处", ("街道", "街道办", "街办", "办事处")),
    ("(?<=[镇乡])人民政府", ("", "政府")),
    ("(?<=区)管理委员会", ("管委会",)),
    ("分公司|(?:集团)?(?:股份)?有限(?:责任)?公司", ("公司",)),
    ("办公室", ("办",)),
)
"""How whole names end, and what is said instead."""
_CLOSED = (("办公室", ("办",)), ("委员会", ("委",)))
"""How names whose field is shortened end."""
_EITHER = re.compile("(?<=发改|卫健|住建|城管|工信|经信)[局委]$")
"""What is an office in one place and a commission in the next, and called either."""
_BRANDED = re.compile(r"[\u4e00-\u9fff]{2}(?P<trade>[\u4e00-\u9fff]{2,4}公司)")
"""A company called after its trade alone: 清源供水公司 is the 供水公司 where there is one."""


def short_names(names: Sequence[str]) -> dict[str, list[str]]:
    """What each body is called besides its name, where no other body can be called so."""
    said = {each: list(dict.fromkeys(word for word in _said(simplified(each)) if word != each)) for each in names}
    counts = Counter([*(word for words in said.values() for word in words), *names])
    return {each: [word for word in words if counts[word] == 1] for each, words in said.items()}


def short_names_to_add(departments: Sequence[Department]) -> dict[str, list[str]]:
    """What those without any short name are called in a folder of today, where nobody else is called so."""
    taken = {name for each in departments for name in (each.name, *each.spellings, *each.short_names)}
    said = short_names([each.name for each in departments])
    free = {each.name: [word for word in said[each.name] if word not in taken] for each in departments}
    return {each.name: free[each.name] for each in departments if free[each.name] and not each.short_names}


def _said(name: str) -> Iterator[str]:
    """A name without its district, and both shortened."""
    for whole in filter(None, (name, _without_its_district(name))):
        if whole != name:
            yield whole
        yield from _shortened(whole)


def _without_its_district(name: str) -> str:
    found = _IN_DISTRICT.fullmatch(name)
    if found and (is_body(found["rest"]) or _OF_THE_PARTY.fullmatch(name)):
        return found["rest"]
    company = _COMPANY_IN_DISTRICT.fullmatch(name)
    return company["rest"] if company else ""


def _shortened(name: str) -> Iterator[str]:
    """A name with a shorter ending, and with a shorter field."""
    yield from _known_by_its_form(name)
    if known := _BRAND.fullmatch(name):
        yield f"{known['brand']}{known['trade'] or ''}公司"
    for ended in _replaced(name, _ENDINGS, "$"):
        yield ended
        yield from (branded["trade"] for each in (ended, name) if (branded := _BRANDED.fullmatch(each)))
        if zone := _ZONE.fullmatch(ended):
            yield from _of_a_zone(zone)
    if branch := _BRANCH.fullmatch(name):
        for field in (branch["field"], *_replaced(branch["field"], _FIELDS, "")):
            yield from (f"{branch['place']}{field}分局", f"{field}分局", f"{field}局")
    for short in _replaced(name, _FIELDS, ""):
        closed = next(_replaced(short, _CLOSED, "$"), short)
        yield closed
        if _EITHER.search(closed):
            yield from (closed[:-1] + ending for ending in "局委" if ending != closed[-1])


def _known_by_its_form(name: str) -> Iterator[str]:
    """What bodies are called that have the same name in every district."""
    if court := _OF_JUSTICE.fullmatch(name):
        yield from (f"{court['level'] or ''}{court['kind']}", f"人民{court['kind']}", court["kind"])
    if bank := _BANK.fullmatch(name):
        yield from (bank["kind"], *_BANKS.get(bank["kind"], ()))
    if league := _YOUTH_LEAGUE.fullmatch(name):
        yield from (f"团{league['level']}委", "团委", "共青团")


def _of_a_zone(zone: re.Match[str]) -> Iterator[str]:
    """The body of a zone without its place, its trade, and both."""
    own, trade, kind = zone["own"] or "", zone["trade"] or "", zone["kind"]
    yield from (f"{trade}{kind}管委会", f"{own}{kind}管委会", f"{kind}管委会", "管委会")


def _replaced(name: str, forms: Sequence[tuple[str, Sequence[str]]], end: str) -> Iterator[str]:
    """A name with the first of the forms that it has in each of the ways that it is shortened."""
    for said, shorts in forms:
        found = re.search(f"(?:{said}){end}", name)
        if found:
            yield from (name[: found.start()] + short + name[found.end() :] for short in shorts)
            return
