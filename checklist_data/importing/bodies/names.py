"""Splitting a list of bodies into names, and what makes the splitting unsure."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

_ENDINGS = (
    "局|办|委|部|院|会|队|所|站|中心|公司|集团|镇|街道|乡|村|社区|街|单位|部门|科|科室|股室|室|处|厅|署|组|团|残联|妇联|文联|侨联|"
    "工商联|科协|社科联|红十字|协会|学校|学院|大学|中学|小学|医院|政府|办事处|管委会|党工委|工委|党委|银行|行|库|馆|台|供销社|报社|"
    "社|党校|校|园|园区|区|县|市|企业|机构|工会|法院|检察院|公安|交警|武装部|专班|联社|联|电力|供电|移动|电信|联通|铁塔|机关|系统|"
    "平台|总站|支局|支队|大队|场|基地|法庭|窗口|分公司|厂|店|工商|税务|口岸|海关|边检|组织|主体|业主|物业|指挥部|成员|"
    "片区|港|委员会|领导小组|军分区|人武部|乡镇|镇街|农场|林场|景区|开发区|高新区|经开区|新区|管理处|统计|宣传|"
    "团体|支部|总部|股|体系|商会|学会|家庭医生|网格|人大|政协|纪委|监委|媒体|医保|国资|党组|班子|班|各地|各方|基层|中学|"
    "事业部|总队|中队|街办|社居委|居委|村委|两委|组办|政数|党群|编办|侨办|台办|网信|卫健|团队|部分|县区|市区|市县|区县"
)
_BODY = re.compile(rf"(?:{_ENDINGS})(?:[（(][^（）()]*[）)])?")
_GENERIC = re.compile(
    r"(?:各|有关|相关|其他|其它|全|所有|区直|市直|县直|省直|驻区|驻市|驻县|镇街|乡镇|属地|辖区|涉及|成员|责任|本|邻近|毗邻|市级|区级|县级|直属|辖)"
    r".{0,12}"
)
_GENERIC_END = re.compile(
    r"(?:镇街|街镇|街道|乡镇|镇|乡|村|社区|部门|单位|学校|企业|科室|园区|区|县|市|政府|机构|医院|办事处|管委会|公司|地|委局|处室|股室|中心|成员|党委|党组|主体|组织|功能区|开发区|街办|中学|小学|派出所|站所|专班|分局|局|县区|县市区|市区|区县|园|所|会|队|办|场|院|窗口|大学|高校)(?:[（(].*[）)])?$"
)
_REGION = "区市县省州镇乡新"
_NOT_BODY = re.compile(
    r"[。；：？！“”\"]|^(?:牵头|责任|配合|参与|协办|主办|承办|参加|协同|协助)(?:单位|部门|科室)$|^(?:推进|开展|加强|完善|负责|做好|建立|建设|落实|组织|按照|根据|及时|确保|其中|要|对|将|在|从|把|与|和|每|年|月)"
    r"|(?:\d{4}年|\d+月|完成|底前|之前|以上|以下)|[0-9]{3}"
)
_SUB = re.compile(r"[、，,；;/／|｜]")
_AND = re.compile(r"以及|及|和|与|暨|并")
_CONTINUED = re.compile(
    r"(?:街道|乡镇|乡|镇|村|社区|街道办事处|县级市政府|县级市|开发区|园区|部门|单位|企业|高校|院校|科研院所|院所|科研机构|中小学|学校|医院|医疗机构|社会组织|行业协会|商会|经营主体|金融机构|网格员|办事处|科室|功能区|企事业单位|管委会|街道办|（街道）|县|区|市|(?:县|市|区|镇|乡)[（(][市县区镇乡街道、]+[）)])(?:人民政府|政府|办事处)?$"
)
_OF_MANY = re.compile(r"^各|^[\u4e00-\u9fff]{0,6}各(?:高校|院校|学校|医院|企业|银行|科研院所|单位|部门)$")
_AREAS = re.compile(
    r"各(?:市|县级市|县|区|乡|镇|街道|乡镇|、|（街道）|（市、区）|[（(][市县区乡镇街道、]+[）)])+(?:人民政府|政府|办事处)?"
)
"""Kinds of districts and towns that stand behind one 各: 各区、县级市政府, 各镇、街道."""
_OTHERS = re.compile(
    r"(?:等|等等)(?:\d+个|几个|[一二三四五六七八九十]+个)?(?:有关|相关|成员|责任|其他|职能)*(?:部门|单位|科室|部门单位|部门和单位|方面|处室)?$"
)
_JOIN = re.compile(rf"(?<=[局办委部院队会联团心司处街镇所府])(?=[{_REGION[:4]}各](?!成员)[^级直委\d])")
CLASSES = re.compile(r"(?:街道|乡|镇|市|区|县|办|场|园区|开发区|功能区|管委会|街道办事处|办事处|社区|村|[、，/])+")
"""What a bracket behind 镇 or 县 adds to it: 各镇（街道）, 各县（市、区）."""
_IN_BRACKETS = re.compile(r"[（(]([^（）()]*)[）)]")
_LONGEST = 32
_NOTHING = {"", "/", "／", "—", "-", "－", "——", "无", "无。", "\\", "--", "…", "／／"}


@dataclass
class Split:
    """The names of one list in its order."""

    names: list[str] = field(default_factory=list)
    is_open: bool = False
    """Whether it ends in 等."""
    doubts: dict[str, str] = field(default_factory=dict)
    """What is not sure: the kind, and the words that it is about."""

    @property
    def is_sure(self) -> bool:
        """Whether every part is plainly the name of a body."""
        return bool(self.names) and not self.doubts


def is_nothing(text: str) -> bool:
    """Whether a cell says that it holds nothing."""
    return re.sub(r"\s", "", text) in _NOTHING


def is_body(name: str) -> bool:
    """Whether a text ends and begins as names of bodies do."""
    name = re.sub(r"[（(][^（）()]*[）)]$", "", name)
    if not 2 <= len(name) <= _LONGEST or _NOT_BODY.search(name):
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
    r".*(?:局|办|委|部|法院|检察院|大队|支队|中心|公司|集团|镇|街道|镇街|乡镇|政府|单位|部门|管委会|办事处|妇联|残联|工会|公安|委员会|联社|社联|供销社|办公室)"
    r"(?:[（(][^（）()]*[）)])?"
)


def is_person(name: str) -> bool:
    """Whether a text looks like the name of a person."""
    return bool(re.fullmatch(r"[\u4e00-\u9fff]{2,4}", name)) and not is_body(name) and not is_catch_all(name)


def is_plain_body(name: str) -> bool:
    """Whether a text can hardly be anything but the name of a body."""
    return (
        is_catch_all(name)
        or name in _ALONE
        or (is_body(name) and bool(_PLAIN.fullmatch(name)) and not name.startswith(("含", "见")))
    )


def is_catch_all(name: str) -> bool:
    """Whether a name stands for bodies that it does not name: 各镇街, 区直各部门, 有关单位."""
    return bool(re.search("各|有关|相关|其他|其它|所有|全体|邻近", name) and _GENERIC_END.search(name)) or bool(
        _GENERIC.fullmatch(name) and re.search(r"(?:部门|单位)$", name)
    )


class NameBook:
    """The names that the document writes without any doubt, for splitting those that are in doubt."""

    def __init__(self, known: Iterable[str] = (), given: Mapping[str, Sequence[str]] | None = None) -> None:
        self.known = set(known)
        self._given = dict(given or {})
        self.known |= {name for names in self._given.values() for name in names}

    def learn(self, text: str) -> None:
        """Remember the names of a list that is plainly separated."""
        found = self.split(text)
        self.known |= (
            {each for each in found.names if is_body(each) and "（" not in each} if not found.doubts else set()
        )

    def knows(self, name: str) -> bool:
        """Whether the document writes the name by itself elsewhere."""
        return name in self.known

    def split(self, text: str) -> Split:
        """The names of a list. What is unsure is kept as it is printed, and noted."""
        split = Split()
        text, split.is_open = _without_others(text.strip().strip("。；;，,、．.：:").strip())
        if is_nothing(text):
            return split
        for words in sorted(self._given, key=len, reverse=True):
            if words in text:
                return self._with_given(words, text, split)
        parts = self._unbroken([each.strip() for each in _pieces(text) if each.strip()], split)
        for part in self._whole(parts, split):
            name, others = _without_others(part)
            split.is_open = split.is_open or others
            for each in self._pulled_apart(name, split):
                if each and each not in split.names:
                    split.names.append(each)
                    if not self._is_known(each) or self._has_odd_bracket(each):
                        split.doubts.setdefault("name", each)
        return split

    def _with_given(self, words: str, text: str, split: Split) -> Split:
        """A list in which a person has said what some words stand for."""
        before, after = text.split(words, 1)
        for names in (self.split(before), Split(list(self._given[words])), self.split(after)):
            split.names += [each for each in names.names if each not in split.names]
            split.is_open = split.is_open or names.is_open
            split.doubts = names.doubts | split.doubts
        return split

    def _is_known(self, name: str) -> bool:
        return name in self.known or is_body(name) or is_catch_all(name)

    def _has_odd_bracket(self, name: str) -> bool:
        """Whether a bracket in a name holds anything but another name of it."""
        inner = [each for each in _IN_BRACKETS.findall(name) if not CLASSES.fullmatch(each)]
        return name not in self.known and any(not is_plain_body(each) for each in inner)

    def _unbroken(self, pieces: Sequence[str], split: Split) -> list[str]:
        """Pieces of a name that white space broke are put together: a name is whole when it ends as bodies do."""
        parts: list[str] = []
        for piece in pieces:
            mark = piece[0] if piece[0] == "\0" else ""
            text = piece.lstrip("\0")
            if not mark or not parts:
                parts.append(text)
            elif parts[-1] + text in self.known or text.startswith(("（", "(")):
                parts[-1] += text
            elif self._is_known(parts[-1]) and self._is_known(text):
                if self._may_be_one(parts[-1], text):
                    split.doubts.setdefault("broken", f"{parts[-1]} {text}")
                parts.append(text)
            else:
                parts[-1] += text
        return parts

    def _may_be_one(self, left: str, right: str) -> bool:
        """Whether two names with a break between them may be one: 区委 宣传部."""
        return right not in self.known and left[-1] in "委府区市县会" and right[0] not in _REGION + "各"

    def _whole(self, parts: Sequence[str], split: Split) -> list[str]:
        """Names that hold a 、 themselves, and lists that leave out what their names share."""
        whole: list[str] = []
        for at, part in enumerate(parts):
            if whole and _OF_MANY.search(whole[-1]) and not part.startswith("各") and _CONTINUED.fullmatch(part):
                whole[-1] += "、" + part
                if not _AREAS.fullmatch(whole[-1]):
                    split.doubts.setdefault("one_or_two", whole[-1])
            else:
                whole.append(part)
                following = parts[at + 1] if at + 1 < len(parts) else ""
                if not self._is_known(part) and len(part) <= 8 and following and is_body(following):
                    split.doubts.setdefault("elided", f"{part}、{following}")
        return whole

    def _pulled_apart(self, name: str, split: Split) -> list[str]:
        """One name, or those that 及, 和 or nothing at all stands between."""
        if name in self.known:
            return [name]
        before, others, after = name.partition("等")
        if others and is_catch_all(after) and self._is_known(before):
            split.is_open = True
            return [*self._pulled_apart(before, split), after]
        for found in _AND.finditer(name):
            left, right = name[: found.start()], name[found.end() :]
            if self._is_known(left) and self._is_known(right) and len(right) > 2:
                if right[0] not in _REGION + "各有相其驻" and right not in self.known:
                    split.doubts.setdefault("and", name)
                return [*self._pulled_apart(left, split), *self._pulled_apart(right, split)]
        pieces = [each for each in _JOIN.split(name) if each]
        if len(pieces) > 1 and len(name) > 6 and all(is_body(each) and len(each) > 2 for each in pieces):
            if not all(each in self.known for each in pieces):
                split.doubts.setdefault("unseparated", name)
            return pieces
        return [name]


def _without_others(text: str) -> tuple[str, bool]:
    found = _OTHERS.search(text)
    if found and found.start() > 0 and not text.endswith(("高等", "平等")):
        return text[: found.start()].strip("、，, "), True
    return text, False


def _pieces(text: str) -> list[str]:
    """What separators part, outside of brackets; what white space parts is marked with a character of its own."""
    pieces, depth, start, mark = [], 0, 0, ""
    for at, each in enumerate(text):
        depth += (each in "（(") - (each in "）)")
        if depth > 0:
            continue
        if _SUB.match(each) or each.isspace():
            if text[start:at].strip():
                pieces.append(mark + text[start:at].strip())
                mark = ""
            if _SUB.match(each):
                mark = ""
            elif not mark and pieces and not _ends_with_separator(text, at):
                mark = "\0"
            start = at + 1
    if text[start:].strip():
        pieces.append(mark + text[start:].strip())
    return pieces


def _ends_with_separator(text: str, at: int) -> bool:
    before = text[:at].rstrip()
    return not before or bool(_SUB.match(before[-1]))
