"""Names that a document does not bear out: they begin as none does, and stand once."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from checklist_data.importing.blocks import Block
from checklist_data.importing.bodies.joints import has_joint
from checklist_data.importing.bodies.names import BEGINS, is_catch_all
from checklist_data.importing.reading import Entry

_WORK = (
    "发展和?改革|发改|教育|教体|教科体|科技|科学技术|工信|工业和信息化|工业信息化|经信|经济和信息化|民族?宗教?|公安|国安|民政|司法|财政|"
    "人社|人力资源(?:和)?社会保障|自然资源(?:和|与)?(?:规划)?|资源规划|生态环境|环境保护|环保|住建|住房(?:和)?(?:城乡)?建设|住房保障|房管|"
    "城管|城市管理(?:和)?(?:综合)?(?:行政)?(?:执法)?|综合(?:行政)?执法|规划|交通(?:运输)?|交运|水利|水务|农业(?:农村)?|农机|林业(?:和草原)?|"
    "林草|商务|商业|文旅|文化(?:和)?(?:广电)?(?:旅游)?(?:体育)?|文体|文广(?:新|旅)?|旅游|卫健|卫生(?:健康)?|退役军人(?:事务)?|应急(?:管理)?|审计|国资|"
    "市场(?:监督)?(?:监管|管理)|市监|工商|质监|体育|统计|医保|医疗保障|信访|机关事务(?:管理|服务)?|行政审批(?:服务)?|政务服务(?:和)?(?:数据)?(?:管理)?|"
    "数据(?:资源)?(?:管理)?|大数据|金融(?:监管|工作|服务)?|招商|投资促进|税务|气象|地震|烟草|邮政(?:管理)?|供销(?:合作)?|档案|园林(?:绿化)?|粮食|物价|"
    "警察|消防(?:救援)?|海事|海洋|渔业|口岸|外事|侨务|台湾|乡村振兴|扶贫|人民防空|人防|民防|畜牧|建设|社会|农业农村|水文|电力|供电"
)
_ORGAN = re.compile(
    rf"(?:{_WORK})+(?:和|与|、)?(?:{_WORK})*(?:局|委|委员会|办|办公室|厅|处|科|部门|分局|总站|中心|大队|支队|公司)"
    rf"|(?:{_WORK})(?:总局)?[\u4e00-\u9fff]{{2,3}}(?:分局|支局|支队|分公司)|[\u4e00-\u9fff]{{2,8}}(?:园区|开发区|新区|景区|保护区)管委会"
)
"""Organs that are the same in every district, called without its name, or with the place of the branch."""
_TOWN = re.compile(
    r"[\u4e00-\u9fff]{1,3}(?:镇|乡|街道|村|社区|农场|林场)(?:人民政府|政府|办事处|党委|党工委|村委会|居委会)?"
)
_KIND_OF_REGION = "省市区县州旗镇乡街"
_TWICE = 2


class Witnesses:
    """Counts what a document writes, to tell which names it bears out."""

    def __init__(self, entries: Sequence[Entry], blocks: Iterable[Block]) -> None:
        self._text = "\n".join(each.text for each in blocks)
        self._named = Counter(name for each in entries for name in set(each.assigned.named))

    def unproved(self, entry: Entry) -> Iterator[str]:
        """The names of an entry that nothing bears out: they begin with no region, place, or organ, and stand once."""
        for name in entry.assigned.named:
            if has_joint(name) or not (self._begins_well(name) or self._named[name] >= _TWICE):
                yield name

    def _begins_well(self, name: str) -> bool:
        if is_catch_all(name) or BEGINS.match(name) or _TOWN.fullmatch(name) or _ORGAN.fullmatch(name):
            return True
        return any(self._is_place(name[:size], name) for size in (2, 3))

    def _is_place(self, begin: str, name: str) -> bool:
        """Whether the document calls a place so: 岚溪县, or other bodies are called after it."""
        if any(begin + each in self._text for each in _KIND_OF_REGION):
            return True
        return any(each != name and each.startswith(begin) for each in self._named)
