"""Photos, documents and albums, both ways."""

import base64
import io
import json
import struct
import zlib

import aiohttp
import pytest

from bot.practice.world.people import Json
from bot.practice.world.pictures import USUAL, dimensions, sizes
from tests.bot.practice.visit import GROUP, PERSON, TOKEN, Visit, visit

REFUSED = "Bad Request: "


def png(width: int, height: int) -> bytes:
    """The beginning of a picture that says how large it is."""
    header = b"IHDR" + struct.pack(">II5B", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))


def jpeg(width: int, height: int) -> bytes:
    segment = b"\xff\xe0" + struct.pack(">H", 16) + bytes(14)
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 17, 8, height, width, 3) + bytes(9)
    return b"\xff\xd8" + segment + frame


def encoded(data: bytes) -> str:
    return base64.b64encode(data).decode()


async def uploaded(ground: Visit, method: str, fields: dict[str, str], files: dict[str, tuple[str, bytes]]) -> Json:
    """The answer to a call with files in it."""
    form = aiohttp.FormData(fields, quote_fields=False)
    for name, (filename, data) in files.items():
        form.add_field(name, io.BytesIO(data), filename=filename)
    async with ground.session.post(ground.address(method), data=form) as answer:
        body: Json = await answer.json()
        return body


async def fetched(ground: Visit, file_id: str) -> bytes:
    path = (await ground.ask("getFile", file_id=file_id))["file_path"]
    async with ground.session.get(f"{ground.ground.address}/file/bot{TOKEN}/{path}") as answer:
        assert answer.status == 200
        return await answer.read()


@pytest.mark.parametrize(
    "data",
    [
        png(640, 480),
        jpeg(640, 480),
        b"GIF89a" + struct.pack("<HH", 640, 480) + bytes(9),
        b"BM" + bytes(16) + struct.pack("<II", 640, 480),
    ],
    ids=["png", "jpeg", "gif", "bmp"],
)
def test_a_picture_says_how_large_it_is(data: bytes) -> None:
    assert dimensions(data) == (640, 480)


@pytest.mark.parametrize("data", [b"RIFF\x00\x00\x00\x00WEBP", b"\xff\xd8\xff\xd9"], ids=["webp", "jpeg"])
def test_a_picture_that_does_not_say_its_size_has_the_usual_one(data: bytes) -> None:
    assert dimensions(data) == USUAL


def test_what_is_no_picture_has_no_size() -> None:
    assert dimensions(b"text") is None
    assert dimensions(b"") is None


def test_a_picture_is_given_out_in_every_size_that_it_fills() -> None:
    assert sizes(1600, 800) == [(90, 45), (320, 160), (800, 400), (1280, 640), (1600, 800)]
    assert sizes(60, 30) == [(60, 30)]


def test_a_photo_comes_along_and_can_be_fetched_and_sent_again() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        picture = png(640, 480)
        fields = {"chat_id": str(PERSON), "photo": "attach://it", "caption": "<i>图</i>", "parse_mode": "HTML"}
        sent = (await uploaded(ground, "sendPhoto", fields, {"it": ("a.png", picture)}))["result"]
        assert [(each["width"], each["height"]) for each in sent["photo"]] == [(90, 68), (320, 240), (640, 480)]
        assert (sent["caption"], sent["caption_entities"][0]["type"]) == ("图", "italic")
        largest = sent["photo"][-1]
        assert await fetched(ground, largest["file_id"]) == picture
        again = await ground.ask("sendPhoto", chat_id=PERSON, photo=largest["file_id"])
        assert again["photo"] == sent["photo"]

    visit(conversation)


