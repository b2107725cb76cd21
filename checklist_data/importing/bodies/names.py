"""What the name of a body looks like: its endings, names that stand for many, and what is no name at all."""

import re
from functools import lru_cache

_ENDINGS = (
    "局|办|委|部|院|会|队|所|站|中心|公司|集团|镇|街道|乡|村|社区|街|单位|部门|科|科室|股室|室|处|厅|署|组|团|残联|妇联|文联|侨联|"
    "工商联|科协|社科联|红十字|协会|学校|学院|大学|中学|小学|医院|政府|办事处|管委会|党工委|工委|党委|银行|行|库|馆|台|供销社|报社|"
    "社|党校|校|园|园区|区|县|市|企业|机构|工会|法院|检察院|公安|交警|武装部|专班|联社|联|电力|供电|移动|电信|联通|铁塔|机关|系统|"
    "平台|总站|支局|支队|大队|场|基地|法庭|窗口|分公司|厂|店|工商|税务|口岸|海关|边检|组织|主体|业主|物业|指挥部|成员|"
    "片区|港|委员会|领导小组|军分区|人武部|乡镇|镇街|农场|林场|景区|开发区|高新区|经开区|新区|管理处|统计|宣传|"
    "团体|支部|总部|股|体系|商会|学会|家庭医生|网格|人大|政协|纪委|监委|媒体|医保|国资|党组|班子|班|各地|各方|基层|中学|"
    "事业部|总队|中队|街办|社居委|居委|村委|两委|组办|政数|党群|编办|侨办|台办|运营商|网信|卫健|团队|部分|县区|市区|市县|区县"
)
_BODY = re.compile(rf"(?:{_ENDINGS})(?:[（(][^（）()]*[）)])?")
_GENERIC = re.compile(
    r"(?:各|有关|相关|其他|其它|全|所有|区直|市直|县直|省直|驻区|驻市|驻县|镇街|乡镇|属地|辖区|涉及|成员|责任|本|邻近|毗邻|市级|区级|县级|直属|辖)"
    r".{0,12}"
)
BEGINS = re.compile(
    r"[省市区县州旗镇乡村]|各|有关|相关|其他|其它|所有|全体|属地|辖区|沿|涉|驻|本|邻近|毗邻|团[省市区县]|共青团|中共|中国|国家|国网|国有|全国|"
    r"人民银行|人行|人民法院|人民检察院|武警|公安|消防|海关|海事|法院|检察院|工商联|妇联|残联|文联|总工会|工会|税务|交警|园区|经济?开发?区|高新|新区|"
    r"街道|社区|业主|物业|学校|医院|企业|党委|党政|组织|宣传|统战|政法|纪委|监委|网信|编办|机关|人大|政协|政府|镇街|乡镇"
)
"""How names begin that need nothing to bear them out."""
_COUNTED = re.compile(r"[两三四五六七八九十]大(?![处队]).*(?:运营商|银行|集团|公司|企业|平台|机关)")
"""So many of a kind: 三大通信运营商."""
_GENERIC_END = re.compile(
    r"(?:镇街|街镇|街道|乡镇|镇|乡|村|社区|部门|单位|学校|企业|科室|园区|区|县|市|政府|机构|医院|办事处|管委会|公司|地|委局|处室|股室|中心|成员|党委|党组|主体|组织|功能区|开发区|街办|中学|小学|派出所|站所|专班|分局|局|机关|运营商|县区|县市区|市区|区县|园|所|会|队|办|场|院|窗口|大学|高校)(?:[（(].*[）)])?$"
)
REGION = "区市县省州镇乡新"
_NOT_BODY = re.compile(
    r"[。；：？！“”\"]|^(?:任何|任一|一切)|^(?:牵头|责任|配合|参与|协办|主办|承办|参加|协同|协助)(?:单位|部门|科室)$|^(?:推进|开展|加强|完善|负责|做好|建立|建设(?![\u4e00-\u9fff、]{0,6}局$)|落实|组织|按照|根据|及时|确保|其中|要|对|将|在|从|把|与|和|每|年|月)"
    r"|^(?:严格|认真|切实|扎实|大力|严厉|进一步|不断|有效|加大|强化|改造|改建|扩建|新建(?![区县镇街])"
    r"|会同|配合|协助|承担|督促|指导|报送|上报|提交|报请|设在|挂靠|联合(?![会社])|由(?=[省市区县镇乡各]))|(?<!自)由(?=[省市区县镇乡各])"
    r"|^(?:发现|发生|出现|鼓励|支持|引导|动员|发动|依托|通过|利用|健全|优化|提升|深化|推动|聚焦|围绕)|[交承查举开经帮代通催快即督主协]办$|[【】〔〕［］\[\]《》<>=+~…]|^[（(]|^[^（(]*[）)]|[（(][^）)]*$|(?:\d{4}年|\d+月|完成|底前|之前|以上|以下)|[0-9]{3}"
)
_FOREIGN = re.compile(r"[^\u3400-\u9fffA-Za-z0-9（）()、/／〇○]")
"""Characters that no name holds."""
_NO_MANY = re.compile(
    r"[局委部厅院及和与、（(]|(?:总?牵头|责任|配合|参与|参加|协办|主办|承办|协同|协助|成员)(?:单位|部门|科室)$"
)
"""How no name begins that stands for many, and what only calls a role."""
CLASSES = re.compile(r"(?:街道|乡|镇|市|区|县|办|场|园区|开发区|功能区|管委会|街道办事处|办事处|社区|村|居|[、，/])+")
"""What a bracket behind 镇 or 县 adds to it: 各镇（街道）, 各县（市、区）."""
_LONGEST = 32
_NOTHING = {"", "/", "／", "—", "-", "－", "——", "无", "无。", "\\", "--", "…", "／／"}


