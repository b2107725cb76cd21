"""The documents are true: commands, options, settings and files in them exist, and none that exists is left out."""

import re
import shlex
from pathlib import Path

import pytest

from bot.cli import CHECKLIST, COMMANDS, parser
from bot.settings import PREFIX, Settings

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.zh-CN.md")
DOCUMENTS = sorted(each.relative_to(ROOT).as_posix() for each in [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", READMES)
def test_every_command_option_and_setting_is_documented(name: str) -> None:
    text = read(name)
    for command in COMMANDS:
        assert f"qingdan {command.name}" in text, command.name
        for argument in command.arguments:
            if argument.name.startswith("--"):
                assert f"qingdan {command.name} {argument.name}" in text, argument.name
    assert CHECKLIST.name in text
    for setting in Settings.model_fields:
        assert f"`{PREFIX}{setting.upper()}`" in text, setting


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_command_in_the_documents_exists(name: str) -> None:
    calls = re.findall(r"(?:\$ |`)qingdan ([^`\n]+)", read(name))
    for call in calls:
        words = shlex.split(call.replace("[FOLDER]", "FOLDER").replace("“", '"').replace("”", '"'))
        parser().parse_args(words)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_setting_in_the_documents_exists(name: str) -> None:
    known = {PREFIX + each.upper() for each in Settings.model_fields} | {"QINGDAN_RENEW_SNAPSHOTS"}
    assert set(re.findall(r"QINGDAN_[A-Z_]+", read(name))) <= known


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_make_target_in_the_documents_exists(name: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))
    assert set(re.findall(r"(?:^    |`)make ([a-z]+)", read(name), re.MULTILINE)) <= targets


@pytest.mark.parametrize("name", [*DOCUMENTS, "checklist_data/README.md"])
def test_every_link_in_the_documents_leads_to_a_file(name: str) -> None:
    for link in re.findall(r"\]\(([^)#]+)\)", read(name)):
        assert link.startswith("https://") or ((ROOT / name).parent / link).exists(), link


@pytest.mark.parametrize("name", READMES)
def test_the_replies_in_the_readme_are_the_replies(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    from bot.cli import main  # noqa: PLC0415 - beside the parser it would hide which of them is meant

    examples = re.findall(r"^    \$ qingdan (.+)\n((?:    [^$\n].*\n)+)", read(name), re.MULTILINE)
    assert examples
    for call, reply in examples:
        main(shlex.split(call))
        assert capsys.readouterr().out == re.sub(r"^    ", "", reply, flags=re.MULTILINE)
