"""`qingdan run` and `qingdan practice`: which of the two is opened, and where."""

import pytest

from bot.cli import main
from bot.errors import USAGE
from tests.bot.commands.deployment import Platform

pytestmark = pytest.mark.usefixtures("alone")


def test_without_a_token_the_practice_ground_is_opened() -> None:
    platform = Platform()
    assert main(["run"], platform) == 0
    assert platform.served == ["practise 8470 with a bot"]


def test_with_a_token_the_bot_is_served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QINGDAN_TOKEN", "123456:token")
    platform = Platform()
    assert main(["run"], platform) == 0
    assert platform.served == ["serve"]


def test_the_platform_alone_has_no_bot() -> None:
    platform = Platform()
    assert main(["practice", "--api-only", "--port", "0"], platform) == 0
    assert platform.served == ["practise 0 without a bot"]


@pytest.mark.parametrize("port", ["x", "-1", "65536", "８０"])
def test_a_port_that_is_none_is_refused(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["practice", "--port", port], Platform()) == USAGE
    assert "端口" in capsys.readouterr().err or port == "-1"
