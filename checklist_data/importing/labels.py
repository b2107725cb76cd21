"""What the words before a colon and at the head of a column mean: 牵头单位, 完成时限, 序号."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from checklist_data.importing.script import simplified


class Meaning(StrEnum):
    """What stands under a label."""

    NUMBER = "number"
    SECTION = "section"
    TEXT = "text"
    LEADS = "leads"
    PARTICIPANTS = "participants"
    RESPONSIBLE = "responsible"
    LEADERS = "leaders"
    DEADLINE = "deadline"
    GOALS = "goals"
    POINTS = "points"
    REMARK = "remark"
    MARK = "mark"
    """The role of the body that heads the column."""
    UNKNOWN = "unknown"


ROLES = (Meaning.LEADS, Meaning.PARTICIPANTS, Meaning.RESPONSIBLE)
BODIES = (*ROLES, Meaning.LEADERS)


@dataclass(frozen=True, slots=True)
class Label:
    """A label, what it means, and whether that is beyond doubt."""

    words: str
    meaning: Meaning
    is_sure: bool = True


SIGN = "[●○★☆▲△■□◆◇√✓✔◎⊙※＊*#]"
"""A mark that tells a role."""
_BODY = "(?:单位|部门|方|科室|处室|股室|机构|主体|机关|街道|乡镇|镇街|企业)"
_OF_WORK = "(?:整改|工作|任务|项目|事项|措施|问题|落实|实施|建设|指标|区级|市级|县级|镇级|省级|区直|市直|县直|本级|我区|我市|我县)+"
_RULES: tuple[tuple[str, Meaning, bool], ...] = (
    (r"序号?|编号|项目?编号|任务序?编?号|(?:整改|问题|任务|项目|事项|措施|工作|清单|条目)(?:顺?序|编)号|号|№|No\.?|NO\.?|项次|项号|(?:交办|督办|查办|派办|任务|整改)(?:单|卡|函|通知书)第?(?:编?号|张|份|件)?", Meaning.NUMBER, True),
    (r"备注|说明|附注|注|备考", Meaning.REMARK, True),
    (rf".*(?:及|和|与|/|、|（|\().*(?:责任人|领导|负责人|联系人|联络员).*|{_BODY}.*责任人|.*(?:领导|责任人|负责人)(?:及|和|与|/|、|或).{{0,4}}{_BODY}", Meaning.RESPONSIBLE, False),
    (r".*(?:领导|责任人|负责人|联系人|联络员|包保人|包联人|牵头人|挂帅|承办人|经办人|河长|林长|链长|组长|召集人|专班长|局长|县级干部).*", Meaning.LEADERS, True),
    (r"牵头.{0,4}(?:和|及|与|、|/|，).{0,4}(?:配合|责任|参与|协同|协办|落实).*|责任.{0,3}(?:配合|参与|协同).*", Meaning.RESPONSIBLE, False),
    (rf"{_OF_WORK}(?:总)?牵头(?:责任)?{_BODY}", Meaning.LEADS, True),
    (rf"{_OF_WORK}(?:配合|参与|协同|协办|协助)(?:责任)?{_BODY}", Meaning.PARTICIPANTS, True),
    (rf"{_OF_WORK}(?:具体|直接)?责任{_BODY}", Meaning.RESPONSIBLE, True),
    (rf"(?:总)?牵头(?:责任|主管|负责|市直|区直|县直)?{_BODY}?(?:名称)?", Meaning.LEADS, True),
    (rf"(?:配合|参与|参加|协同|协办|协助|协作|支持|会办)(?:责任|落实|市直|区直|县直)?{_BODY}?(?:名称)?", Meaning.PARTICIPANTS, True),
    (rf"(?:主要|第一|首要|主体)责任{_BODY}?", Meaning.LEADS, False),
    (rf"(?:具体|直接)?责任(?:落实)?{_BODY}?(?:名称)?|责任分工|(?:工作)?分工|任务分工|职责分工|责任落实{_BODY}", Meaning.RESPONSIBLE, True),
    (rf"(?:主办|主管|主抓|首要责任|主体责任){_BODY}?", Meaning.LEADS, False),
    (rf"(?:主责|主责任){_BODY}?", Meaning.RESPONSIBLE, False),
    (rf"(?:承办|承担|实施|落实|执行|办理|负责|具体负责|整改|组织实施|具体落实|完成|工作落实|任务落实|报送|申报|建设|联系){_BODY}", Meaning.RESPONSIBLE, False),
    (rf".*责任{_BODY}", Meaning.RESPONSIBLE, False),
    (rf"项目{_BODY}", Meaning.RESPONSIBLE, False),
    (rf"主办?[（(]协办?[）)]办?{_BODY}?", Meaning.RESPONSIBLE, False),
    (rf"(?:督导|督办|督查|监督|监管|指导|审核|验收|考核|主管|行业主管|保障|挂牌督办).{{0,4}}{_BODY}", Meaning.UNKNOWN, False),
    (rf"(?:成员|参建|被考核|受考核|考核对象){_BODY}?", Meaning.RESPONSIBLE, False),
    (rf"(?:相关|涉及|有关|各)?{_BODY}(?:名称)?", Meaning.RESPONSIBLE, True),
    (rf".*牵头.{{0,2}}{_BODY}", Meaning.LEADS, False),
    (rf".*(?:配合|参与|协同|协办|协助).{{0,2}}{_BODY}", Meaning.PARTICIPANTS, False),
    (rf".*(?:责任|承办|落实|整改|实施|负责).{{0,2}}{_BODY}", Meaning.RESPONSIBLE, False),
    (r".*(?:资金|投资|预算|经费|造价|金额|费用)(?:额|情况|来源|估算|安排|需求|测算)?|.*预案|.*(?:代表|委员|提案人|建议人|提出人|领衔人)(?:姓名)?", Meaning.REMARK, True),
    (r".*(?:整改|完成|进展|推进|办理|落实|当前|目前|工作|项目|形象|工程).{0,4}(?:情况|状态|进展|进度)(?:说明|描述)?|.*(?:数据|资料|指标|材料)(?:来源|出处)|佐证材料|状态|.*(?:现状|完成率)", Meaning.REMARK, True),
    (r"完成|办结", Meaning.DEADLINE, True),
    (r"[●★◆■▲◎]", Meaning.LEADS, False),
    (r"[○☆◇□△⊙※＊*#]", Meaning.PARTICIPANTS, False),
    (r"[√✓✔]", Meaning.RESPONSIBLE, False),
    (r".{0,8}(?:任务|内容|措施|举措|事项|工作|要求|项目|做法)(?:及|和|与|、|/|，)(?=.*(?:单位|部门|分工|时限|期限|时间)).{2,20}", Meaning.TEXT, True),
    (r"承办|承担", Meaning.RESPONSIBLE, False),
    (r".*(?:时限|限时|频次|频率|期限|期程|时程|截止|时间|节点|进度安排|进度要求|推进计划|完成日期|日期|工期).*", Meaning.DEADLINE, True),
    (r".*(?:分值|分数|得分|权重|标准分|满分|计分).*", Meaning.POINTS, True),
    (r"(?:评分|扣分|加分|赋分|考评|考核评分|评价)(?:标准|办法|细则|说明|方法|依据|规则)", Meaning.REMARK, True),
    (r".*(?:类别|分类|领域|类型|板块|大类|环节|方面|章节|部分|维度|归类|模块|一级指标|层级|条线|体系|批次).*", Meaning.SECTION, True),
    (r"(?:年度|工作|总体|阶段|具体|主要|预期|量化|目标|考核|完成|创建|整改|治理|建设|任务)*(?:目标|目标值|指标值|目标要求|工作成效|预期成效|成果形式|成效)|(?:20\d\d|二〇..)年(?:度|底)?(?:目标|指标)?(?:值)?|计量单位|指标值|上年完成值?", Meaning.GOALS, True),
    (r"(?:牵头|主办|负责|承办|配合|协助|参与|协办)的?(?:重点|主要)?(?:任务|事项|工作|职责)(?:内容)?", Meaning.TEXT, False),
    (r".*(?:任务|内容|措施|举措|隐患|描述|短板|风险点|要求|事项|职责|项目|问题|工作|指标|做法|标准|要点|清单|名称|重点|情况|意见|条款|责任|办法|目标|步骤|依据|建议|载体|抓手|政策|规定|案由|事由|议题).*", Meaning.TEXT, True),
)  # fmt: skip
_OTHER_SCRIPT = re.compile(r"(?<=[\u4e00-\u9fff])[^\W\d_\u3400-\u9fff][^\d\u3400-\u9fff（）()]*$")
"""The words of another language behind a label: 主辦機關 Lead Agency, 责任部门 مەسئۇل ئورۇن."""
_COUNTED = re.compile(r"(?<=单位|部门|领导)(?:\d{1,2}|[一二三四五六①-⑨])$")
"""What tells columns of one kind apart: 责任部门1, 责任部门2."""
_COMPILED = tuple((re.compile(pattern), meaning, sure) for pattern, meaning, sure in _RULES)


def says_first_leads(text: str) -> bool:
    """Whether a text says that the first of several bodies leads."""
    return bool(
        re.search(
            r"(?:第一|首位|最前|列前|首个|第1)[^，。]{0,10}(?:为|是|系|作为)?[^，。]{0,4}(?:牵头|主责|总牵头)", text
        )
    )


_ROLE_BEHIND = re.compile(
    r"(?:责任|承办|落实|实施|相关|有关)?(?P<noun>单位|部门|主体|科室)(?:[（(]|[-—－:：/]{1,2})"
    r"(?P<role>总?牵头|主责|主办|配合|协办|协同|协助|参与)(?P=noun)?[）)]?"
)
"""A body with its role behind it, which is what the columns differ in: 责任单位（牵头）, 责任单位（配合）."""


def label(words: str) -> Label:
    """What a label means."""
    bare = re.sub(r"\s", "", words)
    flat = bare.strip("：:*★【】") or bare
    if told := _ROLE_BEHIND.fullmatch(simplified(flat)):
        return replace(label(told["role"] + told["noun"]), words=flat)
    plain = simplified(re.sub(r"[（(](?![协協][）)]).*?[）)]", "", flat) or flat)
    plain = _COUNTED.sub("", _OTHER_SCRIPT.sub("", plain))
    for pattern, meaning, is_sure in _COMPILED:
        if pattern.fullmatch(plain):
            return Label(
                flat,
                meaning,
                is_sure
                and (says_first_leads(flat) or not re.search(f"[（(](?!.*{SIGN}).*(?:牵头|责任|配合|第一)", flat)),
            )
    return Label(flat, *_shared_meaning(plain))


def _shared_meaning(words: str) -> tuple[Meaning, bool]:
    """What words mean that say the same on both sides of 及, and whether that is beyond doubt: 单位及分工."""
    before, _, after = words.partition("及")
    if not (before and after):
        return Meaning.UNKNOWN, False
    one, other = label(before), label(after)
    return (one.meaning, one.is_sure and other.is_sure) if one.meaning is other.meaning else (Meaning.UNKNOWN, False)


OTHER = re.compile(r"(?<=[\s；;，,。])(?P<other>[\u4e00-\u9fff]{2,6})\s*[：:]\s*")
"""A label of the document's own behind another one on the same line: 责任单位：甲局　计划投资：20万元."""
_PREFIX = r"(?:总牵头|牵头|主要|具体|直接|第一|责任|配合|参与|参加|协同|协办|协助|协作|支持|主办|主责|承办|承担|实施|落实|执行|负责|组织实施|督导|督办|督查|监督|监管|指导|分管|包保|包联|挂点|联系|主管|整改|成员|会办|市级|区级|县级|省级)"
_NOUN = r"(?:单位|部门|方(?![案式面法向针])|科室|处室|股室|机构|主体|机关|领导|责任人|人员|人)"
_TIME = r"(?:完成|办结|办理|整改|推进|工作|计划|预计|落实|建成|执行|实施)?(?:时限|期限|期程|时程|时间|截止时间|时间节点|时间安排|时间要求|时限要求|节点|日期)(?:要求)?"
_WORDS = rf"(?:{_PREFIX}{{1,3}}{_NOUN}(?:[（(][^（）()]*[）)])?|责任人|负责人|联系人|联络员|链长|组长|召集人|专班长|{_TIME}|牵头|责任|配合|参与|主[（(]协[）)]办(?:单位|机关)?|协办|主办|承办|会办|协助|协同|备注|参加|(?:完成|限时|截止)(?=\s*[：:]))"
_USUAL = [
    *(role + kind for role in ("牵头", "责任", "配合", "参与", "协办", "主办", "承办") for kind in ("单位", "部门")),
    *(work + kind for work in ("完成", "整改", "办理") for kind in ("时限", "期限", "时间")),
    *("责任领导", "分管领导", "牵头领导", "责任人", "负责人", "联系人", "备注"),
]
_WIDE = "[ 　]*"
_SPREAD = re.compile(
    rf"(?:{'|'.join(map(_WIDE.join, _USUAL))})(?=\s*[：:])"
    rf"|(?<=[（(【〔\[])(?:{'|'.join(map(_WIDE.join, ('牵头', '配合', '责任', '主办', '协办', '参与', '时限')))})(?=[）)】〕\]])"
)
_LETTERS = re.compile(r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff](?:[ 　]+[\u4e00-\u9fff]){1,7}(?=\s*[：:])")
"""Letters that each stand by themselves before a colon: 时　限：, 郑　洁　责 任 单 位：."""

