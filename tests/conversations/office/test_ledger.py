"""`/ledger` in conversation."""

import io
import os
import re
from pathlib import Path

from openpyxl import load_workbook

from handlers.sent_files import FOLDER, forget_sent_files
from storage.people import Role
from tests.conversations.stage import LIAISON, OWNER, Stage


async def test_the_office_gets_the_ledger_as_a_file(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties("49")[0])
    stage.say(LIAISON, LIAISON, "49 完成80% 已建家长学校12所")
    await stage.said(LIAISON)
    stage.say(OWNER, OWNER, "/ledger")
    messages = stage.chat(OWNER).messages
    await stage.until(lambda: any("document" in each for each in messages.values()))
    (sent,) = [each for each in messages.values() if "document" in each]
    assert sent["document"]["file_name"].startswith("台账")
    file = stage.world.files.by_id(sent["document"]["file_id"])
    assert file is not None
    texts = [c.value for sheet in load_workbook(io.BytesIO(file.data)).worksheets for r in sheet.iter_rows() for c in r]
    assert "已建家长学校12所" in texts


async def test_a_plain_table_is_sent_where_it_is_asked_for(stage: Stage) -> None:
    stage.say(OWNER, OWNER, "/ledger 教体局 csv")
    await stage.quiet()
    (sent,) = [each for each in stage.chat(OWNER).messages.values() if "document" in each]
    assert re.fullmatch(r"台账教体局[\d-]+\.csv", sent["document"]["file_name"])
    file = stage.world.files.by_id(sent["document"]["file_id"])
    assert file is not None
    assert file.data.decode("utf-8-sig").startswith("序号,")


async def test_a_name_in_latin_letters_is_answered_in_the_language_of_the_person(stage: Stage) -> None:
    for line in ("/ledger abc", "/board abc", "/ics abc", "/invite abc"):
        assert "清单里没有" in await stage.asked(OWNER, OWNER, line), line


async def test_a_liaison_does_not_get_it(stage: Stage) -> None:
    await stage.appoint(LIAISON, Role.LIAISON, stage.parties("49")[0])
    stage.say(LIAISON, LIAISON, "/ledger")
    assert "此项由" in (await stage.said(LIAISON))["text"]
    stage.say(OWNER, OWNER, "/ledger 水利局")
    assert "没有“水利局”" in (await stage.said(OWNER))["text"]


async def test_a_ledger_that_waits_to_be_sent_stays_however_long_and_one_that_was_sent_goes(
    stage: Stage, tmp_path: Path
) -> None:
    stage.say(OWNER, OWNER, "/ledger")
    messages = stage.chat(OWNER).messages
    await stage.until(lambda: any("document" in each for each in messages.values()))
    await stage.quiet()
    (lying,) = (tmp_path / FOLDER).iterdir()
    os.utime(lying, (0, 0))
    await stage.rows("UPDATE outbox SET state = 'waiting', not_before = 9000000000000 WHERE body ->> 'file' <> ''")
    await forget_sent_files(stage.services)
    assert lying.exists()
    await stage.rows("UPDATE outbox SET state = 'sent', ended_at = 1 WHERE state = 'waiting'")
    await forget_sent_files(stage.services)
    assert not lying.exists()
