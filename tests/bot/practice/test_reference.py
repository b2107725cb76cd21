"""The reference of the control routes is complete, and its examples work."""

import json
import re
from pathlib import Path

from bot.practice.control.people_calls import ACTS
from bot.practice.control.scene_calls import STAGING
from bot.practice.refusing.faults import KINDS
from tests.bot.practice.visit import Visit, visit

REFERENCE = (Path(__file__).parents[3] / "docs" / "practice.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^/sim/(\S+) (\{.*\})$", REFERENCE, re.MULTILINE)


def test_every_route_has_an_example() -> None:
    assert {name for name, _ in EXAMPLES} == set(ACTS) | set(STAGING)


def test_every_kind_of_fault_is_explained() -> None:
    assert all(f"`{kind}`" in REFERENCE for kind in KINDS)


def test_every_example_works() -> None:
    async def conversation(ground: Visit) -> None:
        for name, fields in EXAMPLES:
            await ground.act(name, **json.loads(fields))

    visit(conversation)
