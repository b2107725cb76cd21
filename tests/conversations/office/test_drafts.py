"""The office sends a published checklist in private: it is read, its questions are buttons, and an owner adopts it."""

import asyncio
import io
import re
import zipfile

import pytest
from openpyxl import Workbook, load_workbook

from bot.commands.opening import open_checklist
from bot.practice.world.world import Words
from bot.settings import Settings
from storage.people import Role
from tests.checklist_data.importing.builders import page, page_table, paragraph, pdf, word, word_table
from tests.conversations.stage import COLLEAGUE, GROUP, LIAISON, OWNER, READER, STRANGER, Stage

SURE = """清江区2027年重点任务责任清单

一、城市管理
1. 新建口袋公园12处。
牵头单位：区住建局
配合单位：区水务局
完成时限：10月底前
2. 改造老旧小区30个。
牵头单位：区住建局
配合单位：区民政局
完成时限：12月底前
二、民生保障
3. 新增托位800个。
牵头单位：区卫健局
配合单位：区教育局
完成时限：11月底前
4. 建成社区食堂9个。
牵头单位：区民政局
配合单位：区住建局
完成时限：9月底前
"""
DOUBTFUL = SURE.replace("牵头单位：区卫健局", "主办单位：区卫健局").replace("牵头单位：区民政局", "主办单位：区民政局")


async def test_a_document_without_doubt_is_read_sent_as_a_draft_and_can_be_asked(stage: Stage) -> None:
    send(stage, OWNER, SURE)
    texts = await stage.heard(OWNER)
    assert "清江区2027年重点任务责任清单" in texts[-2]
    assert "条目4" in texts[-2]
    assert len(texts[-2].splitlines()) <= 15, "one screen"
    assert "没有存疑" in texts[-1]
    archive = zipfile.ZipFile(io.BytesIO(sent(stage, OWNER, ".zip")))
    assert {"document.toml", "departments.toml", "source.txt", "answers.toml"} <= set(archive.namelist())
    told = await stage.asked(OWNER, OWNER, "/draft 区住建局牵头哪些")
    assert "口袋公园" in told
    assert "老旧小区" in told
    assert "没有写到“口袋公园”" in await stage.asked(OWNER, OWNER, "/ask 口袋公园归谁管")


async def test_questions_come_one_at_a_time_and_answers_are_kept(stage: Stage) -> None:
    send(stage, OWNER, DOUBTFUL)
    question = await last(stage)
    assert "主办单位" in question["text"]
    assert "区卫健局" in question["text"], "the source's words stand beside the question"
    await stage.pressed(OWNER, OWNER, question["message_id"], "牵头单位")
    ready = await last(stage)
    assert "没有存疑" in ready["text"]
    assert list(stage.buttons(OWNER, question["message_id"])) == ["撤回"]
    assert "已答" in stage.chat(OWNER).messages[question["message_id"]]["text"]
    assert "托位" in await stage.asked(OWNER, OWNER, "/draft 区卫健局牵头哪些")


async def test_no_answer_is_offered_twice_and_all_fit_on_a_phone(stage: Stage) -> None:
    send(stage, OWNER, DOUBTFUL)
    rows = (await last(stage))["reply_markup"]["inline_keyboard"]
    words = [each["text"].removeprefix("按拟读的：") for row in rows for each in row]
    assert len(words) == len(set(words))
    assert len(rows) <= 9


@pytest.mark.parametrize(("code", "said"), [("zh-hans", "已读"), ("en", "was read")])
async def test_whoever_sends_a_document_without_a_word_is_answered_in_their_language(
    stage: Stage, code: str, said: str
) -> None:
    stage.user(OWNER).language_code = code
    send(stage, OWNER, SURE, "list-2027.txt")
    assert said in (await stage.heard(OWNER))[-2]


async def test_what_is_proposed_to_try_can_be_asked_of_the_draft(stage: Stage) -> None:
    send(stage, OWNER, SURE)
    found = re.search(r"/draft [^；]+", (await last(stage))["text"])
    assert found is not None
    assert "口袋公园" in await stage.asked(OWNER, OWNER, found[0])
    assert not any("存疑的单位和时限先空着" in each.get("caption", "") for each in stage.chat(OWNER).messages.values())


async def test_what_would_change_is_counted_in_entries(stage: Stage) -> None:
    send(stage, OWNER, SURE)
    await stage.pressed(OWNER, OWNER, (await last(stage))["message_id"], "换用")
    assert "新增4，" in (await last(stage))["text"]


