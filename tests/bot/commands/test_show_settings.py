"""`qingdan settings`: every setting as a person sees it."""

import pytest

from bot.cli import main
from bot.errors import USAGE
from bot.settings import MASK

pytestmark = pytest.mark.usefixtures("alone")


def test_the_command_prints_them_with_secrets_masked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QINGDAN_TOKEN", "123:hidden-away")
    assert main(["settings"]) == 0
    printed = capsys.readouterr().out
    assert f"QINGDAN_TOKEN = {MASK}  [环境变量 (environment)]" in printed
    assert "QINGDAN_LOG_LEVEL = info  [默认 (default)]" in printed
    assert "hidden-away" not in printed


def test_the_command_refuses_bad_settings(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("QINGDAN_LOG_LEVEL", "loud")
    assert main(["settings"]) == USAGE
    assert "设置有误" in capsys.readouterr().err
