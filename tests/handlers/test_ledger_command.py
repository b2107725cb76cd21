"""`/ledger` in conversation."""

import io

from openpyxl import load_workbook

from storage.people import Role
from tests.handlers.stage import LIAISON, OWNER, Play, Stage


def test_the_office_gets_the_ledger_as_a_file(play: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await stage.appoint(LIAISON, Role.LIAISON, stage.parties("49")[0])
        stage.say(LIAISON, LIAISON, "49 完成80% 已建家长学校12所")
        await stage.said(LIAISON)
        stage.say(OWNER, OWNER, "/ledger")
        messages = stage.ground.world.chat(OWNER).messages
        await stage.until(lambda: any("document" in each for each in messages.values()))
        (sent,) = [each for each in messages.values() if "document" in each]
        assert sent["document"]["file_name"].startswith("台账")
        file = stage.ground.world.files.by_id(sent["document"]["file_id"])
        assert file is not None
        texts = [
            c.value for sheet in load_workbook(io.BytesIO(file.data)).worksheets for r in sheet.iter_rows() for c in r
        ]
        assert "已建家长学校12所" in texts

    play(conversation)


def test_a_liaison_does_not_get_it(play: Play) -> None:
    async def conversation(stage: Stage) -> None:
        await stage.appoint(LIAISON, Role.LIAISON, stage.parties("49")[0])
        stage.say(LIAISON, LIAISON, "/ledger")
        assert "此项由" in (await stage.said(LIAISON))["text"]
        stage.say(OWNER, OWNER, "/ledger 水利局")
        assert "没有“水利局”" in (await stage.said(OWNER))["text"]

    play(conversation)