async def test_a_question_can_wait_and_the_draft_leaves_out_what_is_in_doubt(stage: Stage) -> None:
    send(stage, OWNER, DOUBTFUL)
    question = await last(stage)
    await stage.pressed(OWNER, OWNER, question["message_id"], "以后再答")
    told = await last(stage)
    assert "还有1个问题" in told["text"]
    assert stage.buttons(OWNER, told["message_id"]) == {}, "it cannot be adopted yet"
    assert sent(stage, OWNER, ".zip")
    stage.say(OWNER, OWNER, "/draft")
    assert "主办单位" in (await last(stage))["text"]


async def test_the_workbook_that_comes_back_answers_the_questions(stage: Stage) -> None:
    send(stage, OWNER, DOUBTFUL)
    await stage.pressed(OWNER, OWNER, (await last(stage))["message_id"], "先看草稿")
    await stage.quiet()
    workbook = load_workbook(io.BytesIO(sent(stage, OWNER, ".xlsx")))
    workbook["问题"]["E2"] = "牵头单位"
    stream = io.BytesIO()
    workbook.save(stream)
    send(stage, OWNER, stream.getvalue(), "审阅.xlsx")
    assert "没有存疑" in (await last(stage))["text"]


async def test_the_office_prepares_and_an_owner_adopts_at_once(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    await stage.appoint(COLLEAGUE, Role.OFFICE)
    before = stage.services.fingerprint
    send(stage, COLLEAGUE, SURE)
    ready = await last(stage, COLLEAGUE)
    assert "此项由负责人" in await stage.pressed(COLLEAGUE, COLLEAGUE, ready["message_id"], "换用")
    await adopt(stage)
    assert "已换用《清江区2027年重点任务责任清单》" in (await last(stage))["text"]
    assert stage.services.fingerprint != before
    assert "口袋公园" in await stage.asked(OWNER, OWNER, "/ask 区住建局牵头哪些")
    assert len(list(stage.database.folder.glob("*.before-*"))) == 1
    monkeypatch.setattr("bot.commands.opening.load_settings", lambda: Settings(database=stage.database.location))
    assert await asyncio.to_thread(open_checklist, None) == stage.checklist, (
        "the next start finds the list that was adopted"
    )


async def test_adopting_asks_for_pairings_in_doubt_and_reports_follow(stage: Stage) -> None:
    send(stage, OWNER, SURE)
    await last(stage)
    await adopt(stage)
    await stage.appoint(LIAISON, Role.LIAISON, "区民政局")
    stage.wind(seconds=60)
    stage.say(LIAISON, LIAISON, "4 完成50% 已建4个")
    await stage.quiet()
    newer = SURE.replace("2027年", "2028年").replace("建成社区食堂9个", "建成社区食堂19个").replace("处。", "处以上。")
    send(
        stage,
        OWNER,
        newer.replace("\n3. ", "\n3. 培训护理员200名。\n牵头单位：区卫健局\n配合单位：区教育局\n4. ").replace(
            "\n4. 建成", "\n5. 建成"
        ),
    )
    await last(stage)
    await adopt(stage)
    assert any("是新清单的哪一个" in each for each in await stage.heard(OWNER)), "a pairing in doubt is asked"
    (row,) = await stage.rows("SELECT ref FROM reports")
    assert row["ref"] == "5"


async def test_a_newer_draft_does_not_take_the_place_of_an_older_button(stage: Stage) -> None:
    send(stage, OWNER, SURE)
    older = await last(stage)
    send(stage, OWNER, SURE.replace("2027年", "2029年"))
    await last(stage)
    await stage.pressed(OWNER, OWNER, older["message_id"], "换用")
    assert "2027年" in (await last(stage))["text"]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("清单.docx", b"PK\x03\x04 broken", "读不了"),
        ("清单.txt", b"   ", "空的"),
        ("清单.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "另存为"),
        ("清单.txt", "今天天气很好。".encode(), "没有读到清单的条目"),
        ("清单.xlsx", b"\x00" * 100, "读"),
    ],
)
async def test_what_cannot_be_read_is_told_clearly(stage: Stage, name: str, content: bytes, sentence: str) -> None:
    send(stage, OWNER, content, name)
    told = (await last(stage))["text"]
    assert sentence in told
    assert "Traceback" not in told


async def test_a_bomb_is_refused(stage: Stage) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("word/document.xml", b"<w>" + b" " * 80_000_000)
    send(stage, OWNER, stream.getvalue(), "清单.docx")
    assert "读不了" in (await last(stage))["text"]


