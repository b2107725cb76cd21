"""Departments and roles as they are named after a command."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.questions.spans.bodies import LONGEST_BODY, repeatable
from handlers.wording.names import shortened
from handlers.wording.phrases import language_in, phrase
from storage.invitations import GOOD_FOR, Invitation
from storage.people import Role

if TYPE_CHECKING:
    from bot.questions.assistant import Assistant

OFFICES = {
    "综治办": Role.OFFICE,
    "office": Role.OFFICE,
    "查阅": Role.READER,
    "查阅人": Role.READER,
    "reader": Role.READER,
    "分管领导": Role.LEADER,
    "领导": Role.LEADER,
    "leader": Role.LEADER,
}
LONGEST = 30
"""Characters of a name that are repeated."""
DEPUTIES = ("副联络员", "副", "deputy")
LIAISONS = ("联络员", "liaison")


def appointment_in(said: str, assistant: "Assistant") -> tuple[Role, str] | str:
    """The role and the department that are named; otherwise what is wrong, empty where nothing is named."""
    said = said.strip()
    if said.lower() in OFFICES:
        return OFFICES[said.lower()], ""
    role = Role.LIAISON
    for word in (*DEPUTIES, *LIAISONS):
        if said.lower().endswith(word) and said.lower() != word:
            role = Role.DEPUTY if word in DEPUTIES else Role.LIAISON
            said = said[: -len(word)].strip()
            break
    if not said:
        return ""
    found = assistant.department(said)
    return (role, found[0]) if len(found) == 1 else unknown(said, found)


def department_in(said: str, assistant: "Assistant", usual: Sequence[str] = ()) -> str:
    """The one department that is named, or that goes without saying; empty where it is not clear."""
    found = assistant.department(said) if said.strip() else tuple(usual)
    return found[0] if len(found) == 1 else ""


def unknown(said: str, found: Sequence[str]) -> str:
    """What is said of a name that is no department's, or several departments'."""
    language, said = language_in(said), shortened(said, LONGEST)
    if found:
        return phrase("several departments", language, said=shortened(said, LONGEST_BODY), names="、".join(found))
    name = repeatable(said)
    return phrase("no such department", language, said=name) if name else phrase("no such body", language)


def link_to(made: Invitation, bot_name: str) -> dict[str, object]:
    """Return what a phrase says of an invitation: its address, its token, and for how many days it is good."""
    address = f"https://t.me/{bot_name}?start={made.token}"
    return {"days": GOOD_FOR.days, "link": address, "token": made.token}
