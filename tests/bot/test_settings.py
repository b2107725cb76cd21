"""Where settings come from, and how they are shown."""

from pathlib import Path

import pytest

from bot.errors import CommandFailed
from bot.settings import MASK, PREFIX, LogLevel, Settings, load_settings, shown

pytestmark = pytest.mark.usefixtures("alone")


def write_file(text: str, encoding: str = "utf-8") -> None:
    """Write a settings file into the working directory."""
    Path(".env").write_text(text, encoding=encoding)


def test_without_any_setting_the_defaults_hold() -> None:
    settings = load_settings()
    assert (settings.checklist, settings.token, settings.log_level) == (None, None, LogLevel.INFO)


def test_the_environment_goes_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    write_file("QINGDAN_CHECKLIST=from-file\nQINGDAN_LOG_LEVEL=error\n")
    monkeypatch.setenv("QINGDAN_CHECKLIST", "from-environment")
    settings = load_settings()
    assert settings.checklist == Path("from-environment")
    assert settings.log_level is LogLevel.ERROR


def test_an_empty_variable_is_no_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QINGDAN_CHECKLIST", "")
    assert load_settings().checklist is None


def test_a_file_saved_on_windows_is_read() -> None:
    write_file("QINGDAN_CHECKLIST=清单\r\n", encoding="utf-8-sig")
    assert load_settings().checklist == Path("清单")


def test_variables_of_other_programs_in_the_file_are_left_alone() -> None:
    write_file("OTHER=1\n")
    assert load_settings() == Settings()


def test_a_bad_value_is_named_without_showing_any_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QINGDAN_LOG_LEVEL", "loud")
    monkeypatch.setenv("QINGDAN_TOKEN", "123:secret")
    with pytest.raises(CommandFailed, match="QINGDAN_LOG_LEVEL") as told:
        load_settings()
    assert "secret" not in str(told.value)


def test_a_file_that_is_not_utf8_is_told() -> None:
    write_file("QINGDAN_CHECKLIST=清单\n", encoding="gbk")
    with pytest.raises(CommandFailed, match="UTF-8"):
        load_settings()


def test_every_setting_is_shown_with_its_source(monkeypatch: pytest.MonkeyPatch) -> None:
    write_file("QINGDAN_LOG_LEVEL=error\n")
    monkeypatch.setenv("QINGDAN_TOKEN", "123:secret")
    found = {each.variable: each for each in shown(load_settings(), Path("given"))}
    assert {PREFIX + each.upper() for each in Settings.model_fields} == set(found)
    expected = {
        "QINGDAN_CHECKLIST": ("given", "命令行 (command line)"),
        "QINGDAN_TOKEN": (MASK, "环境变量 (environment)"),
        "QINGDAN_LOG_LEVEL": ("error", ".env"),
        "QINGDAN_OWNERS": ("-", "默认 (default)"),
    }
    assert {name: (found[name].value, found[name].source) for name in expected} == expected


@pytest.mark.parametrize("given", ["1,2", "1， 2", "1;2", " 1 2 "])
def test_owners_are_numbers_however_they_are_separated(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QINGDAN_OWNERS", given)
    assert load_settings().owners == ("1", "2")


@pytest.mark.parametrize(
    ("name", "given"), [("OWNERS", "周宁"), ("ZONE", "Asia/Yiyang"), ("WEBHOOK_PORT", "0"), ("ZONE", "../etc/passwd")]
)
def test_a_setting_that_cannot_be_read_is_named(name: str, given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"QINGDAN_{name}", given)
    with pytest.raises(CommandFailed, match=f"QINGDAN_{name}"):
        load_settings()


def test_every_setting_has_a_meaning() -> None:
    found = {each.variable: each for each in shown(load_settings(), Path("given"))}
    assert all(each.meaning for each in found.values())
