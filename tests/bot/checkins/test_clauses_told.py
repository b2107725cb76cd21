"""A clause that is told of beside the rest of its item is the item's."""

import pytest

from bot.checkins.reading.reader import CheckIns
from tests.bot.checkins.told import told


@pytest.mark.parametrize("text", ["第51项第1款已完成，其他款在推进", "51第一款已完成，整项完成60%"])
def test_a_clause_in_words_beside_the_rest_is_of_its_item(check_ins: CheckIns, text: str) -> None:
    found = told(check_ins, text)
    assert isinstance(found, str) or {ref for ref, *_ in found} == {"51"}


def test_a_clause_alone_stays_a_clause(check_ins: CheckIns) -> None:
    assert told(check_ins, "51.1已办结") == [("51.1", "已办结", None)]
