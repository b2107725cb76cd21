"""`calendar`: the days off of a year are loaded from a table, and shown."""

from argparse import Namespace
from pathlib import Path

import pytest

from bot.commands import calendar
from bot.errors import FAULTY, CommandFailed
from tests.bot.commands.records import Clockwork

TABLE = '{"year": 2027, "notice": "国务院办公厅通知", "off": ["2027-01-01"], "work": ["2027-02-06"]}'


def called(**given: object) -> Namespace:
    return Namespace(**{"front_end": Clockwork(), "action": None, "what": None, **given})


def test_a_calendar_is_loaded_once_and_shown(planned_deployment: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (planned_deployment / "2027.json").write_text(TABLE, encoding="utf-8")
    assert calendar.run(called(action="show", what="2027")) == 0
    assert "暂定" in capsys.readouterr().out
    assert calendar.run(called(action="import", what="2027.json")) == 0
    assert "已导入" in capsys.readouterr().out
    assert calendar.run(called(action="import", what="2027.json")) == 0
    assert "没有变化" in capsys.readouterr().out
    assert calendar.run(called(action="show", what="2027")) == 0
    assert "2027-02-06" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"action": "import"}, "请写明文件名"),
        ({"action": "import", "what": "nowhere.json"}, "请写明文件名"),
        ({"action": "drop"}, "import 或 show"),
        ({"action": "show", "what": "明年"}, "不是年份"),
    ],
)
@pytest.mark.usefixtures("planned_deployment")
def test_a_bad_call_is_told_what_to_change(given: dict[str, str], said: str) -> None:
    with pytest.raises(CommandFailed, match=said):
        calendar.run(called(**given))


def test_every_fault_of_a_table_is_named_and_nothing_is_loaded(planned_deployment: Path) -> None:
    bad = '{"year": 2027, "notice": "", "off": ["2027-01-02", "x"], "work": ["2027-01-01"]}'
    (planned_deployment / "2027.json").write_text(bad, encoding="utf-8")
    with pytest.raises(CommandFailed) as error:
        calendar.run(called(action="import", what="2027.json"))
    assert error.value.status == FAULTY
    assert "4处" in str(error.value)
