"""How roles, entries, reports and reviews are written out for a person."""

from datetime import date

from bot.checkins.model import State
from bot.people.rights import ALLOWED, Action, Actor, Role
from bot.questions.text import Tongue
from bot.sensitive import shown
from checklist_data.model import Checklist, Clause, Item, Requirement
from storage.people import Role as Appointed
from storage.reports import Words

LONGEST = 60
"""Characters of a text in a line."""
ENGLISH_ROLES = {
    Role.OWNER: "owner",
    Role.OFFICE: "the office",
    Role.LIAISON: "liaison",
    Role.DEPUTY: "deputy liaison",
    Role.READER: "reader",
    Role.LEADER: "leader",
    Role.STRANGER: "nobody in particular",
}
_ROLES = {
    Appointed.OFFICE: Role.OFFICE,
    Appointed.LIAISON: Role.LIAISON,
    Appointed.DEPUTY: Role.DEPUTY,
    Appointed.READER: Role.READER,
    Appointed.LEADER: Role.LEADER,
}


def role_name(role: Role, tongue: Tongue) -> str:
    """What a role is called."""
    return ENGLISH_ROLES[role] if tongue is Tongue.ENGLISH else role.chinese


def office_of(role: Appointed, department: str, tongue: Tongue) -> str:
    """What somebody is: 教体局联络员."""
    name = role_name(_ROLES[role], tongue)
    return f"{department} {name}".strip() if tongue is Tongue.ENGLISH else f"{department}{name}"


def roles_of(actor: Actor, tongue: Tongue) -> str:
    """Everything that a person is."""
    held = [role for role in (Role.OWNER, Role.OFFICE, Role.READER, Role.LEADER) if role in actor.roles()]
    names = [role_name(each, tongue) for each in held]
    names += [office_of(Appointed.LIAISON, each, tongue) for each in actor.liaison_of]
    names += [office_of(Appointed.DEPUTY, each, tongue) for each in actor.deputy_of]
    return ("、" if tongue is Tongue.CHINESE else ", ").join(names) or role_name(Role.STRANGER, tongue)


def rights_of(actor: Actor, tongue: Tongue) -> str:
    """Everything that a person may do."""
    if tongue is Tongue.ENGLISH:
        return ", ".join(each.value for each in actor.rights)
    return "、".join(each.chinese for each in actor.rights)


def allowed_to(action: Action, tongue: Tongue) -> str:
    """Who may do something."""
    names = [role_name(each, tongue) for each in Role if each in ALLOWED[action]]
    return ("、" if tongue is Tongue.CHINESE else ", ").join(names)


def number_of(ref: str) -> str:
    """An entry by its number, as it is spoken of: 第49项, 49.1, II-4(2)."""
    return f"第{ref}项" if ref.isdigit() else ref


def title_of(checklist: Checklist, ref: str) -> str:
    """An entry by number and title, or the beginning of its text."""
    entry = checklist.entries.get(ref)
    match entry:
        case Item():
            return f"{number_of(ref)} {entry.title}"
        case Clause() | Requirement():
            return f"{number_of(ref)} {shortened(entry.text, 24)}"
        case _:
            return number_of(ref)


def state_name(state: str, tongue: Tongue) -> str:
    """What a state is called."""
    return State(state).english if tongue is Tongue.ENGLISH else State(state).chinese


def words_of(words: Words, tongue: Tongue) -> str:
    """What a report says, in a line."""
    percent = f" {words.percent}%" if words.percent is not None else ""
    text = f" {shortened(words.text, LONGEST)}" if words.text else ""
    return f"【{state_name(words.state, tongue)}】{percent}（{day_of(words.day, tongue)}）{text}"


def day_of(day: date, tongue: Tongue) -> str:
    """A day as it is read."""
    return day.isoformat() if tongue is Tongue.ENGLISH else f"{day.month}月{day.day}日"


def shortened(text: str, longest: int) -> str:
    """The beginning of a text, in one line, with nothing in it that must not be shown."""
    flat = " ".join(shown(text).split())
    return flat if len(flat) <= longest else flat[: longest - 1] + "…"
