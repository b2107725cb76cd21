"""The letter around a list: where the list begins, and what is title and notice before it."""

import re
from collections.abc import Sequence

from checklist_data.importing.blocks import Block, Document
from checklist_data.importing.bodies.names import is_plain_body
from checklist_data.importing.numbering import split_number

_ATTACHED = re.compile(r"^附\s*件\s*(?:\d{0,2}|[一二三四五六七八九十]?)\s*[：:]?$")
_TELLS_OF = re.compile("附\\s*件\\s*[：:].")
"""A line of a letter that tells what is annexed: 附件：任务清单."""
_QUOTED = re.compile(r"《([^《》]{4,120})》")
_LIST = re.compile(
    r"清单|分工|分解|任务|方案|职责|责任|要点|台账|计划|措施|安排|意见|通知|一览表|举措|指标|日历|月历|日程|矩阵|表$"
)
_DIVISION = re.compile("(?:主要|重点)?(?:任务|工作|责任|目标|职责)*(?:分工|分解)(?:方案|清单|表|安排|落实)?")
"""How the title of a list ends that divides the work of a paper."""
_MASTHEAD = re.compile(
    r"^【[^【】]{2,30}】\s*(?:$|\S{0,12}(?:资料|保存|文件|内部|秘密))|^(?:内部资料|内部文件|秘密|机密)|^[^，。；：《》]{4,30}文件$|^\S{2,20}〔\d{4}〕\d+号$"
)
"""A line over the title that tells whose paper it is: 【县应急管理局】 内部资料 注意保存, 县应急管理局文件."""
_NOT_TITLE = re.compile(
    r"[。；;：:，]$|^附|^\d{4}年\d{1,2}月|^[（(]|^目\s*录$|^.{2,30}〔\d{4}〕\d+号|发\s*布|^总分|^(?:[发收寄]件人|主题|抄送)"
)

_IN_A_TEXT = re.compile(r"[《：:]")
"""Stands in no title that is one line: another paper's name, or a label (责任单位：区水务局)."""
_LETTER = re.compile(r".{0,40}关于.{2,90}的[\u4e00-\u9fff]{0,4}(?:函|通知|通报|意见|决定|批复)")
_TO = re.compile(r"(?:[局委办部府处会镇乡位门业街司]|机关)[：:]$")
"""How a line ends that tells whom a letter is to."""
_HEAD = 8
"""Blocks within which the title of a letter stands."""
_LONGEST_TITLE, _LONGEST_LINE, _LONGEST_REST = 120, 60, 40
_PLACE = 2
"""Letters that tell a place: the title begins anew with it, where the line above says who issues it."""
_ISSUED = re.compile("(?:印发|下发|公布)《([^《》]{4,120})》")


def flat(text: str) -> str:
    """A text without white space, with brackets of one width, for comparing titles."""
    return re.sub(r"\s", "", text).translate(str.maketrans("()", "（）"))


def is_annex_mark(text: str) -> bool:
    """Whether a line tells that what follows is annexed, and nothing else: 附件2."""
    return bool(_ATTACHED.match(flat(text)))


def list_start(blocks: Sequence[Block]) -> int:
    """The place of the first block of the list itself; 0 where no letter stands before it."""
    quoted = [flat(each) for block in blocks for each in _QUOTED.findall(block.text)]
    for title in quoted:
        first = next(at for at, block in enumerate(blocks) if title in flat(block.text))
        opened = [at for at in range(first + 1, len(blocks)) if _opens(blocks, at, title)]
        if opened:
            return next((at for at in opened if not _TELLS_OF.match(blocks[at].text.strip())), opened[0])
    for at, block in enumerate(blocks):
        if is_annex_mark(block.text) and at + 1 < len(blocks):
            return at
    return 0


def _opens(blocks: Sequence[Block], at: int, title: str) -> bool:
    """Whether the title stands at a place as text of its own, perhaps over several lines."""
    text = ""
    for block in blocks[at : at + 4]:
        text += flat(block.text)
        if text == title or _goes_by(text, title) or (text.endswith(title) and _ATTACHED.match(text[: -len(title)])):
            return True
        if not title.startswith(text) and not _ATTACHED.match(text):
            return False
    return False


