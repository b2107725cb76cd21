"""What must not be kept never reaches the file: not by a report, a question, a caption, a changed message."""

import asyncio
import json
import random
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot, Update

from bot.questions.text import Language
from bot.sensitive import Sensitive, found_in, hidden, is_identity_number, masked
from handlers.clock import SystemClock
from handlers.telegram.receive.masking import guarded, safe_words
from handlers.wording.phrases import phrase
from storage import inbox
from storage.engine.copies import back_up
from storage.people import Role
from tests.bot.writings import identity_number, writings
from tests.conversations.live import Live
from tests.conversations.stage import GROUP, LIAISON, STRANGER, Stage

NUMBER = identity_number(random.Random(7))
PHONE, CARD = "13812345678", "4111111111111111"


async def at_work(stage: Stage) -> None:
    await stage.adopted()
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties("49")[0])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"49 完成80% 当事人{NUMBER}", "身份证号"),
        (f"49 完成80% 联系{PHONE}", "手机号"),
        (f"49 完成80% 卡号{CARD}", "银行卡号"),
        ("49 完成80% 某文件机密★1年", "密级标志"),
        ("49 完成80% 联系0795-2812345", "固定电话号码"),
        ("49 完成80% 护照E12345678", "护照或通行证号"),
        ("49 完成80% 军官证南字第1234567号", "军官证或警官证号"),
        ("49 完成80% 车辆赣C·A1234", "车牌号"),
        (f"/checkin 49 完成80% {NUMBER}", "身份证号"),
    ],
)
async def test_it_is_refused_with_what_to_remove_and_nothing_of_it_is_stored(live: Live, text: str, kind: str) -> None:
    await at_work(live)
    live.say(LIAISON, GROUP, text)
    refusal = (await live.said(GROUP, 2))["text"]
    assert f"消息中有{kind}" in refusal
    assert await live.rows("SELECT 1 FROM reports") == []
    assert not live.kept_anywhere(NUMBER, PHONE, CARD, "某文件", "2812345", "12345678", "1234567", "A1234")


async def test_a_change_that_brings_it_in_is_refused(live: Live) -> None:
    await at_work(live)
    number = live.say(LIAISON, LIAISON, "49 完成80%")
    await live.said(LIAISON)
    live.edit(LIAISON, number, f"49 完成85% {NUMBER}")
    assert "原记录未动" in (await live.said(LIAISON, 2))["text"]
    assert not live.kept_anywhere(NUMBER)


async def test_a_caption_and_the_name_of_a_file_are_guarded_too(live: Live) -> None:
    await at_work(live)
    live.send(LIAISON, LIAISON, f"{NUMBER}.pdf", "49 完成80%")
    await live.said(LIAISON)
    live.send(LIAISON, LIAISON, "名单.pdf", f"49 完成80% {PHONE}")
    assert "手机号" in (await live.said(LIAISON, 2))["text"]
    assert not live.kept_anywhere(NUMBER, PHONE)


async def test_in_talk_of_others_it_is_masked_without_a_word(live: Live) -> None:
    await at_work(live)
    live.say(STRANGER, GROUP, f"我的电话{PHONE}")
    live.say(STRANGER, STRANGER, f"消防归谁管 {PHONE}")
    await live.said(STRANGER)
    await live.quiet()
    assert len(live.own(GROUP)) == 1
    assert not live.kept_anywhere(PHONE)


async def test_the_search_for_it_finds_it_where_it_is(live: Live) -> None:
    await live.rows("INSERT INTO misses VALUES ('x', ?, 1, 1, 1)", f"x{PHONE}x")
    assert live.kept_anywhere(PHONE)
    await live.rows("DELETE FROM misses")


def test_every_kind_has_its_name_in_both_languages() -> None:
    names = [phrase(each.name, language) for each in Sensitive for language in Language]
    assert len(set(names)) == 2 * len(Sensitive)


def test_a_mask_shows_nothing_of_what_was_there() -> None:
    assert is_identity_number(NUMBER)
    assert found_in(masked(NUMBER))
    assert not re.search(r"\d", masked(NUMBER))


def by(field: str, value: object) -> dict[str, object]:
    """A message with a field somewhere in it."""
    message: dict[str, object] = {"message_id": 5, "date": 1, "chat": {"id": 3, "type": "private", "first_name": "甲"}}
    inner: object = value
    for name in reversed(field.split(".")):
        inner = [inner] if name == "0" else {name: inner}
    assert isinstance(inner, dict)
    return {"update_id": 7, "message": message | inner}


FIELDS = (
    "text caption new_chat_title author_signature contact.phone_number contact.vcard contact.first_name poll.question"
    " poll.options.0.text poll.explanation venue.title venue.address web_app_data.data web_app_data.button_text"
    " from.username from.first_name forward_origin.sender_user_name forward_origin.author_signature quote.text"
    " document.file_name document.mime_type audio.performer audio.title checklist.title checklist.tasks.0.text"
    " gift.text unique_gift.owner_name successful_payment.order_info.name successful_payment.order_info.email"
    " passport_data.data.0.data users_shared.users.0.username chat_shared.title invoice.description game.title"
    " reply_to_message.text external_reply.origin.sender_user_name forum_topic_created.name venue.foursquare_id"
    " entities.0.url story.caption something.that.comes.later.0.text"
).split()


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("value", [NUMBER, PHONE, f"甲{CARD}乙"])
def test_whatever_field_it_stands_in_it_is_masked(field: str, value: str) -> None:
    safe = safe_words(by(field, value))
    assert value not in json.dumps(safe, ensure_ascii=False)
    assert found_in(json.dumps(safe, ensure_ascii=False))