def test_a_document_comes_along_without_being_announced() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        files = {"document": ("清单.pdf", b"%PDF-1.4")}
        sent = (await uploaded(ground, "sendDocument", {"chat_id": str(PERSON)}, files))["result"]["document"]
        assert (sent["file_name"], sent["mime_type"], sent["file_size"]) == ("清单.pdf", "application/pdf", 8)
        assert await fetched(ground, sent["file_id"]) == b"%PDF-1.4"
        call, *_ = await ground.look("/sim/outbox")
        assert call["parameters"]["document"] == {"file_name": "清单.pdf", "size": 8}
        refusal = await ground.refusal("sendPhoto", chat_id=PERSON, photo=sent["file_id"])
        assert refusal == REFUSED + "can't use file of type Document as Photo"

    visit(conversation)


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"", "file must be non-empty"),
        (b"no picture", "IMAGE_PROCESS_FAILED"),
        (png(9000, 2000), "PHOTO_INVALID_DIMENSIONS"),
        (png(2100, 100), "PHOTO_INVALID_DIMENSIONS"),
        (
            png(100, 100) + bytes(10_485_760),
            "file of size 10485793 bytes is too big for a photo; the maximum size is 10485760 bytes",
        ),
    ],
    ids=["empty", "text", "large", "narrow", "heavy"],
)
def test_a_photo_has_to_be_one(data: bytes, refusal: str) -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        answer = await uploaded(ground, "sendPhoto", {"chat_id": str(PERSON)}, {"photo": ("a.png", data)})
        assert answer["description"] == REFUSED + refusal

    visit(conversation)


def test_a_file_has_to_be_there() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        to = {"chat_id": PERSON}
        assert await ground.refusal("sendPhoto", **to) == REFUSED + "there is no photo in the request"
        assert await ground.refusal("sendDocument", **to, document="attach://x") == (
            REFUSED + "there is no document in the request"
        )
        assert await ground.refusal("sendPhoto", **to, photo="AgAC") == (
            REFUSED + "wrong file identifier/HTTP URL specified"
        )
        assert await ground.refusal("sendPhoto", **to, photo="https://example.cn/a.png") == (
            REFUSED + "failed to get HTTP URL content"
        )
        assert await ground.refusal("getFile", file_id="AgAC") == (
            REFUSED + "wrong file_id or the file is temporarily unavailable"
        )
        assert await ground.refusal("getFile") == REFUSED + "file_id not specified"

    visit(conversation)


def test_a_caption_has_at_most_1024_characters() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        for caption, taken in (("长" * 1024, True), ("长" * 1025, False)):
            fields = {"chat_id": str(PERSON), "caption": caption}
            answer = await uploaded(ground, "sendPhoto", fields, {"photo": ("a.png", png(9, 9))})
            assert answer["ok"] is taken
        assert answer["description"] == REFUSED + "message caption is too long"

    visit(conversation)


def test_an_album_is_several_messages_of_one_group() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        media = json.dumps(
            [
                {"type": "photo", "media": "attach://a", "caption": "<b>图</b>", "parse_mode": "HTML"},
                {"type": "photo", "media": "attach://b"},
            ]
        )
        files = {"a": ("a.png", png(9, 9)), "b": ("b.png", png(8, 8))}
        sent = (await uploaded(ground, "sendMediaGroup", {"chat_id": str(PERSON), "media": media}, files))["result"]
        assert len({each["media_group_id"] for each in sent}) == 1
        assert sent[0]["caption"] == "图"
        assert "caption" not in sent[1]
        assert sent[1]["message_id"] == sent[0]["message_id"] + 1

    visit(conversation)


@pytest.mark.parametrize(
    ("media", "refusal"),
    [
        ([], "there are no messages to send"),
        ([{"type": "photo"}], "an album has at least 2 items"),
        ([{"type": "photo"}] * 11, "too many messages to send as an album"),
        ([{"type": "photo"}, {"type": "document"}], "document can't be mixed with other media types"),
        ([{"type": "photo"}, {"type": "sticker"}], 'can\'t parse InputMedia: type "sticker" is unsupported'),
        ([{"type": "photo"}] * 2, "can't parse InputMedia: media not found"),
        ({}, "expected an Array of InputMedia"),
    ],
)
def test_an_album_has_to_be_well_formed(media: object, refusal: str) -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        assert await ground.refusal("sendMediaGroup", chat_id=PERSON, media=media) == REFUSED + refusal

    visit(conversation)


