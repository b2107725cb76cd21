"""The shape of an update: what handlers rely on is there and of the Bot API's type; the library takes anything."""

from collections.abc import Mapping
from typing import Any

LONGEST = 16_384
"""Characters of a text; the platform allows 4,096."""
TEXTS = frozenset(
    "text caption data first_name last_name username language_code title type status file_id file_unique_id file_name"
    " mime_type media_group_id".split()
)
NUMBERS = frozenset("message_id date edit_date message_thread_id file_size offset length".split())
MOVES = frozenset({"migrate_to_chat_id", "migrate_from_chat_id"})
ACCOUNTS = frozenset({"from", "user", "left_chat_member", "new_chat_members"})
"""Objects whose `id` is a positive number: of a group it could be taken for that of a person, and the other way round.

https://core.telegram.org/api/bots/ids
"""
IDENTIFIED = frozenset({"chat", "from", "user", "left_chat_member", "sender_chat"})
"""Objects whose `id` is a number, and not 0, which is nobody's and can be answered by nobody."""
_MESSAGE = ("message_id", "date", "chat")
_CHANGE = ("chat", "from", "date", "old_chat_member", "new_chat_member")
NEEDED: Mapping[str, tuple[str, ...]] = {
    "message": _MESSAGE,
    "edited_message": _MESSAGE,
    "reply_to_message": _MESSAGE,
    "callback_query": ("id", "from"),
    "my_chat_member": _CHANGE,
    "chat_member": _CHANGE,
    "old_chat_member": ("user", "status"),
    "new_chat_member": ("user", "status"),
    "chat": ("id", "type"),
    "document": ("file_id", "file_unique_id"),
    "video": ("file_id", "file_unique_id"),
    "photo": ("file_id", "file_unique_id"),
}
"""What every such object has."""
OBJECTS = IDENTIFIED | (NEEDED.keys() - {"photo"})
LISTS = frozenset("photo entities caption_entities new_chat_members".split())
NUMBERED = IDENTIFIED | {"new_chat_members"}
"""Those, and what lists of them hold."""


class Misshapen(TypeError):
    """The update is of another shape: bury it."""


def check(fields: Mapping[str, Any], name: str = "") -> None:
    """Look through the objects that handlers read, and no others. Raises Misshapen, with the name of the field."""
    missing = [each for each in NEEDED.get(name, ()) if fields.get(each) is None]
    if missing or (name in NUMBERED and not _is_id(fields.get("id"), name)):
        raise Misshapen(f"{name}.{next(iter(missing), 'id')}")
    for key, value in fields.items():
        if value is not None:
            _check_field(key, value)


def _check_field(key: str, value: object) -> None:
    """Look through one field. Raises Misshapen."""
    if key in OBJECTS:
        _check_object(key, value)
    elif key in LISTS:
        _check_list(key, value)
    elif (key in TEXTS and not _is_text(value)) or (key in NUMBERS | MOVES and type(value) is not int):
        raise Misshapen(key)


def _check_object(key: str, value: object) -> None:
    if not isinstance(value, Mapping):
        raise Misshapen(key)
    check(value, key)


def _check_list(key: str, value: object) -> None:
    if not isinstance(value, list):
        raise Misshapen(key)
    for each in value:
        _check_object(key, each)


def _is_id(value: object, name: str) -> bool:
    return type(value) is int and (value > 0 if name in ACCOUNTS else value != 0)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST
