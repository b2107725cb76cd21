"""What has changed since a button, a question or a workbook was sent: nothing is taken that nobody has seen."""

import io

import pytest
from openpyxl import Workbook, load_workbook

from bot.drafts import adopting
from storage.people import Role
from tests.conversations.office.test_drafts import DOUBTFUL, SURE, last, send, sent
from tests.conversations.stage import COLLEAGUE, OWNER, Stage

MANY = "清江区2027年重点任务责任清单\n\n一、城市管理\n" + "".join(
    f"{at}. 修缮道路{at}条。\n主办单位：区交通局\n配合单位：区财政局\n" for at in range(1, 41)
)


async def test_one_answer_for_many_entries_names_them_and_can_be_taken_back(stage: Stage) -> None:
    send(stage, OWNER, MANY)
    question = await last(stage)
    assert "一个回答管40处，在第1、2、3" in question["text"]
    await stage.pressed(OWNER, OWNER, question["message_id"], "牵头单位")
    assert "没有存疑" in (await last(stage))["text"]
    assert "已答：按拟读的（管40处）" in stage.chat(OWNER).messages[question["message_id"]]["text"]
    await stage.pressed(OWNER, OWNER, question["message_id"], "撤回")
    again = await last(stage)
    assert "主办单位" in again["text"]
    await stage.pressed(OWNER, OWNER, again["message_id"], "参与单位")
    assert "没有存疑" in (await last(stage))["text"]
    assert "40项" in await stage.asked(OWNER, OWNER, "/draft 区交通局参与哪些")


async def test_a_question_that_was_answered_meanwhile_is_not_answered_by_its_older_button(stage: Stage) -> None:
    send(stage, OWNER, DOUBTFUL)
    older = await last(stage)
    stage.say(OWNER, OWNER, "/draft")
    newer = await last(stage)
    await stage.pressed(OWNER, OWNER, newer["message_id"], "牵头单位")
    await last(stage)
    await stage.pressed(OWNER, OWNER, older["message_id"], "参与单位")
    await last(stage)
    assert any("没有记下刚才的回答" in each for each in await stage.heard(OWNER))
    assert "托位" in await stage.asked(OWNER, OWNER, "/draft 区卫健局牵头哪些")


async def test_an_answer_covers_what_was_shown_and_not_what_came_after(stage: Stage) -> None:
    send(stage, OWNER, DOUBTFUL)
    older = await last(stage)
    await stage.pressed(OWNER, OWNER, older["message_id"], "先看草稿")
    await stage.quiet()
    book = load_workbook(io.BytesIO(sent(stage, OWNER, ".xlsx")))
    book["条目"]["D4"] = "区教育局"
    send(stage, OWNER, saved(book), "审阅.xlsx")
    changed = await last(stage)
    assert "“主办单位”是什么角色" in changed["text"]
    assert "区卫健局" not in changed["text"], "that entry was put right"


async def test_a_workbook_goes_to_the_document_that_it_was_written_for(stage: Stage) -> None:
    send(stage, OWNER, DOUBTFUL, "甲.清单.txt")
    first = await workbook(stage)
    send(stage, OWNER, DOUBTFUL.replace("2027年", "2029年"), "乙.清单.txt")
    await workbook(stage)
    first["问题"]["E2"] = "牵头单位"
    send(stage, OWNER, saved(first), "审阅.xlsx")
    assert "没有存疑" in (await last(stage))["text"]
    assert any("“甲.清单.txt”已读" in each for each in (await stage.heard(OWNER))[-3:])
    stage.say(OWNER, OWNER, "/draft")
    assert "主办单位" in (await last(stage))["text"], "the newer document is as open as before"


async def test_a_workbook_of_a_colleagues_draft_answers_the_colleagues_questions(stage: Stage) -> None:
    await stage.appoint(COLLEAGUE, Role.OFFICE)
    send(stage, COLLEAGUE, DOUBTFUL, "甲.清单.txt")
    question = await last(stage, COLLEAGUE)
    await stage.pressed(COLLEAGUE, COLLEAGUE, question["message_id"], "先看草稿")
    await stage.quiet()
    book = load_workbook(io.BytesIO(sent(stage, COLLEAGUE, ".xlsx")))
    book["问题"]["E2"] = "牵头单位"
    send(stage, OWNER, SURE.replace("2027年", "2031年"), "乙.清单.txt")
    await last(stage)
    send(stage, OWNER, saved(book), "审阅.xlsx")
    assert "没有存疑" in (await last(stage))["text"]
    assert any("“甲.清单.txt”已读" in each for each in (await stage.heard(OWNER))[-3:])


async def test_a_workbook_of_which_columns_were_moved_is_told_and_is_no_checklist(stage: Stage) -> None:
    send(stage, OWNER, DOUBTFUL)
    book = await workbook(stage)
    book["条目"].delete_cols(3)
    send(stage, OWNER, saved(book), "审阅.xlsx")
    assert "列有移动" in (await last(stage))["text"]


async def test_a_workbook_of_a_document_that_is_not_here_any_more_changes_nothing(stage: Stage) -> None:
    send(stage, OWNER, DOUBTFUL)
    book = await workbook(stage)
    book["出处"]["B2"] = "0123456789abcdef"
    book["问题"]["E2"] = "牵头单位"
    send(stage, OWNER, saved(book), "审阅.xlsx")
    assert "没有草稿" in (await last(stage))["text"]
    stage.say(OWNER, OWNER, "/draft")
    assert "主办单位" in (await last(stage))["text"]