@pytest.mark.parametrize(
    ("first", "last"),
    [("138", "00138000"), (NUMBER[:10], NUMBER[10:]), ("赣C", "A1234"), ("机", "密★1年"), (f"{PHONE} 138", "00138000")],
)
def test_what_is_cut_between_the_two_names_of_a_person_is_masked(first: str, last: str) -> None:
    safe = safe_words({"from": {"id": 5, "first_name": first, "last_name": last}})["from"]
    assert (len(safe["first_name"]), len(safe["last_name"])) == (len(first), len(last))  # type: ignore[arg-type]
    assert found_in(str(safe["first_name"])) == found_in(str(safe["last_name"])) != ()


@pytest.mark.parametrize("last", ["张三", "元"])
def test_a_name_is_masked_alone_where_the_other_has_no_part_in_it(last: str) -> None:
    assert safe_words({"first_name": PHONE, "last_name": last}) == {
        "first_name": hidden(PHONE, Sensitive.PHONE),
        "last_name": last,
    }


def test_what_is_only_personal_is_masked_whatever_it_looks_like() -> None:
    contact = {"phone_number": "12345", "vcard": "BEGIN:VCARD\nADR:弋江镇", "first_name": "甲", "user_id": 13800138000}
    assert safe_words({"contact": contact}) == {
        "contact": {
            "phone_number": hidden("12345", Sensitive.PHONE),
            "vcard": hidden(contact["vcard"], Sensitive.PHONE),  # type: ignore[arg-type]
            "first_name": "甲",
            "user_id": 13800138000,
        }
    }
    assert safe_words({"location": {"latitude": 28.4, "longitude": 117.4}})["location"] == {
        "latitude": 0,
        "longitude": 0,
    }


def test_what_has_to_go_back_to_the_platform_stays_as_it_is() -> None:
    query = {
        "id": "4382138001380001234",
        "chat_instance": "-13800138000",
        "inline_message_id": "E12345678",
        "data": "do:138001:38:0",
        "message": {"photo": [{"file_id": "E12345678", "file_unique_id": "E12345678"}], "media_group_id": PHONE},
    }
    assert safe_words({"callback_query": query}) == {"callback_query": query}


@pytest.mark.parametrize("data", [PHONE, f"do:{PHONE}:1:1", f"x{NUMBER}", "甲"])
def test_other_data_than_a_buttons_own_is_masked(data: str) -> None:
    assert PHONE not in str(safe_words({"callback_query": {"id": "1", "data": data}}))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(st.characters(), max_size=8), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(JSON)
def test_any_value_can_be_guarded_and_keeps_its_shape(value: object) -> None:
    def shape(each: object) -> object:
        if isinstance(each, dict):
            return [shape(inner) for inner in each.values()]
        return [shape(inner) for inner in each] if isinstance(each, list) else type(each)

    assert shape(safe_words(value)) == shape(value)


def test_depth_and_odd_values_are_no_way_around_it() -> None:
    deep: Any = NUMBER
    for _ in range(100_000):
        deep = [{"x": deep}]
    query: dict[str, Any] = {"data": "\ud800\x80", "message": {"text": f"\udfff{NUMBER}"}}
    safe = safe_words({"callback_query": query, "x": deep})
    assert NUMBER not in safe["callback_query"]["message"]["text"]
    inside = safe["x"]
    while not isinstance(inside, str):
        inside = inside[0]["x"]
    assert inside == hidden(NUMBER, Sensitive.IDENTITY)
    odd = {1: 10**400, None: float("nan"), "x": {NUMBER: 1}, "y": object()}
    assert NUMBER not in str(safe_words(odd))


def test_offsets_hold_behind_digits_beyond_the_basic_plane() -> None:
    text = "49 📞𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎 @bot"
    place = len(text[: text.index("@")].encode("utf-16-le")) // 2
    raw = by("text", text)
    raw["message"]["entities"] = [{"type": "mention", "offset": place, "length": 4}]  # type: ignore[index]
    update = guarded(Update.de_json(raw, Bot("1:x")))
    assert update.message is not None
    assert list(update.message.parse_entities().values()) == ["@bot"]
    assert found_in(update.message.text or "") == (Sensitive.PHONE,)


def test_an_update_with_nothing_in_it_is_handed_on_as_it_is() -> None:
    update = Update.de_json(by("text", "49 完成80%"), None)
    assert guarded(update) is update


async def test_whatever_is_sent_in_a_conversation_nothing_of_it_is_on_the_disk(live: Live, tmp_path: Path) -> None:
    dice = random.Random(11)
    made = [each.text for each in writings(6) if re.search(r"\d{6}", each.text)]
    numbers = [identity_number(dice) for _ in FIELDS]

    await at_work(live)
    person = live.user(LIAISON)
    person.started = True
    chat = {"id": int(LIAISON), "type": "private", "first_name": "甲"}
    for field, number in zip(FIELDS, numbers, strict=True):
        raw = by(field, number)["message"]
        assert isinstance(raw, dict)
        sender = {"id": int(LIAISON), "is_bot": False, "first_name": "甲"} | raw.get("from", {})
        live.world.updates.add({"message": raw | {"chat": chat, "from": sender}})
    for text in made:
        live.say(STRANGER, GROUP, text)
    await live.quiet()
    async with live.database.transaction("give up") as rows:
        await inbox.keep(rows, 10**9, json.dumps(safe_words(by("text", NUMBER))), SystemClock().reading())
        await inbox.bury(rows, 10**9, "x", SystemClock().reading())
    await asyncio.to_thread(back_up, live.database.path, tmp_path / "copy.sqlite3")
    left = [each for text in made for each in re.findall(r"\d{11,}", text)]
    assert not live.kept_anywhere(*numbers, *left)
    copy = (tmp_path / "copy.sqlite3").read_bytes()
    assert not [each for each in (*numbers, *left) if each.encode() in copy]
