"""How calls of the Bot API are made, whatever they ask for."""

import json
from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.practice.api.parameters import Parameters, Upload
from tests.bot.practice.visit import GROUP, PERSON, Visit, visit

REFUSED = "Bad Request: "


def test_parameters_come_in_the_address_as_a_form_as_json_or_with_files() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        fields = {"chat_id": str(PERSON), "text": "话", "reply_parameters": json.dumps({"message_id": 1})}
        multipart = aiohttp.FormData(fields, default_to_multipart=True)
        ways: list[dict[str, object]] = [{"params": fields}, {"data": fields}, {"json": fields}, {"data": multipart}]
        for way in ways:
            async with ground.session.request("POST", ground.address("sendMessage"), **way) as answer:  # type: ignore[arg-type]
                assert (await answer.json())["result"]["reply_to_message"]["text"] == "一"
        async with ground.session.get(ground.address("SENDMESSAGE"), params=fields) as answer:
            assert (await answer.json())["result"]["text"] == "话"
        calls = await ground.look("/sim/outbox")
        assert [each["method"] for each in calls] == ["sendMessage"] * 5
        assert all(each["parameters"] == calls[2]["parameters"] | {"chat_id": PERSON} for each in calls)

    visit(conversation)


def test_an_unknown_method_is_not_found() -> None:
    async def conversation(ground: Visit) -> None:
        answer = await ground.call("sendPigeon")
        assert answer == {"ok": False, "error_code": 404, "description": "Not Found: method not found"}

    visit(conversation)


@pytest.mark.parametrize("path", ["/bot", "/bot1:a", "/bot1:a/getMe/x", "/file/bot1:a/photos/file_9.png"])
def test_other_addresses_are_not_found_in_the_platform_s_way(path: str) -> None:
    async def conversation(ground: Visit) -> None:
        async with ground.session.get(f"{ground.ground.address}{path}") as answer:
            assert answer.status == 404
            assert await answer.json() == {"ok": False, "error_code": 404, "description": "Not Found"}

    visit(conversation)


@pytest.mark.parametrize("body", ["{", "[]"])
def test_a_body_has_to_be_a_json_object(body: str) -> None:
    async def conversation(ground: Visit) -> None:
        headers = {"Content-Type": "application/json"}
        async with ground.session.post(ground.address("getMe"), data=body, headers=headers) as answer:
            assert answer.status == 400
            assert (await answer.json())["description"].startswith(REFUSED)

    visit(conversation)


def test_a_number_has_to_be_one() -> None:
    async def conversation(ground: Visit) -> None:
        refusal = await ground.refusal("getUpdates", offset="last")
        assert refusal == REFUSED + 'invalid value of the parameter "offset": a whole number is expected'
        assert "seconds are expected" in await ground.refusal("getUpdates", timeout="soon")

    visit(conversation)


def test_the_bot_takes_the_id_of_the_first_token() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一", chat=GROUP)
        await ground.act("member", chat=GROUP, user="bot", status="administrator", by=PERSON)
        address = f"{ground.ground.address}/bot123456:abc"
        async with ground.session.get(f"{address}/getMe") as answer:
            assert (await answer.json())["result"]["id"] == 123456
        async with ground.session.get(f"{address}/getUpdates") as answer:
            change = (await answer.json())["result"][-1]["my_chat_member"]
            assert change["new_chat_member"]["user"]["id"] == 123456
        assert {each["user"] for each in (await ground.chat(GROUP))["members"]} == {PERSON, 123456}
        assert (await ground.ask("getMe"))["id"] == 123456
        added = next(each for each in (await ground.chat(GROUP))["messages"] if "new_chat_members" in each)
        assert [each["id"] for each in added["new_chat_members"]] == [123456]

    visit(conversation, founder=PERSON)


def test_a_token_without_a_number_leaves_the_bot_its_id() -> None:
    async def conversation(ground: Visit) -> None:
        async with ground.session.get(f"{ground.ground.address}/botanything/getMe") as answer:
            assert (await answer.json())["result"]["id"] == 7_000_000_001

    visit(conversation)


def test_the_outbox_shows_every_call_in_order_but_those_that_fetch_updates() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        await ground.ask("getUpdates")
        await ground.ask("sendMessage", chat_id=PERSON, text="[1]")
        await ground.refusal("sendMessage", chat_id=PERSON, text="")
        await ground.call("sendPigeon", to="somebody")
        first, second, third = await ground.look("/sim/outbox")
        assert (first["n"], first["method"], first["ok"]) == (1, "sendMessage", True)
        assert first["parameters"] == {"chat_id": PERSON, "text": "[1]"}
        assert first["result"]["text"] == "[1]"
        assert first["at"] == "2026-11-30T01:00:00+00:00"
        assert (second["ok"], second["error_code"]) == (False, 400)
        assert second["description"] == REFUSED + "message text is empty"
        assert third["method"] == "sendPigeon"
        assert await ground.look("/sim/outbox?since=2") == [third]

    visit(conversation)


def test_files_are_shown_by_name_and_size() -> None:
    upload = Upload("a.png", b"12345")
    shown = {"file_name": "a.png", "size": 5}
    assert Parameters({"photo": "attach://x"}, {"x": upload}).shown() == {"photo": shown}
    assert Parameters({}, {"photo": upload}).shown() == {"photo": shown}
    media = '[{"type": "photo", "media": "attach://x"}]'
    assert Parameters({"media": media}, {"x": upload}).shown() == {
        "media": [{"type": "photo", "media": "attach://x"}],
        "x": shown,
    }


def test_a_body_that_does_not_say_its_length_is_limited_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.practice.ground.LARGEST_BODY", 1000)

    async def parts() -> AsyncIterator[bytes]:
        for _ in range(11):
            yield bytes(100)

    async def conversation(ground: Visit) -> None:
        headers = {"Content-Type": "application/json"}
        async with ground.session.post(ground.address("getMe"), data=parts(), headers=headers) as answer:
            assert (answer.status, await answer.text()) == (
                413,
                '{"ok": false, "error_code": 413, "description": "Request Entity Too Large"}',
            )

    visit(conversation)
