"""What a page, an old button or an odd document may send to a draft: told, and the draft can still be worked on."""

import asyncio
import base64
import threading
from pathlib import Path
from unittest.mock import AsyncMock, Mock

import pytest

from bot.drafts import draft as drafts
from bot.drafts import review
from bot.practice.control.fields import Fields, WrongCall
from bot.practice.review.room import ReviewRoom
from bot.practice.world.people import Json
from tests.checklist_data.importing.builders import page, paragraph, word

DOCUMENT = "任务清单\n1.联合检查。（责任单位：市教育、公安、民政局）\n2.修路。（主办单位：市交通局）\n".encode()


@pytest.fixture
def room(tmp_path: Path) -> ReviewRoom:
    return ReviewRoom(tmp_path)


def opened(room: ReviewRoom, data: bytes = DOCUMENT, name: str = "清单.txt") -> Json:
    return room.open(Fields({"filename": name, "data": base64.b64encode(data).decode()}))


@pytest.mark.parametrize("key", ["foo", "names.x", "entries", 'label"]', "roles+foo", ""])
def test_a_key_that_is_no_question_is_refused_and_leaves_the_draft_as_it_was(room: ReviewRoom, key: str) -> None:
    before = opened(room)
    with pytest.raises(WrongCall, match="没有这样的回答"):
        room.answer(Fields({"draft": before["draft"], "key": key, "answer": "yes"}))
    assert room.show(Fields({"draft": before["draft"]})) == before


def test_an_answer_that_is_kept_for_no_question_does_not_lock_the_draft(tmp_path: Path) -> None:
    draft = drafts.begin(tmp_path, 1, "清单.txt", DOCUMENT)
    assert not review.take_answer(draft, "foo", "yes")
    assert review.look(draft).reading.entries


@pytest.mark.parametrize(
    "data",
    [
        "首页 > 新闻 > 正文\n".encode(),
        "任务清单\n".encode(),
        "（（（\n】\n".encode(),
        page("<script>alert(1)</script><p>首页 > 新闻</p>"),
    ],
)
def test_a_document_without_entries_says_what_to_send_instead(room: ReviewRoom, data: bytes) -> None:
    shown = opened(room, data)
    assert shown["entries"] == []
    assert len(shown["faults"]) == 1
    assert "请确认发来的是清单本身" in shown["faults"][0]
    assert room.take(Fields({"draft": shown["draft"]}))["data"]


@pytest.mark.parametrize("field", ["filename", "key", "responsible", "text"])
def test_halves_of_characters_are_refused_before_they_reach_a_file(field: str) -> None:
    with pytest.raises(WrongCall):
        Fields({field: "清单\ud800"}).text(field)


@pytest.mark.parametrize("said", ['"x"\\', "a\x00b\x07", "<b>区住建局</b>", '"""', "x]\n[entries]"])
def test_what_is_corrected_comes_back_as_it_was_written(room: ReviewRoom, said: str) -> None:
    number = opened(room)["draft"]
    shown = room.correct(Fields({"draft": number, "ref": "2", "responsible": said, "deadline": said}))
    names = [each.strip() for each in said.split("\n")]
    assert {part: value for part, _, value in shown["entries"][1]["parts"]}["responsible"] == names
    assert room.show(Fields({"draft": number})) == shown


def test_the_path_in_a_name_goes_nowhere(room: ReviewRoom, tmp_path: Path) -> None:
    number = opened(room, name="../../evil.txt")["draft"]
    assert room.take(Fields({"draft": number}))["filename"] == "evil-草稿.zip"
    assert {each.name for each in tmp_path.iterdir()} == {str(number)}


def test_two_clerks_have_drafts_of_their_own(room: ReviewRoom) -> None:
    one, other = (
        opened(room)["draft"],
        opened(room, word(paragraph("清单"), paragraph("1.修路。（区交通局）")))["draft"],
    )
    room.answer(Fields({"draft": one, "key": "names", "answer": "yes"}))
    assert len(room.show(Fields({"draft": one}))["entries"]) == 2
    assert len(room.show(Fields({"draft": other}))["entries"]) == 1