_OPENED = re.compile(
    r"(?m)^[▲△▶►●○•·◆◇■□★☆※＊*-]?[ 　]*(?P<words>[\u4e00-\u9fff](?:[ 　]*[\u4e00-\u9fff]){1,7}?)(?:[ 　]*[：:]|[ 　]{2,}|\t+)[ 　]*(?=\S)"
)
"""A label that opens a line, behind a mark or before white space alone: ▲牵 头：甲局, 配  合  乙局."""


_TORN = re.compile(
    r"(?:^|(?<=[；;，,。、（(\s]))(?P<one>[\u4e00-\u9fff]{1,5})[ 　]*\n[ 　]*(?P<other>[\u4e00-\u9fff]{1,5})(?=[ 　]*[：:])"
)
"""Words on both sides of a line's end before a colon, which may be one label: ；完成|时限：."""


def is_torn_label(text: str, line: str) -> bool:
    """Whether a label begins at the end of a text and goes on with the next line."""
    found = _TORN.search(f"{text[-8:]}\n{line.strip()[:8]}")
    return found is not None and is_label(found["one"] + found["other"])


def is_label(words: str) -> bool:
    """Whether words, whatever white space is between them, are a label of bodies or of a time."""
    return bool(re.fullmatch(f"{_WORDS}：", re.sub(r"\s", "", words) + "："))


