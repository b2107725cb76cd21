"""The mark of a checklist, by which buttons under answers know theirs."""

from checklist_data.reader import load
from handlers.services import fingerprint_of, mark_now


def test_the_buttons_under_answers_of_the_version_before_stay_good() -> None:
    now = mark_now("535af507840c2915")
    assert fingerprint_of(load()) == now, "another checklist, or its values are written otherwise"
