"""Another entry in the words of a report: a second report that was not understood must not be swallowed."""

import re

from bot.checkin.heads import Head, Heads
from bot.checkin.message import Message, Segment
from checklist_data.model import Checklist

_BESIDE = re.compile(r"(?:[和与及同跟含除]|包括|连同|以及)\s*$")
_LIKEWISE = re.compile(r"\s*(?:也|同样|一样|一并|合并|一起|照样)")
_COUNTED = re.compile(r"(?:完成|开展|共|了|其中|有|落实|推进|整改|梳理|制定|出台|等|项目|前|[:：])\s*$")


def another_entry(heads: Heads, message: Message, segment: Segment, head: Head, checklist: Checklist) -> str:
    """The ref of another entry of the writer that a segment names outright; empty where there is none."""
    start, end = segment.body
    if segment.head is None:
        return ""
    for each in heads.named(message.text[start:end]):
        at = start + each.start
        said = each.said.strip()
        if message.special.covers(at, at + len(said)) or _COUNTED.search(message.text, max(0, at - 6), at):
            continue
        beside = _BESIDE.search(message.text, max(0, at - 4), at) or _LIKEWISE.match(message.text, at + len(said))
        is_named = re.match(r"第.+项$|ii|item", said) or (beside and re.match(r"\d+(?:、\d+)*\s*项$", said))
        for ref in each.refs if is_named else ():
            if ref not in head.refs and message.is_own(Head(0, 0, (ref,), (), is_outright=True)) and not _kin(checklist, ref, head):
                return ref
    return ""


def _kin(checklist: Checklist, ref: str, head: Head) -> bool:
    """Whether an entry is a clause of one of the others, or the other way round."""
    parents = checklist.parents
    return any(parents.get(ref) == each or parents.get(each) == ref for each in head.refs)
