"""`export`: everything that a deployment has stored, in one documented file."""

import json
import re
from pathlib import Path

import pytest

from bot.commands import export, ledger
from bot.errors import CommandFailed
from storage.exporting import TABLES
from tests.bot.commands.records import called


def test_a_file_is_never_overwritten(deployment: Path) -> None:
    deployment.with_name("a").write_text("x")
    for command in (ledger, export):
        with pytest.raises(CommandFailed, match="文件已存在"):
            command.run(called(file=deployment.with_name("a")))


def test_the_export_has_everything_and_every_field_is_documented(deployment: Path) -> None:
    file = deployment.with_name("all.json")
    assert export.run(called(file=file)) == 0
    told = json.loads(file.read_text(encoding="utf-8"))
    assert set(told) == {"schema", "taken_at", *TABLES}
    assert [each["text"] for each in told["versions"]] == ["已评选"]
    guide = (Path(__file__).parents[3] / "docs/export.md").read_text(encoding="utf-8")
    sections = {part.split("`")[0]: part for part in guide.split("## `")[1:]}
    assert {name: tuple(re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE)) for name, part in sections.items()} == TABLES
