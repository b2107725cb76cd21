"""The filters of a view: what they have not got is kept in the address."""

import re

from bot.board.address import Address, ViewName
from bot.board.markup.filters import filters
from bot.questions.text import Language
from bot.section_names import section_names
from checklist_data.model import Checklist
from tests.bot.board.markup.drawn import drawn_over

ALL = ("department", "section", "light")


def hidden(form: str) -> dict[str, str]:
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form))


def test_each_filter_offers_everything_that_can_be_chosen(checklist: Checklist) -> None:
    form = filters(drawn_over(checklist), ALL)
    for department in checklist.departments:
        assert (f'value="{department.name}"' in form) == (not department.covers)
    for ref in section_names(checklist):
        assert f'value="{ref}"' in form
    assert set(re.findall(r'<select name="(\w+)"', form)) == set(ALL)


def test_what_a_form_does_not_ask_for_stays_as_it_is(checklist: Checklist) -> None:
    address = Address(ViewName.YEAR, Language.ENGLISH, department="教体局", year=2027)
    form = filters(drawn_over(checklist, address), ["department"])
    assert hidden(form) == {"view": "year", "lang": "en", "year": "2027"}
    assert re.search(r'value="教体局"[^>]*selected', form)


def test_there_is_something_to_clear_where_something_is_chosen(checklist: Checklist) -> None:
    assert 'class="clear"' not in filters(drawn_over(checklist), ALL)
    form = filters(drawn_over(checklist, Address(light="red", year=2027)), ALL)
    cleared = re.search(r'href="([^"]*)"[^>]*class="clear"', form)
    assert cleared is not None
    assert "light" not in cleared[1]
    assert "year=2027" in cleared[1]