def is_nothing(text: str) -> bool:
    """Whether a cell says that it holds nothing."""
    return re.sub(r"\s", "", text) in _NOTHING


def is_body(name: str) -> bool:
    """Whether a text ends and begins as names of bodies do."""
    name = re.sub(r"[（(][^（）()]*[）)]$", "", name)
    if not 2 <= len(name) <= _LONGEST or _NOT_BODY.search(name) or _FOREIGN.search(name):
        return False
    ends = re.search(rf"(?:{_ENDINGS})$", name)
    return ends is not None and (len(name) > len(ends[0]) or len(name) > 2 or name in _ALONE)


_ALONE = {
    "公安",
    "法院",
    "工会",
    "妇联",
    "残联",
    "文联",
    "侨联",
    "科协",
    "镇街",
    "乡镇",
    "街道",
    "纪委",
    "税务",
    "医保",
    "学校",
    "企业",
    "社区",
    "编办",
    "海关",
    "银行",
    "邮政",
    "团委",
    "武警",
    "政协",
    "人大",
    "物业",
    "交警",
    "媒体",
}


_PLAIN = re.compile(
    r".*(?:局|办|委|部|法院|检察院|大队|支队|中心|公司|集团|镇|街道|镇街|乡镇|政府|单位|部门|管委会|办事处|妇联|残联|文联|侨联|工商联|科协|工会|公安|委员会|联社|社联|供销社|办公室|联合会|联合社)"
    r"(?:[（(][^（）()]*[）)])?"
)


_NO_NAME = re.compile(
    r"^(?:完成|落实|负责|牵头|配合|参与|协助|协同|责任|推进|实施|办理|执行|主办|协办|承办|时限|期限|时间)$|[：:＝=%％]|^\d+$|\d(?:万|亿)?(?:元|个|项|处|家|座|人|户|公里)|同上|同前|上同"
)
"""What no name is, or holds: what bodies do, a label with its colon, a quantity, words for those of another entry."""


_OTHERS = re.compile("等(?![级次额候效于同待])")


def names_others(text: str) -> bool:
    """Whether what stands behind a name says that it is not the last: 等排查矛盾纠纷, and not 等级."""
    return bool(_OTHERS.match(text))


def cannot_be_name(text: str) -> bool:
    """Whether a part of a list is no name, however a person might read it: 计划投资：8600万元."""
    return bool(_NO_NAME.search(text))


def is_person(name: str) -> bool:
    """Whether a text looks like the name of a person."""
    return bool(re.fullmatch(r"[\u4e00-\u9fff]{2,4}", name)) and not is_body(name) and not is_catch_all(name)


@lru_cache(maxsize=10_000)
def is_plain_body(name: str) -> bool:
    """Whether a text can hardly be anything but the name of a body."""
    return (
        is_catch_all(name)
        or name in _ALONE
        or (is_body(name) and bool(_PLAIN.fullmatch(name)) and not name.startswith(("含", "见")))
    )


def is_named_by_place(name: str) -> bool:
    """Whether a name can hardly be anything else, or begins as names do: 市老年学学会."""
    return is_plain_body(name) or (bool(BEGINS.match(name)) and is_body(name))


def is_catch_all(name: str) -> bool:
    """Whether a name stands for bodies that it does not name: 各镇街, 区直各部门, 有关单位."""
    if _FOREIGN.search(name) or _NO_MANY.match(name):
        return False
    if _COUNTED.fullmatch(name):
        return True
    return bool(re.search("各|有关|相关|其他|其它|所有|全体|邻近", name) and _GENERIC_END.search(name)) or bool(
        _GENERIC.fullmatch(name) and re.search(r"(?:部门|单位)$", name)
    )
