"""Lines under the heading of a body that tell in which role it does what follows: 牵头任务, 配合事项：."""

import re
from dataclasses import dataclass

from checklist_data.importing.labels import Meaning

_LEADS, _TAKES_PART, _ANSWERS = "牵头|总牵头", "配合|协助|参与|参加|协同|协办", "主办|主责|负责|承办|责任|承担"
_ROLE = f"{_LEADS}|{_TAKES_PART}|{_ANSWERS}"
_TOPIC = re.compile(
    rf"[（(【〔\[]?(?P<words>(?:主要|重点|年度|本单位|我局|作为|需|应)*(?:{_ROLE})(?:(?:和|及|与|、|或)?(?:{_ROLE}|实施|落实|推进|完成))*的?"
    r"(?:重点|主要|年度|工作)*(?:任务|事项|工作|职责|项目|责任)?(?:清单|分工)?)(?:[（(]\s*共?\s*\d*\s*[项条个]\s*[）)])?[）)】〕\]]?"
    r"(?:$|[：:]\s*(?P<rest>.*)$)"
)
_NOUN = re.compile(r"(?:任务|事项|工作|职责|项目)(?:清单|分工)?$")


@dataclass(frozen=True, slots=True)
class Topic:
    """What follows under a body's heading, in the words of the line."""

    words: str
    rest: str
    """What stands on the same line behind the colon."""

    @property
    def is_plain(self) -> bool:
        """Whether the words cannot be a label before names: 牵头任务, and not 牵头 alone."""
        return bool(_NOUN.search(self.words))


def topic_of(text: str) -> Topic | None:
    """The topic of a line; None where it is no such line."""
    found = _TOPIC.match(text)
    if found is None or found["words"] in ("责任", "责任分工") or (found["rest"] and not _NOUN.search(found["words"])):
        return None
    return Topic(found["words"], found["rest"] or "")


def role_of(text: str) -> tuple[Meaning | None, bool]:
    """The role that a heading such as 牵头任务 names, and whether that is beyond doubt."""
    leads, takes_part, answers = (bool(re.search(each, text)) for each in (_LEADS, _TAKES_PART, _ANSWERS))
    is_sure = leads + takes_part == 1 and not answers
    if leads:
        return Meaning.LEADS, is_sure
    if takes_part:
        return Meaning.PARTICIPANTS, is_sure
    return (Meaning.RESPONSIBLE, False) if answers else (None, True)
