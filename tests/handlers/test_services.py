"""The mark of a checklist, by which buttons under answers know theirs."""

import pytest

from checklist_data.reader import load
from handlers.services import fingerprint_of, mark_now


@pytest.mark.parametrize("former", ["535af507840c2915", "f80fa7bf97cf8156"])
def test_the_buttons_under_answers_of_a_version_before_stay_good(former: str) -> None:
    now = mark_now(former)
    assert fingerprint_of(load()) == now, "another checklist, or its values are written otherwise"