def test_what_people_send_reaches_the_bot_with_its_caption() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.act("photo", chat=PERSON, user=PERSON, data=encoded(png(640, 480)), filename="a.png", caption="看")
        await ground.act("document", chat=PERSON, user=PERSON, data=encoded(b"x"), filename="表.xlsx")
        photo, document = (each["message"] for each in await ground.told())
        assert (photo["caption"], photo["photo"][-1]["width"]) == ("看", 640)
        assert document["document"]["file_name"] == "表.xlsx"
        assert await fetched(ground, document["document"]["file_id"]) == b"x"

    visit(conversation)


@pytest.mark.parametrize(
    ("name", "ending"), [("表.xlsx", ".xlsx"), ("表", ".bin"), ("a.表", ".bin"), ("a.b?c#d", ".bin"), ("a.b/c", ".bin")]
)
def test_the_path_of_a_file_can_stand_in_an_address(name: str, ending: str) -> None:
    async def conversation(ground: Visit) -> None:
        sent = await ground.act("document", chat=PERSON, user=PERSON, data=encoded(b"x"), filename=name)
        path = (await ground.ask("getFile", file_id=sent["file_id"]))["file_path"]
        assert path == f"documents/file_1{ending}"
        assert await fetched(ground, sent["file_id"]) == b"x"

    visit(conversation)


def test_photos_and_documents_of_people_make_two_albums() -> None:
    async def conversation(ground: Visit) -> None:
        files = [
            {"data": encoded(png(9, 9)), "filename": "a.png", "kind": "photo"},
            {"data": encoded(b"x"), "filename": "b.txt", "kind": "document"},
            {"data": encoded(png(8, 8)), "filename": "c.png", "kind": "photo"},
        ]
        await ground.act("album", chat=GROUP, user=PERSON, files=files, caption="三件")
        first, second, third = (each["message"] for each in await ground.told())
        assert first["media_group_id"] == third["media_group_id"] != second["media_group_id"]
        assert [each.get("caption") for each in (first, second, third)] == ["三件", None, None]

    visit(conversation)


def test_a_file_that_is_too_big_for_bots_is_not_given_out() -> None:
    async def conversation(ground: Visit) -> None:
        file, _ = ground.ground.world.keep_file(bytes(20 * 1024 * 1024 + 1), "大.bin", "document")
        assert await ground.refusal("getFile", file_id=file.id) == REFUSED + "file is too big"

    visit(conversation)


def test_a_file_of_20_mb_is_taken_and_one_beyond_50_mb_is_not() -> None:
    async def conversation(ground: Visit) -> None:
        await ground.say("一")
        to = {"chat_id": str(PERSON)}
        answer = await uploaded(ground, "sendDocument", to, {"document": ("a.bin", bytes(20 * 1024 * 1024))})
        assert len(await fetched(ground, answer["result"]["document"]["file_id"])) == 20 * 1024 * 1024
        answer = await uploaded(ground, "sendDocument", to, {"document": ("a.bin", bytes(52 * 1024 * 1024))})
        assert (answer["error_code"], answer["description"]) == (413, "Request Entity Too Large")

    visit(conversation)


def test_the_page_gets_a_file_by_its_id_and_never_as_a_page_of_its_own() -> None:
    async def conversation(ground: Visit) -> None:
        sent = await ground.act("document", chat=PERSON, user=PERSON, data=encoded(b"<script>"), filename="a.html")
        async with ground.session.get(f"{ground.ground.address}/sim/file/{sent['file_id']}") as answer:
            assert await answer.read() == b"<script>"
            assert answer.headers["Content-Security-Policy"].startswith("sandbox; default-src 'none';")
        async with ground.session.get(f"{ground.ground.address}/sim/file/none") as answer:
            assert answer.status == 404

    visit(conversation)
