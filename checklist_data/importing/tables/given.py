"""What a text of a table has of its own, and what its row or a row above gives it."""

from checklist_data.importing.bodies.assigned import Assigned
from checklist_data.importing.labels import ROLES


def add_column(assigned: Assigned, said: Assigned) -> None:
    """Add what a column says; another time than that of a column before is asked about."""
    if said.deadline and assigned.deadline not in ("", said.deadline):
        assigned.doubt("two_deadlines", f"{assigned.deadline}；{said.deadline}"[:40])
    assigned.add(said)


def settle_time(assigned: Assigned, inner: Assigned, *, is_measure: bool) -> None:
    """Keep one of two times: a numbered measure has its own, any other text that of its row, and is asked about."""
    if not inner.deadline or inner.deadline == assigned.deadline:
        return
    if is_measure:
        assigned.deadline = ""  # the row's time is that of measures without one of their own
    elif assigned.deadline:
        assigned.doubt("deadline_in_text", inner.deadline)
        inner.deadline = ""


def hand_down(given: Assigned | None, assigned: Assigned) -> None:
    """Give an entry what a row above it says, as far as the entry has nothing of the kind itself."""
    if given is None:
        return
    for meaning in ROLES:
        if not getattr(assigned, meaning.value):
            assigned.give(meaning, getattr(given, meaning.value))
    assigned.leaders = assigned.leaders or list(given.leaders)
    assigned.deadline = assigned.deadline or given.deadline
    for each in given.doubts:
        assigned.doubt(*each)
