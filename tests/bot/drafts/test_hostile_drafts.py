"""What a page, an old button or an odd document may send to a draft: told, and the draft can still be worked on."""

import base64
from pathlib import Path

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
