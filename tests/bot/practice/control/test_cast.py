"""What the practice page proposes is of the list in use."""

import asyncio
import json
from pathlib import Path

import pytest
from aiohttp.test_utils import make_mocked_request

from bot.practice.control.cast import DEPUTY, LEADER, LIAISON, OFFICE, SECOND_LIAISON, Cast, departments_in
from bot.questions.assistant import Assistant
from bot.questions.content import Kind
from checklist_data.model import Checklist
from checklist_data.reader import PACKAGED, load

RIVER = Path(__file__).parents[3] / "examples" / "anhe_2025"


@pytest.fixture(scope="module", params=[PACKAGED, RIVER], ids=["packaged", "another district's"])
def any_list(request: pytest.FixtureRequest) -> Checklist:
    return load(request.param)


def proposed(checklist: Checklist | None) -> tuple[list[str], list[str]]:
    """What the page proposes to ask, and to try."""
    shown = asyncio.run(Cast(checklist_now=lambda: checklist).show(make_mocked_request("GET", "/sim/cast")))
    told = json.loads(str(shown.text))
    everywhere = [text for each in told["questions"].values() for text in each["everywhere"]]
    return list(dict.fromkeys(everywhere)), [
        each["text"] for each in told["tries"] if each["text"] and each["text"][0] != "/"
    ]


def test_everything_proposed_is_understood(any_list: Checklist) -> None:
    assistant = Assistant(any_list)
    for text in [each for proposals in proposed(any_list) for each in proposals]:
        kind = assistant.ask(text).kind
        assert kind in {Kind.TASKS, Kind.DEPARTMENTS, Kind.ENTRY, Kind.REPORT}, text


def test_the_liaisons_speak_for_departments_of_the_list(any_list: Checklist) -> None:
    posts, names = departments_in(any_list), {each.name for each in any_list.departments}
    assert set(posts) == {LIAISON.id, DEPUTY.id, SECOND_LIAISON.id}
    assert set(posts.values()) <= names
    assert posts[LIAISON.id] == posts[DEPUTY.id] != posts[SECOND_LIAISON.id]


def test_without_a_bot_nothing_is_proposed() -> None:
    assert proposed(None) == ([], [])


def test_a_report_is_proposed_to_whoever_may_make_it(any_list: Checklist) -> None:
    shown = asyncio.run(Cast(checklist_now=lambda: any_list).show(make_mocked_request("GET", "/sim/cast")))
    told = json.loads(str(shown.text))["questions"]
    reporting = {int(each) for each, said in told.items() if any("完成80%" in text for text in said["everywhere"])}
    assert reporting == set(departments_in(any_list))


def test_how_things_stand_is_proposed_in_private_to_those_who_may_see_it(any_list: Checklist) -> None:
    shown = asyncio.run(Cast(checklist_now=lambda: any_list).show(make_mocked_request("GET", "/sim/cast")))
    told = json.loads(str(shown.text))["questions"]
    assistant = Assistant(any_list)
    asked = {int(each): [text for text in said["private"] if text[-1] == "？"] for each, said in told.items()}
    assert {each for each, texts in asked.items() if texts} == {OFFICE.id, LEADER.id}
    assert {assistant.ask(text).kind for texts in asked.values() for text in texts} == {Kind.STATE}
