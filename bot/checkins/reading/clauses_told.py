"""A clause that is named in words beside the rest of its item or all of it (56(2)款已配齐，其他款在办): the item's."""

import re
from dataclasses import replace

from bot.checkins.reading.entries import Entries
from bot.checkins.reading.message import Message, Segment

_NUMBER = r"[一二三四五六七八九十\d]{1,2}"
_IN_WORDS = re.compile(rf"第?\d{{1,2}}[项条号]?(?:任务|工作)?的?\s*(?=第?\s*\(?{_NUMBER}\)?[款条]|\({_NUMBER}\)\s?$)")
_THE_WHOLE = re.compile(r"[,。;\s](?:但|不过|而|目前|现在)?(?:整[条项体个]|全[条项](?!目)|总[体的])")
_THE_REST = re.compile(
    rf"其[余他它]|{_THE_WHOLE.pattern}|(?:别的?|剩下的?|余下的?|另外?的?|后面的?|前面的?)[一两几二三四]?[款条点项个]|第?\(?{_NUMBER}\)?[款条](?!例)"
)
"""The other clauses of an item, or all of it, as words name them."""


def of_the_item(segment: Segment, message: Message, entries: Entries) -> Segment:
    """Return the segment with the item in place of its clause, where the rest of that item, or all of it, is told of.

    Only figures such as 56.2 name a clause for sure: the list prints no numbers of clauses, so that people count them
    as they see them. The words that name the clause are kept. Beside a clause that is surely meant, the whole makes a
    doubt of it.
    """
    head = segment.head
    if head is None or len(head.refs) != 1:
        return segment
    parent = entries.item_of(head.refs[0])
    if not parent:
        return segment
    said = _IN_WORDS.match(message.text, head.start, head.end + 1)
    if said is None and _THE_WHOLE.search(message.text, head.end, segment.end):
        return replace(segment, head=replace(head, is_doubtful=True))
    if said is None or not _THE_REST.search(message.text, head.end + 1, segment.end):
        return segment
    end = head.start + len(message.text[head.start : said.end()].rstrip())
    return replace(segment, head=replace(head, refs=(parent,), end=end))
