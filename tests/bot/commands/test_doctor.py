"""`qingdan doctor`: what is wrong, and what to do about it."""

import pytest

from bot.cli import main
from bot.errors import FAULTY
from bot.front_end import BotStanding
from tests.bot.commands.deployment import DATABASE, Platform, leave_database

pytestmark = pytest.mark.usefixtures("alone")


@pytest.fixture
def configured(alone: None, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - after that one
    """A deployment with a token and an owner."""
    monkeypatch.setenv("QINGDAN_TOKEN", "123456:hidden-away")
    monkeypatch.setenv("QINGDAN_OWNERS", "1")


@pytest.mark.usefixtures("configured")
def test_a_deployment_in_order_has_no_faults(capsys: pytest.CaptureFixture[str]) -> None:
    leave_database()
    assert main(["doctor"], Platform()) == 0
    printed = capsys.readouterr().out
    assert "故障" not in printed
    for expected in ("令牌有效，机器人 @qingdan_bot", "数据库完好", "没有积压", "群“工作群”：member", "可读全部群消息"):
        assert expected in printed
    assert "群“别的群”尚未启用" in printed
    assert "缺少2027年的节假日安排" in printed
    assert "hidden-away" not in printed


def test_a_deployment_without_settings_is_told_what_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"], Platform()) == FAULTY
    printed = capsys.readouterr().out
    assert "QINGDAN_TOKEN" in printed
    assert "QINGDAN_OWNERS" in printed
    assert "还没有数据库" in printed


@pytest.mark.usefixtures("configured")
def test_what_did_not_come_through_is_shown_without_its_text(capsys: pytest.CaptureFixture[str]) -> None:
    leave_database(dead=True, backlog=True)
    assert main(["doctor"], Platform()) == FAULTY
    printed = capsys.readouterr().out
    for expected in ("answer:1 → -100 dead", "answer:2 → -100 unknown", "wrong something", "有1条消息一分钟以上未处理"):
        assert expected in printed
    assert "机密" not in printed


@pytest.mark.usefixtures("configured")
def test_a_bot_that_does_not_work_is_a_fault(capsys: pytest.CaptureFixture[str]) -> None:
    leave_database(seconds=3600)
    assert main(["doctor"], Platform()) == FAULTY
    assert "收消息 (poll)：已停 1:00:00" in capsys.readouterr().out


@pytest.mark.usefixtures("configured")
def test_a_platform_that_refuses_is_a_fault(capsys: pytest.CaptureFixture[str]) -> None:
    leave_database()
    assert main(["doctor"], Platform(unreachable="平台不认这个令牌")) == FAULTY
    assert "平台不认这个令牌" in capsys.readouterr().out


@pytest.mark.usefixtures("configured")
def test_privacy_mode_is_noted_with_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    leave_database()
    assert main(["doctor"], Platform(BotStanding("qingdan_bot", reads_all=False, rights=()))) == 0
    assert "/setprivacy" in capsys.readouterr().out


@pytest.mark.usefixtures("configured")
def test_a_file_that_is_no_database_is_a_fault(capsys: pytest.CaptureFixture[str]) -> None:
    DATABASE.write_bytes(b"no database at all" * 100)
    assert main(["doctor"], Platform()) == FAULTY
    assert "数据库读不出" in capsys.readouterr().out


def test_health_is_good_only_while_the_bot_is_at_work(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["health"], Platform()) == FAULTY
    leave_database()
    assert main(["health"], Platform()) == 0
    leave_database(seconds=61)
    assert main(["health"], Platform()) == FAULTY
    assert "已停 0:01:01" in capsys.readouterr().out
    leave_database(seconds=-3600)
    assert main(["health"], Platform()) == FAULTY
    assert "校准系统时钟" in capsys.readouterr().out