@pytest.mark.parametrize("who", [LIAISON, STRANGER])
async def test_from_others_it_is_no_checklist(stage: Stage, who: str) -> None:
    stage.say(who, who, "/start")
    await stage.quiet()
    send(stage, who, SURE, chat=who)
    assert not any("条目" in each for each in await stage.heard(who))


async def test_whoever_speaks_for_a_department_too_is_asked_what_it_is(stage: Stage) -> None:
    await stage.appoint(COLLEAGUE, Role.OFFICE)
    await stage.appoint(COLLEAGUE, Role.LIAISON, stage.parties("49")[0])
    send(stage, COLLEAGUE, SURE)
    doubt = await last(stage, COLLEAGUE)
    assert "还是佐证材料" in doubt["text"]
    await stage.pressed(COLLEAGUE, COLLEAGUE, doubt["message_id"], "按责任清单读入")
    assert "没有存疑" in (await last(stage, COLLEAGUE))["text"]


@pytest.mark.parametrize(
    ("words", "name"), [("请看一下今年的新文件", "a.txt"), ("今年的", "2027年责任清单.txt"), ("刚印发的", "a.txt")]
)
async def test_a_document_with_words_that_do_not_name_it_is_asked_about(stage: Stage, words: str, name: str) -> None:
    send(stage, OWNER, SURE, name, words=words)
    doubt = await last(stage)
    assert "还是佐证材料" in doubt["text"]
    await stage.pressed(OWNER, OWNER, doubt["message_id"], "按责任清单读入")
    assert "没有存疑" in (await last(stage))["text"]


async def test_a_document_that_words_name_is_read_at_once(stage: Stage) -> None:
    send(stage, OWNER, SURE, "a.txt", words="新清单，请读入")
    assert "没有存疑" in (await last(stage))["text"]


async def test_a_document_that_is_passed_on_is_asked_about_and_read_for_whoever_presses(stage: Stage) -> None:
    send(stage, OWNER, SURE, forward=True)
    doubt = await last(stage)
    assert "还是佐证材料" in doubt["text"]
    await stage.pressed(OWNER, OWNER, doubt["message_id"], "按责任清单读入")
    assert "没有存疑" in (await last(stage))["text"]


async def test_a_document_in_the_group_is_not_read(stage: Stage) -> None:
    send(stage, OWNER, SURE, words="新的责任清单", chat=GROUP)
    await stage.quiet()
    assert stage.own(GROUP) == []


async def test_a_table_with_the_ledgers_name_that_is_a_checklist_can_be_read_as_one(stage: Stage) -> None:
    send(stage, OWNER, table(), "任务台账.xlsx")
    told = await last(stage)
    assert "找不到表头" in told["text"]
    assert await stage.pressed(OWNER, OWNER, told["message_id"], "按责任清单读入") == ""
    texts = await stage.heard(OWNER)
    assert any("条目2" in each for each in texts), texts


async def test_a_document_that_is_called_a_ledger_is_read_as_a_checklist(stage: Stage) -> None:
    send(stage, OWNER, SURE, "任务台账.txt")
    assert any("条目4" in each for each in await stage.heard(OWNER))


async def test_a_ledger_is_a_ledger_whatever_it_is_called(stage: Stage) -> None:
    stage.say(OWNER, OWNER, "/ledger")
    await stage.quiet()
    send(stage, OWNER, sent(stage, OWNER, ".xlsx"), "责任清单.xlsx")
    assert "无须更改" in (await last(stage))["text"]


async def test_without_a_draft_the_command_says_how_to_begin(stage: Stage) -> None:
    assert "私聊发来" in await stage.asked(OWNER, OWNER, "/draft")
    assert "私聊发来" in await stage.asked(OWNER, OWNER, "/draft 教体局牵头哪些")


async def test_two_clerks_do_not_overwrite_each_others_draft(stage: Stage) -> None:
    await stage.appoint(COLLEAGUE, Role.OFFICE)
    await stage.appoint(READER, Role.OFFICE)
    send(stage, COLLEAGUE, SURE)
    await last(stage, COLLEAGUE)
    send(stage, READER, DOUBTFUL.replace("清江区2027年", "清江区2028年").replace("口袋公园", "健身步道"))
    question = await last(stage, READER)
    assert "口袋公园" in await stage.asked(COLLEAGUE, COLLEAGUE, "/draft 区住建局牵头哪些")
    assert "健身步道" in await stage.asked(READER, READER, "/draft 区住建局牵头哪些")
    await stage.pressed(READER, READER, question["message_id"], "牵头单位")
    stage.say(COLLEAGUE, COLLEAGUE, "/draft")
    assert "没有存疑" in (await last(stage, COLLEAGUE))["text"]
    assert any("2027年" in each for each in await stage.heard(COLLEAGUE))


