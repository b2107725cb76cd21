"""Words by which texts hand work to bodies, where the reading took up none of them."""

import re
from collections.abc import Collection, Iterable, Iterator

from checklist_data.importing.blocks import Block
from checklist_data.importing.bodies.deadlines import is_deadline
from checklist_data.importing.bodies.names import BEGINS, is_body, is_plain_body
from checklist_data.importing.bodies.semicolons import stated
from checklist_data.importing.labels import says_first_leads
from checklist_data.importing.reading import Class, Entry

_ENDS = "局|委|办|(?<!干)部|院|队|中心|公司|集团|镇|街道|乡镇|镇街|部门|单位|会|联"
_HANDED_OUT = re.compile(
    rf"[^，。；;、\n（(【]*(?:牵头|责任|配合|参与|协办|主办|承办)(?:单位|部门)\s*[：:][^，。；;\n]*"
    rf"|[^，。；;\n（(【]*(?:{_ENDS})(?:总?牵头|具体负责|负责牵头|负责落实|予以配合|协助配合|配合|负责|参与|参加|协助|会同)(?!人|制|者)"
    rf"|(?<!自)由(?!牵头|责任|所在|属地|相关|有关|其)[^，。；;\n]{{0,20}}(?:{_ENDS})(?!组成|构成|主导)[^，。；;\n]*"
)
"""Words by which texts hand work to bodies."""


def unread(entry: Entry) -> Iterator[str]:
    """Where the texts of an entry hand work to bodies of which none was read."""
    known = {*entry.assigned.named, *entry.assigned.written.values()}
    for text in (entry.words, entry.remark, *entry.goals.values()):
        yield from _handed_out(text, entry.assigned.named, known)
    for title in entry.section.path if entry.section else ():
        yield from _handed_out(_ROUND.sub("", title), entry.assigned.named, known)
        if not (entry.assigned.leads or entry.assigned.responsible):
            yield from (each for each in _bodies(_ROUND.split(title)) if each not in known)
    yield from _named(entry.words, known)
    yield from _labelled(entry)


def _bodies(parts: Iterable[str]) -> list[str]:
    return [each for each in parts if BEGINS.match(each) and is_plain_body(each)]


def _named(text: str, known: Collection[str]) -> Iterator[str]:
    """Bodies that a text names with their region, as who does something, or as those with whom it is done."""
    for each in _SEGMENT.split(text):
        if _OF_A_REGION.match(each) and is_body(each) and not any(name in each for name in known):
            yield each
    for found in (*_SUBJECT.finditer(text), *_TOGETHER.finditer(text)):
        if is_plain_body(found["who"]) and not any(found["who"] in each for each in known):
            yield found["who"]


def _handed_out(text: str, names: Collection[str], known: Collection[str]) -> Iterator[str]:
    """The clauses of a text that give bodies a role, of which not all are known."""
    for found in _HANDED_OUT.finditer(text):
        told = _bodies(_PARTS.split(found[0]))
        if not any(each in found[0] for each in names) or not set(told) <= set(known):
            yield found[0].strip()


def _labelled(entry: Entry) -> Iterator[str]:
    """What stands behind a label of the document's own: bodies that have no role, or a time where none was read."""
    for found in _LABELLED.finditer(entry.words):
        told = re.split("[、，,；;\\s]", found["told"].strip("。；; "))
        is_time = not entry.assigned.deadline and is_deadline(found["told"])
        if is_time or (all(map(is_plain_body, told)) and not set(told) & set(entry.assigned.named)):
            yield f"{found[0]}{found['told']}".strip()


_PARTS = re.compile(r"牵头|负责|配合|协助|参与|参加|会同|联合|具体|由|[、，,：:—;；\s]|(?<=[局委办部院队心司])[和及与]")
_LABELLED = re.compile(
    r"(?:^|[\s。；;（(【〔）)】〕])[\u4e00-\u9fff](?:[ \u3000]*[\u4e00-\u9fff]){1,7}[：:][ \u3000]*"
    r"(?=(?P<told>[^：:。；;\n]{2,60}))"
)
"""What stands behind a label of the document's own."""
_ROUND = re.compile("[（()）]")
_SEGMENT = re.compile(r"[、，,；;。\s]+|[—（）()]")
_OF_A_REGION = re.compile(
    "(?:[省市区县州旗]|团[省市区县]|各|有关|相关).{2,14}$|(?:公安|交警|消防|税务|生态环境|自然资源|市场监管).{0,8}(?:局|队)$"
)
_SUBJECT = re.compile(
    r"(?:^|[，,；;。、\s])\s*(?P<who>[省市区县州旗][^，。；、和及与\n]{1,10}?(?:局|委(?!会|改)|办|部(?!门)|中心|公司|集团|大队|支队))"
    r"(?=[^，。；、\n局办委公内]{2})"
)
"""A body that a clause within a text begins with."""
_TOGETHER = re.compile(
    rf"(?:会同|联合|协同|商请|(?:^|[，。；\n])和|(?<![参给赋授涉])与|(?<![共协一等相合不随如])同)"
    rf"(?P<who>[省市区县州旗团][^，。；、和及与\n]{{1,10}}?(?:{_ENDS}))(?!门|员)"
)
"""A body with which something is done."""
_OF_THE_DOCUMENT = re.compile(
    r"负责(?:解释|督[查办导]|汇总|牵头汇总|统计|通报|考核|修订|更新|维护)|由(?:承[办演建]|主办|填报|申报)单位|确定|解释"
)
_RULE = re.compile(
    r"(?:为|是|系|即|表示|指|代表)(?:总?牵头|责任|配合|参与|主办|协办|承办)(?:单位|部门)?(?:$|[，。；;、）)”])"
    r"|(?:黑体|加粗|粗体|下划线|斜体|标红|红色|划线)[^。]{0,12}(?:牵头|主办|责任|单位)"
)

_DUTIES = re.compile(r"(?P<names>[^：:。；;（(]{2,40})[：:](?=.{6})")
_WHAT = 4
"""Letters behind a verb that tell what it is about: 负责|汇总进展."""


def set_aside(blocks: Iterable[tuple[Block, Class]]) -> Iterator[str]:
    """Texts that became notes or part of the letter, though they hand work to bodies as entries do."""
    for block, into in blocks:
        if into not in (Class.NOTE, Class.NOTICE):
            continue
        found = _HANDED_OUT.search(block.text) or _opened_by_bodies(block.text)
        if (
            found
            and not _OF_THE_DOCUMENT.search(block.text, found.start(), found.end() + _WHAT)
            and not _RULE.search(block.text)
        ):
            yield block.text[:60]


def _opened_by_bodies(text: str) -> re.Match[str] | None:
    """The bodies and the colon that a text of duties opens with: 区红十字会、区老年学学会等：组织培训."""
    found = _DUTIES.match(text)
    names = re.split("[、，,]", found["names"].removesuffix("等")) if found else []
    is_of_region = any(BEGINS.match(each) for each in names)
    return found if is_of_region and all(map(is_body, names)) else None


def rule_of_roles(texts: Iterable[str]) -> str:
    """What a document says of how it marks roles, where the reading did not follow it; empty where it says nothing."""
    return next(
        (
            each[:60]
            for each in texts
            if _RULE.search(each) and not says_first_leads(each) and not stated([each]).is_stated
        ),
        "",
    )
