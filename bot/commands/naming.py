"""A department as it is named on the command line."""

from bot.errors import CommandFailed
from bot.questions.assistant import Assistant
from checklist_data.model import Checklist


def department_named(said: str | None, checklist: Checklist) -> str:
    """Its name as the checklist has it; nothing where none is named. Raises CommandFailed where it is unknown."""
    if not said:
        return ""
    found = Assistant(checklist).department(said)
    if len(found) != 1:
        raise CommandFailed(f"清单里没有“{said}”这个部门 (no such department)")
    return found[0]
