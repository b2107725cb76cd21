"""Settings and where they come from."""

from pathlib import Path

import pytest

from bot.errors import Told
from bot.settings import LogLevel, load_settings, shown


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("CHECKLIST", "TOKEN", "LOG_LEVEL"):
        monkeypatch.delenv(f"QINGDAN_{name}", raising=False)


def test_without_anything_the_defaults_hold() -> None:
    settings = load_settings()
    assert (settings.checklist, settings.token, settings.log_level) == (None, None, LogLevel.INFO)
    assert {each.source for each in shown(settings)} == {"默认 (default)"}


def test_the_environment_goes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("QINGDAN_LOG_LEVEL=error\nQINGDAN_TOKEN=from-file\n", encoding="utf-8")
    monkeypatch.setenv("QINGDAN_LOG_LEVEL", "debug")
    sources = {each.variable: (each.value, each.source) for each in shown(load_settings())}
    assert sources["QINGDAN_LOG_LEVEL"] == ("debug", "环境变量 (environment)")
    assert sources["QINGDAN_TOKEN"] == ("********", ".env")


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes("QINGDAN_CHECKLIST=清单".encode("gb18030"))
    with pytest.raises(Told, match="UTF-8"):
        load_settings()


def test_a_secret_is_never_printed() -> None:
    assert all("secret" not in each.value for each in shown(load_settings()))
