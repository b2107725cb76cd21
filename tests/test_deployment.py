"""The files by which it is deployed: nothing runs with rights, every setting exists, everything needed is copied."""

import configparser
import re
from pathlib import Path

import pytest

from bot.commands.table import COMMANDS
from bot.settings import PREFIX, Settings

ROOT = Path(__file__).parents[1]
UNITS = ("deploy/qingdan.service", "deploy/qingdan@.service")
FILES = ("Dockerfile", "compose.yaml", *UNITS)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def service(name: str = UNITS[0]) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(strict=False, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(read(name))
    return parser["Service"]


@pytest.mark.parametrize("name", FILES)
def test_every_setting_that_is_named_exists(name: str) -> None:
    known = {PREFIX + each.upper() for each in Settings.model_fields}
    assert set(re.findall(r"QINGDAN_[A-Z_]+", read(name))) <= known


def test_the_container_holds_every_package_and_the_pinned_versions() -> None:
    copied = set(re.findall(r"^COPY (\w+) \1$", read("Dockerfile"), re.MULTILINE))
    assert copied == {"bot", "handlers", "storage", "checklist_data", "requirements"}
    for each in copied:
        assert f"!{each}\n" in read(".dockerignore")


def test_nothing_runs_with_rights() -> None:
    assert re.search(r"^USER qingdan$", read("Dockerfile"), re.MULTILINE)
    assert "no-new-privileges:true" in read("compose.yaml")
    assert service()["DynamicUser"] == "yes"
    assert service()["NoNewPrivileges"] == "yes"
    assert service()["CapabilityBoundingSet"] == ""


def test_the_unit_of_many_districts_differs_in_places_alone_and_each_district_has_its_own() -> None:
    one, many = map(service, UNITS)
    places = {"Environment", "EnvironmentFile", "StateDirectory", "WorkingDirectory"}
    assert {name: value for name, value in one.items() if name not in places} == {
        name: value for name, value in many.items() if name not in places
    }
    assert all("%i" in many[each] for each in places & many.keys())
    assert "Environment" not in many, "the database of each is named in its own settings"


def test_the_commands_that_are_run_exist() -> None:
    names = {each.name for each in COMMANDS}
    run = re.findall(r'"qingdan", "(\w+)"|CMD \["(\w+)"\]', read("Dockerfile"))
    assert {name for pair in run for name in pair if name} == {"health", "run"} <= names
    assert service()["ExecStart"].split()[-1] in names


def test_the_service_manager_waits_watches_and_is_patient() -> None:
    assert service()["Type"] == "notify"
    assert int(service()["WatchdogSec"]) >= 45, "the watchdog looks every 15 seconds and revives before it gives up"
    assert int(service()["TimeoutStopSec"]) >= 10


def test_a_system_call_that_is_not_allowed_is_refused_and_does_not_end_the_bot() -> None:
    assert service()["SystemCallErrorNumber"] == "EPERM"


@pytest.mark.parametrize("name", FILES)
def test_no_package_host_is_named(name: str) -> None:
    assert re.findall(r"https?://|index-url|trusted-host|find-links", read(name)) == []
