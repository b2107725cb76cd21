"""Addresses: what is chosen can be sent on; what is not there is no view."""

from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.board.address import YEARS, Address, NoSuchView, ViewName, read_address
from bot.questions.text import Language
from bot.standing.by_state import STATES
from checklist_data.model import Checklist
from checklist_data.reader import load

CHECKLIST = load()
addresses = some.builds(
    Address,
    view=some.sampled_from(list(ViewName)),
    lang=some.sampled_from(list(Language)),
    department=some.sampled_from([each.name for each in CHECKLIST.departments]),
    section=some.sampled_from(["", *(each.ref for each in CHECKLIST.sections), "I-1"]),
    light=some.sampled_from(["", *STATES]),
    ref=some.sampled_from(list(CHECKLIST.entries)),
    year=some.sampled_from([0, *YEARS]),
    q=some.text(max_size=200).map(str.strip).filter(lambda said: said.isprintable()),
)


@given(addresses)
def test_an_address_is_read_as_it_was_written(address: Address) -> None:
    query = parse_qsl(address.query.removeprefix("?"), keep_blank_values=True)
    assert read_address(query, CHECKLIST) == address


@given(
    some.lists(some.tuples(some.sampled_from("view lang department section light ref year q x".split()), some.text()))
)
def test_whatever_is_asked_for_is_a_view_or_none(query: list[tuple[str, str]]) -> None:
    try:
        assert read_address(query, CHECKLIST).view in ViewName
    except NoSuchView:
        return


@pytest.mark.parametrize("section", ["I-1", "I-2"])
def test_the_sections_of_the_second_list_are_sections(checklist: Checklist, section: str) -> None:
    assert read_address([("section", section)], checklist).section == section
