"""Departments and roles as they are named after a command."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.people.roles import ROLES, SPEAKERS
from bot.questions.spans.bodies import LONGEST_BODY, repeatable
from bot.questions.text import Language
from handlers.wording.names import shortened
from handlers.wording.phrases import phrase
from storage.invitations import GOOD_FOR, Invitation
from storage.people import Role

if TYPE_CHECKING:
    from bot.questions.assistant import Assistant

_SAID = {word: role for role, called in ROLES.items() for word in called.said}
_BEHIND_A_DEPARTMENT = sorted((word for word, role in _SAID.items() if role in SPEAKERS), key=len, reverse=True)
LONGEST = 30
"""Characters of a name that are repeated."""


def appointment_in(said: str, language: Language, assistant: "Assistant") -> tuple[Role, str] | str:
    """The role and the department that are named; otherwise what is wrong, empty if nothing is named."""
    said = said.strip()
    role = _SAID.get(said.lower())
    if role is not None and role not in SPEAKERS:
        return role, ""
    role = Role.LIAISON
    for word in _BEHIND_A_DEPARTMENT:
        if said.lower().endswith(word) and said.lower() != word:
            role = _SAID[word]
            said = said[: -len(word)].strip()
            break
    if not said:
        return ""
    found = assistant.department(said)
    return (role, found[0]) if len(found) == 1 else unknown(said, found, language)


def department_in(said: str, assistant: "Assistant", usual: Sequence[str] = ()) -> str:
    """The one department that is named, or that goes without saying; empty if it is not clear."""
    found = assistant.department(said) if said.strip() else tuple(usual)
    return found[0] if len(found) == 1 else ""


def unknown(said: str, found: Sequence[str], language: Language) -> str:
    """What is said of a name that is no department's, or several departments', in the language of who named it."""
    said = shortened(said, LONGEST)
    if found:
        return phrase("several departments", language, said=shortened(said, LONGEST_BODY), names="、".join(found))
    name = repeatable(said)
    return phrase("no such department", language, said=name) if name else phrase("no such body", language)


def link_to(made: Invitation, bot_name: str) -> dict[str, object]:
    """Return what a phrase says of an invitation: its address, its token, and for how many days it is good."""
    address = f"https://t.me/{bot_name}?start={made.token}"
    return {"days": GOOD_FOR.days, "link": address, "token": made.token}