def test_a_page_from_before_a_restart_is_told_to_choose_the_file_again(tmp_path: Path) -> None:
    number = opened(ReviewRoom(tmp_path / "before"))["draft"]
    with pytest.raises(WrongCall, match="请重新选择文件"):
        ReviewRoom(tmp_path / "after").show(Fields({"draft": number}))


def test_an_answer_to_a_question_that_has_changed_since_is_not_taken(room: ReviewRoom) -> None:
    one = opened(room)
    (names,) = [each for each in one["questions"] if each["key"] == "names"]
    asked = {"draft": one["draft"], "key": "names", "answer": "yes", "seen": names["seen"]}
    room.correct(Fields({"draft": one["draft"], "ref": "1", "responsible": "市教育局"}))
    with pytest.raises(WrongCall, match="再看一遍"):
        room.answer(Fields(asked))


def test_an_answer_is_given_once_and_can_be_taken_back(room: ReviewRoom) -> None:
    one = opened(room)
    asked = {"draft": one["draft"], "key": "label.主办单位", "answer": "参与单位"}
    said = room.answer(Fields(asked))
    assert said["answered"] == [["label.主办单位", "“主办单位”是什么角色？", "参与单位"]]
    with pytest.raises(WrongCall):
        room.answer(Fields(asked | {"answer": "牵头单位"}))
    assert room.back(Fields({"draft": one["draft"], "keys": ["label.主办单位"]})) == one
    with pytest.raises(WrongCall, match="已经撤回"):
        room.back(Fields({"draft": one["draft"], "keys": ["label.主办单位"]}))


def test_of_two_clerks_the_second_is_shown_what_the_first_has_changed(room: ReviewRoom) -> None:
    one = opened(room)
    entry = {"draft": one["draft"], "ref": "2", "seen": one["entries"][1]["mark"]}
    room.correct(Fields(entry | {"leads": "市交通局"}))
    with pytest.raises(WrongCall, match="再看一遍"):
        room.correct(Fields(entry | {"leads": "市公安局"}))
    shown = room.show(Fields({"draft": one["draft"]}))["entries"][1]
    room.correct(Fields(entry | {"seen": shown["mark"], "deadline": "6月底前"}))
    now = room.show(Fields({"draft": one["draft"]}))["entries"][1]
    assert ({part: names for part, _, names in now["parts"]}["leads"], now["deadline"]) == (["市交通局"], "6月底前")


async def test_who_leaves_in_the_middle_does_not_let_another_in(tmp_path: Path) -> None:
    room, inside, most = ReviewRoom(tmp_path), [0], [0]
    began, goes_on = threading.Event(), threading.Event()

    def act(fields: Fields) -> Json:
        del fields
        inside[0] += 1
        most[0] = max(most[0], inside[0])
        began.set()
        goes_on.wait(30)
        inside[0] -= 1
        return {}

    request = Mock(read=AsyncMock(return_value=b"{}"))

    async def call() -> None:
        await room._doing(act)(request)  # noqa: SLF001 - what a route does

    first = asyncio.create_task(call())
    await asyncio.to_thread(began.wait, 30)
    first.cancel()
    second = asyncio.create_task(call())
    await asyncio.sleep(0)
    goes_on.set()
    await second
    assert most == [1]


def test_a_number_that_comes_again_with_an_older_copy_of_the_database_replaces_nothing(tmp_path: Path) -> None:
    older = drafts.begin(tmp_path, 7, "甲.txt", DOCUMENT, "1")
    review.take_answer(older, "names", "yes")
    other = drafts.begin(tmp_path, 7, "乙.txt", DOCUMENT + b"\n", "1")
    theirs = drafts.begin(tmp_path, 7, "甲.txt", DOCUMENT, "2")
    assert (other.number, theirs.number) == (8, 9)
    assert review.answered(older) == [("names", review.answered(older)[0][1], "按拟读的名称")]
    assert drafts.begin(tmp_path, 7, "甲.txt", DOCUMENT, "1").number == 7, "another attempt at the same"
