"""The department argument of commands."""

from bot.errors import CommandFailed
from bot.questions.assistant import Assistant
from checklist_data.model import Checklist


def department_named(said: str | None, checklist: Checklist) -> str:
    """Return its name in the checklist; empty if none is given. Raises CommandFailed if it is unknown."""
    if not said:
        return ""
    found = Assistant(checklist).department(said)
    if len(found) != 1:
        raise CommandFailed(f"清单里没有“{said}”这个部门 (no such department)")
    return found[0]
