"""Lines of bodies without a number: those that hand them down to what is numbered below, and those of what is above."""

import re

from checklist_data.importing.blocks import Block
from checklist_data.importing.bodies.names import is_catch_all, is_plain_body
from checklist_data.importing.bodies.roles import RoleReader
from checklist_data.importing.numbering import Numbered, value
from checklist_data.importing.running_text.nodes import BODY, HEADING, PLAIN
from checklist_data.importing.running_text.numbered_blocks import numbered_of
from checklist_data.importing.running_text.topics import topic_of

ROLE_BEHIND = re.compile(
    r"(?:由)?(?P<body>[^：:，,。；;]{2,60}?)(?:共同)?[（(]?(?:牵头|负责|主办|承办|主责|配合|参与)[）)]?(?:的|办理|落实|实施)?[：:]"
)
"""Bodies with their role and a colon behind them."""
_GIVES_ROLES = re.compile("(?:牵头|负责|承办|主办|主责|配合|参与|以下|如下|下列).*[：:]$")


def hands_down(block: Block, following: Block | None, roles: RoleReader) -> bool:
    """Whether a line names bodies and a colon, and the numbered ones below are theirs: 县司法局牵头：, 县司法局：."""
    text, after = block.text.strip(), numbered_of(following) if following else Numbered("", "", "")
    if block.number.strip() or not after.kind:
        return False
    found = ROLE_BEHIND.fullmatch(text)
    if found is None and (not text.endswith(("：", ":")) or value(after.number) != 1):
        return False
    split = roles.book.split(found["body"] if found else text[:-1])
    return split.is_sure and all(is_plain_body(each) or is_catch_all(each) for each in split.names)


def introduces_others(block: Block, following: Block | None, kind: str) -> bool:
    """Whether a line with roles and a colon stands between two numbers of a kind: it is none of the entry above.

    Nobody can be told from it alone, so that it is asked who does what is numbered below.
    """
    is_between = following is not None and bool(kind) and numbered_of(following).kind == kind
    return is_between and bool(_GIVES_ROLES.search(block.text.strip()))


def is_bare_line(block: Block, following: Block | None, kind: str, roles: RoleReader) -> bool:
    """Whether a line of bodies without a label belongs to what stands above it: no numbers begin anew below."""
    split = roles.book.split(block.text.strip())
    if kind in ("", HEADING, PLAIN, BODY) or not split.is_sure or not all(map(is_plain_body, split.names)):
        return False
    if following is not None and topic_of(following.text.strip()) is not None:
        return False
    after = numbered_of(following) if following else Numbered("", "", "")
    return not (after.kind and value(after.number) == 1) and not block.is_heading
