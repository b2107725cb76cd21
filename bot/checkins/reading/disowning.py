"""The entry that is meant where another one was named first, by mistake or as not the writer's."""

import re
from dataclasses import replace

from bot.checkins.reading.heads import Head, Heads
from bot.checkins.reading.message import Message

_UNIT = r"(?:[项条号]|那[项条])?"
_WRONG = r"(?:(?:写|打|报|发|填|说|记|看|搞|弄)?错了?|不对|有误|是误[报写填]|哦?不[,\s])"
_NUMERAL = r"[\d一二三四五六七八九十]{1,3}"
_IT_IS = r"(?:应该?[为是]?|改[为成]|更正[为成]|实[为是]|其实是|正确的?是|是)"
_INSTEAD = re.compile(
    rf"{_UNIT}\s?(?:[?,]{{0,2}}\s?我?{_WRONG}[\s,。]{{0,3}}(?:不是第?{_NUMERAL}[项条号]?[\s,。]{{0,2}})?(?:{_IT_IS}\s?)?|(?:[?,]{{1,2}}\s?)?(?!是){_IT_IS}\s?)"
)
"""48号应为49号; 57?不对，是13条."""
_VOID = re.compile(
    rf"{_UNIT}\s?(?:已?(?:完成|办结)了?|按计划|有困难|进度|报|\ufffc|的){{1,9}}(?:[那这]?[条次个份])?"
    r"(?:作废|不算数?|有误|不对|无效|取消|撤回|错了)了?[\s,。;]{0,3}"
    rf"(?:现|请)?(?:{_IT_IS}|以)?\s?"
)
"""60完成30%那条作废，正确的是60完成35%."""
_WE = r"(?:我们?(?:单位|局|办|这边|这里|部门|街道)?|我[局办委部]|本(?:单位|局|办|部门)|咱们?(?:局|单位)?)"
_TAKEN_BACK = (
    rf"(?:并?不(?:是|归|属于?|由)|没有?)(?:都|全|全都)?(?:归|属于?|是|由)?{_WE}(?:负责|管|牵头|的事|报|的)*了?(?!任务|工作)"
    rf"|(?:是?他们|是?别人|是?人家|是?别的(?:单位|部门))的?(?:{_WE}?不(?:清楚|管|知道|了解))?"
    r"|\.{2,}\s*(?:哦|噢|呃|额|啊|不对?)*|(?:写|打|报|发|填|说)错了?|不对"
)
_NOT_OURS = re.compile(
    rf"(?:那)?[项条号]?[\s,]*(?:{_TAKEN_BACK})(?:[\s,。;]*(?:{_TAKEN_BACK}))?[\s,。;]*"
    rf"(?:而|只|那就?)?(?:{_WE}的?)?(?:要|只|负责|牵头)*(?:报的?|说的|填的?)?(?:应该)?是?(?:(?<=报)的是)?\s*[:,]?\s*"
)
"""22不归我们，我报的是19."""


_NOT_THAT = re.compile(
    r"[项号条]?\s*,?(?:而?不是|(?:被|给|我|误)?[写打报填输发说记]错?[成作]了?)第?\d{1,2}(?:\.\d{1,2})?(?![\d%]|\s?[%成])"
    r"[项号条]?了?[\s,。;!]*"
)
"""24不是25; 24写成了25."""


_AGAIN = re.compile(r"[ ,]?[啊呃嗯额哦哎]{1,4}[ ,]?")
"""五十六啊五十六网格."""


def meant(heads: Heads, message: Message, head: Head, end: int) -> Head | None:
    """The writer's entry that takes the place of one that is named, to take it back or to say it again; or None."""
    if denied := _NOT_THAT.match(message.text, head.end, end):
        return _again(heads, message, head, denied.end(), end) or replace(head, end=denied.end())
    if said := _AGAIN.match(message.text, head.end, end):
        return _again(heads, message, head, said.end(), end)
    void = _VOID.match(message.bare, head.end, end)
    again = _again(heads, message, head, void.end(), end) if void else None
    return again or _instead(heads, message, head, end)


def _again(heads: Heads, message: Message, head: Head, place: int, end: int) -> Head | None:
    """The same entry, named at a place once more."""
    again = heads.at(message.bare, place, end)
    return again if again is not None and again.refs == head.refs else None


def _instead(heads: Heads, message: Message, head: Head, end: int) -> Head | None:
    """Another entry of the writer's, which is said to be the one that is meant."""
    for pattern in (_INSTEAD, _NOT_OURS):
        match = pattern.match(message.bare, head.end, end)
        found = heads.at(message.bare, match.end(), end) if match else None
        if found is not None and found.refs and message.is_own(found):
            return found
    return None
