"""An update of another shape is told by the field that is wrong."""

from typing import Any

import pytest

from handlers.telegram.receive.update_shape import LONGEST, Misshapen, check

MESSAGE: dict[str, Any] = {"message_id": 1, "date": 1, "chat": {"id": -100, "type": "group"}}


def update(**fields: object) -> dict[str, Any]:
    return {"update_id": 1, "message": MESSAGE | fields}


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"text": "第33项", "from": {"id": 2}},
        {"text": "字" * LONGEST},
        {"caption": None},
        {"photo": [{"file_id": "a", "file_unique_id": "b"}]},
        {"new_chat_members": [{"id": 3}]},
        {"a_field_of_tomorrow": [{"whatever": object}]},
    ],
)
def test_what_handlers_rely_on_is_there(fields: dict[str, Any]) -> None:
    check(update(**fields))


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"text": 5}, "text"),
        ({"text": "字" * (LONGEST + 1)}, "text"),
        ({"date": "today"}, "date"),
        ({"date": True}, "date"),
        ({"message_id": None}, "message.message_id"),
        ({"chat": {"id": 0, "type": "group"}}, "chat.id"),
        ({"chat": {"id": -100}}, "chat.type"),
        ({"chat": "group"}, "chat"),
        ({"from": {"id": -2}}, "from.id"),
        ({"from": {"id": True}}, "from.id"),
        ({"new_chat_members": [{"id": -3}]}, "new_chat_members.id"),
        ({"photo": {"file_id": "a"}}, "photo"),
        ({"photo": ["a"]}, "photo"),
        ({"photo": [{"file_id": "a"}]}, "photo.file_unique_id"),
        ({"reply_to_message": {"message_id": 1, "date": 1}}, "reply_to_message.chat"),
        ({"migrate_to_chat_id": "-100"}, "migrate_to_chat_id"),
    ],
)
def test_the_field_that_is_wrong_is_named(fields: dict[str, Any], field: str) -> None:
    with pytest.raises(Misshapen, match=f"^{field}$"):
        check(update(**fields))