async def test_whoever_has_a_draft_of_their_own_can_see_that_of_another(stage: Stage) -> None:
    await stage.appoint(COLLEAGUE, Role.OFFICE)
    send(stage, OWNER, SURE)
    await last(stage)
    send(stage, COLLEAGUE, SURE.replace("2027年", "2029年"), "2029年清单.txt")
    await last(stage, COLLEAGUE)
    stage.say(OWNER, OWNER, "/draft")
    await last(stage)
    offered = next(each for each in stage.own(OWNER)[::-1] if "别人正在办的" in each["text"])
    await stage.pressed(OWNER, OWNER, offered["message_id"], "2029年清单.txt")
    ready = await last(stage)
    await stage.pressed(OWNER, OWNER, ready["message_id"], "换用")
    assert "2029年" in (await last(stage))["text"], "the owner adopts what the clerk has prepared"


ROWS = (
    ("序号", "工作任务", "牵头单位", "配合单位", "完成时限"),
    ("1", "新建口袋公园12处", "区住建局", "区水务局", "10月底前"),
    ("2", "改造老旧小区30个", "区住建局", "区民政局", "12月底前"),
)
FORMATS = {
    "2027年责任清单.docx": word(paragraph("清江区2027年重点任务责任清单"), word_table(ROWS)),
    "2027年责任清单.html": page(page_table(ROWS), "清江区2027年重点任务责任清单"),
    "2027年责任清单.pdf": pdf([(72, 60 + 24 * at, line) for at, line in enumerate(SURE.splitlines()) if line]),
}


@pytest.mark.parametrize("name", FORMATS)
async def test_every_format_comes_to_the_same_end(stage: Stage, name: str) -> None:
    send(stage, OWNER, FORMATS[name], name)
    message = await last(stage)
    for _ in range(6):
        if "没有存疑" in message["text"]:
            break
        await stage.pressed(
            OWNER, OWNER, message["message_id"], next(iter(stage.buttons(OWNER, message["message_id"])))
        )
        message = await last(stage)
    assert "没有存疑" in message["text"]
    assert "口袋公园" in await stage.asked(OWNER, OWNER, "/draft 区住建局牵头哪些")
    await adopt(stage)
    assert "口袋公园" in await stage.asked(OWNER, OWNER, "/ask 区住建局牵头哪些")


async def adopt(stage: Stage) -> None:
    """The owner adopts the draft that was worked on last, and takes the first answer to each question."""
    stage.say(OWNER, OWNER, "/draft")
    message = await last(stage)
    await stage.pressed(OWNER, OWNER, message["message_id"], "换用")
    for _ in range(30):
        message = await last(stage)
        buttons = stage.buttons(OWNER, message["message_id"])
        if not buttons:
            return
        await stage.pressed(OWNER, OWNER, message["message_id"], next(iter(buttons)))


def table() -> bytes:
    """A small checklist as a workbook."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    rows = (
        ("序号", "工作任务", "牵头单位", "配合单位", "完成时限"),
        ("1", "新建口袋公园12处", "区住建局", "区水务局", "10月底前"),
        ("2", "改造老旧小区30个", "区住建局", "区民政局", "12月底前"),
    )
    for each in rows:
        sheet.append(each)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def send(
    stage: Stage, user: str, content: str | bytes, name: str = "2027年责任清单.txt", chat: str = "", **more: str | bool
) -> None:
    """Somebody sends a file, in private unless a chat is named; with words, or passed on (`forward`)."""
    world = stage.world
    data = content.encode() if isinstance(content, str) else content
    _, carried = world.keep_file(data, name, "document")
    words = Words(extra=carried, forward=bool(more.get("forward")))
    world.say(stage.chat(chat or user), stage.user(user), str(more.get("words", "")), words)


def sent(stage: Stage, chat: str, ending: str) -> bytes:
    """The last file with this ending that the bot has sent."""
    messages = [each for each in stage.chat(chat).messages.values() if each["from"]["is_bot"]]
    named = [each["document"] for each in messages if each.get("document", {}).get("file_name", "").endswith(ending)]
    found = stage.world.files.by_id(named[-1]["file_id"])
    assert found is not None
    return found.data


async def last(stage: Stage, chat: str = OWNER) -> dict:  # type: ignore[type-arg]
    """What the bot has said last in a chat, once all is quiet."""
    await stage.quiet()
    return stage.own(chat)[-1]