async def test_whoever_is_sure_is_sure_of_what_was_shown(stage: Stage) -> None:
    before = stage.services.fingerprint
    sure = await preview(stage, SURE)
    book = load_workbook(io.BytesIO(sent(stage, OWNER, ".xlsx")))
    book["条目"]["D2"] = "区财政局"
    send(stage, OWNER, saved(book), "审阅.xlsx")
    await last(stage)
    await stage.pressed(OWNER, OWNER, sure["message_id"], "确认换用")
    told = await last(stage)
    assert "又有变化" in told["text"]
    assert stage.services.fingerprint == before
    await stage.pressed(OWNER, OWNER, told["message_id"], "确认换用")
    assert "已换用" in (await last(stage))["text"]


async def test_a_sure_button_of_before_another_list_was_adopted_shows_the_change_anew(stage: Stage) -> None:
    older = await preview(stage, SURE)
    newer = await preview(stage, SURE.replace("2027年", "2028年").replace("口袋公园", "健身步道"))
    await stage.pressed(OWNER, OWNER, newer["message_id"], "确认换用")
    assert "已换用" in (await last(stage))["text"]
    await stage.pressed(OWNER, OWNER, older["message_id"], "确认换用")
    await stage.quiet()
    assert stage.checklist.title == "清江区2028年重点任务责任清单"


async def test_whose_role_ends_while_the_copy_is_made_adopts_nothing(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    sure, made = await preview(stage, SURE), adopting.copy_first

    def dismissed(*given: object) -> str:
        monkeypatch.setattr(stage.services, "owners", frozenset())
        return made(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(adopting, "copy_first", dismissed)
    before = stage.services.fingerprint
    await stage.pressed(OWNER, OWNER, sure["message_id"], "确认换用")
    await stage.quiet()
    assert stage.services.fingerprint == before
    assert "已换用" not in (await last(stage))["text"]


async def test_what_a_name_covers_can_be_adopted_although_no_entry_changes(stage: Stage) -> None:
    text = SURE.replace("配合单位：区水务局", "配合单位：各镇街")
    first = await preview(stage, text)
    await stage.pressed(OWNER, OWNER, first["message_id"], "确认换用")
    assert "已换用" in (await last(stage))["text"]
    stage.say(OWNER, OWNER, "/draft")
    ready = await last(stage)
    await stage.pressed(OWNER, OWNER, ready["message_id"], "换用这份清单")
    assert "没有差别" in (await last(stage))["text"]
    book = load_workbook(io.BytesIO(sent(stage, OWNER, ".xlsx")))
    book["统称"]["B2"] = "区民政局、区教育局"
    send(stage, OWNER, saved(book), "审阅.xlsx")
    await stage.pressed(OWNER, OWNER, (await last(stage))["message_id"], "换用这份清单")
    sure = await last(stage)
    assert "条目和分工没有变化" in sure["text"]
    await stage.pressed(OWNER, OWNER, sure["message_id"], "确认换用")
    assert "已换用" in (await last(stage))["text"]
    assert "口袋公园" in await stage.asked(OWNER, OWNER, "/ask 区教育局要做哪些")


async def test_pairings_can_be_chosen_again(stage: Stage) -> None:
    first = await preview(stage, SURE)
    await stage.pressed(OWNER, OWNER, first["message_id"], "确认换用")
    await last(stage)
    send(stage, OWNER, SURE.replace("2027年", "2028年").replace("社区食堂9个", "社区餐厅19个"))
    await stage.pressed(OWNER, OWNER, (await last(stage))["message_id"], "换用这份清单")
    asked = await last(stage)
    assert "是新清单的哪一个" in asked["text"]
    await stage.pressed(OWNER, OWNER, asked["message_id"], "新清单中已没有")
    shown = await last(stage)
    assert "取消1" in shown["text"]
    await stage.pressed(OWNER, OWNER, shown["message_id"], "对应关系重新选")
    again = await last(stage)
    assert "是新清单的哪一个" in again["text"]
    await stage.pressed(OWNER, OWNER, again["message_id"], next(iter(stage.buttons(OWNER, again["message_id"]))))
    assert "取消0" in (await last(stage))["text"]


async def workbook(stage: Stage) -> Workbook:
    """The workbook of review of the document that was sent last."""
    await stage.pressed(OWNER, OWNER, (await last(stage))["message_id"], "先看草稿")
    await stage.quiet()
    return load_workbook(io.BytesIO(sent(stage, OWNER, ".xlsx")))


async def preview(stage: Stage, text: str) -> dict:  # type: ignore[type-arg]
    """A document without doubt is sent, and what adopting it would change is shown."""
    send(stage, OWNER, text)
    await stage.pressed(OWNER, OWNER, (await last(stage))["message_id"], "换用这份清单")
    shown = await last(stage)
    while "确认换用" not in stage.buttons(OWNER, shown["message_id"]):
        first = next(iter(stage.buttons(OWNER, shown["message_id"])))
        await stage.pressed(OWNER, OWNER, shown["message_id"], first)
        shown = await last(stage)
    return shown


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