def _goes_by(text: str, title: str) -> bool:
    """Whether a line is called after another paper whose work it divides: 托育服务工作要点|责任分解."""
    return text.startswith(title) and bool(_DIVISION.fullmatch(text[len(title) :]))


def letter_head(blocks: Sequence[Block]) -> range:
    """The places of the title of a letter that holds the list itself; empty where the first blocks are none.

    Its title stands before whom it is to: 区政府办公室 / 关于分解落实议定事项的函 / 各镇人民政府：
    """
    for at, block in enumerate(blocks[:_HEAD]):
        text = flat(block.text)
        if split_number(block.text, block.number).kind or len(text) > _LONGEST_TITLE:
            break
        if _LETTER.fullmatch(text) and at + 1 < len(blocks) and _TO.search(blocks[at + 1].text.strip()):
            has_issuer = at > 0 and text.startswith("关于") and not _NOT_TITLE.search(blocks[at - 1].text.strip())
            return range(at - has_issuer, at + 1)
    return range(0)


def title_length(blocks: Sequence[Block], start: int) -> tuple[int, str]:
    """How many blocks from a place on are title, 附件 and whose paper it is before it included, and the title."""
    at = start
    while at < len(blocks) and _is_above_title(blocks, at):
        at += 1
    if at >= len(blocks):
        return at - start, ""
    text = blocks[at].text.strip()
    if _NOT_TITLE.search(text) or len(text) > 80 or split_number(text, blocks[at].number).kind:
        return at - start, ""
    end = at + 1
    if not _LIST.search(text) and end < len(blocks) and _is_rest_of_title(following := blocks[end].text.strip()):
        return end + 1 - start, text + following
    return end - start, text


def _is_rest_of_title(text: str) -> bool:
    """Whether a line goes on with the title above it."""
    is_short = len(text) <= _LONGEST_REST and not split_number(text).kind
    return is_short and bool(_LIST.search(text)) and not _NOT_TITLE.search(text)


def _is_above_title(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line is no title but stands over one: 附件, whose paper it is, or who issues it."""
    text = blocks[at].text.strip()
    if is_annex_mark(text) or _MASTHEAD.match(text):
        return True
    behind = at + 1
    while behind < len(blocks) and _is_issuer(blocks[behind].text):
        behind += 1
    return _is_issuer(text) and behind < len(blocks) and blocks[behind].text.strip()[:_PLACE] == text[:_PLACE]


def _is_issuer(text: str) -> bool:
    """Whether a line names bodies and nothing else."""
    return not _LIST.search(text.strip()) and all(map(is_plain_body, re.split(r"[、\s]+", text.strip())))


def document_title(document: Document, blocks: Sequence[Block], found: str) -> str:
    """The title of the list: the one that stands over it, else the file's own, else the first heading."""
    heading = next((each.text for each in blocks if each.is_heading and not each.is_frame), "")
    if _is_rubric(document, found, heading):
        return heading
    if found and _LIST.search(found):
        return found
    return document.title or found or heading or _title_within([each.text.strip() for each in blocks[:_HEAD]])


def _is_rubric(document: Document, found: str, heading: str) -> bool:
    """Whether a page is called after its site, its rubric and its heading, and the rubric was found."""
    is_rubric = document.format == "html" and found in document.title and found not in heading
    return is_rubric and heading in document.title and bool(_LIST.search(heading))


def _title_within(lines: Sequence[str]) -> str:
    """The title that one of some lines is, or quotes as what is issued; empty where none does."""
    issued = (named[1] for each in lines if (named := _ISSUED.search(each)))
    return next((each for each in lines if _may_be_title(each)), "") or next(issued, "")


def _may_be_title(text: str) -> bool:
    """Whether a line over a list, behind the number of the paper or the head of a mail, may be its title."""
    is_line = len(text) <= _LONGEST_LINE and not _NOT_TITLE.search(text) and not _IN_A_TEXT.search(text)
    return is_line and bool(_LIST.search(text)) and not split_number(text).kind
