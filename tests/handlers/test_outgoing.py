"""What a message says is kept and comes back as it was."""

import json

from handlers.outgoing import Body, Button, body_of

WHOLE = Body(
    "第51项 已办结",
    keyboard=(
        (Button("销号", "do:1:1:0"), Button("网页", url="https://x.example")),
        (Button("内开", app="https://x"),),
    ),
    thread="7",
    edits="answer:1",
    anew=True,
    folded={"51": 2},
)


def test_every_field_comes_back() -> None:
    assert body_of(WHOLE.to_json()) == WHOLE
    assert body_of(Body("").to_json()) == Body("")


def test_what_is_empty_takes_no_room_and_chinese_stays_readable() -> None:
    assert json.loads(Body("甲", reply_to="5").to_json()) == {"text": "甲", "reply_to": "5"}
    assert "第51项" in WHOLE.to_json()