def together(text: str) -> str:
    """A text in which labels and roles in brackets have no white space between their letters: 责 任 单 位：, （牵 头）."""
    text = _TORN.sub(lambda found: "".join(found.groups()) if is_label("".join(found.groups())) else found[0], text)
    text = _OPENED.sub(
        lambda found: re.sub(r"\s", "", found["words"]) + "：" if is_label(found["words"]) else found[0], text
    )
    text = _SPREAD.sub(lambda found: re.sub(r"\s", "", found[0]), text)
    return _LETTERS.sub(lambda found: _label_at_end(found[0], is_whole=_opens_line(found)), text)


def _opens_line(found: re.Match[str]) -> bool:
    return found.start() == 0 or found.string[found.start() - 1] == "\n"


def _label_at_end(text: str, *, is_whole: bool) -> str:
    """Spread letters with the label that they end with in one word; the whole of them where they open a text."""
    letters = re.split("[ 　]+", text)
    ends = ("".join(letters[at:]) for at in range(len(letters)))
    found = next((each for each in ends if is_label(each)), "".join(letters) if is_whole else "")
    before = "　".join(letters[: len(letters) - len(found)])
    return f"{before}　{found}" if before and found else found or text


INLINE = re.compile(
    rf"[【〔\[](?P<boxed>{_WORDS})[】〕\]]\s*[：:]?\s*|[（(](?P<rounded>{_PREFIX}{{1,3}}{_NOUN}|{_TIME})[）)]\s*[：:]?\s*(?=\S)"
    rf"|(?P<label>{_WORDS})(?:\s*[：:→＝=]\s*|(?<=单位)(?:为|是|\s*—+\s*)|(?<=部门)(?:为|是|\s*—+\s*)|(?<=时限)(?:为|是|\s*—+\s*)|(?<=单位)[ \t\u3000]+|(?<=部门)[ \t\u3000]+|(?<=时限)[ \t\u3000]+|(?<=时间)[ \t\u3000]+|(?<=要求)[ \t\u3000]+|(?<=领导)[ \t\u3000]+)"
)
"""A label inside a text, with its colon."""
