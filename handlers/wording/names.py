"""How roles, entries, reports and reviews are written out for a person."""

from datetime import date

from bot.lights.state import State
from bot.people.rights import ALLOWED, Action, Actor
from bot.people.roles import ROLES, SPEAKERS
from bot.questions.text import Language
from bot.richtext import mark
from bot.sensitive import shown
from checklist_data.model import Checklist, Clause, Item
from storage.people import Role
from storage.reports import Words

NEGATIVE = "NEG-"
LONGEST = 60
"""Characters of a text in a line."""
_ORDER = tuple(Role)
NO_ROLE = {Language.CHINESE: "尚未登记身份", Language.ENGLISH: ROLES[Role.STRANGER].english}
"""What somebody is told who has no role."""


def office_of(role: Role, department: str, language: Language) -> str:
    """What somebody is: 教体局联络员."""
    name = ROLES[role].name(language)
    if language is Language.ENGLISH:
        return f"{name} of {department}" if department else name
    return f"{department}{name}"


def roles_of(actor: Actor, language: Language) -> str:
    """Everything that a person is."""
    posts = sorted(actor.posts, key=lambda post: (post[0] in SPEAKERS, _ORDER.index(post[0])))
    names = [office_of(*each, language) for each in posts]
    return ("、" if language is Language.CHINESE else ", ").join(names) or NO_ROLE[language]


def rights_of(actor: Actor, language: Language) -> str:
    """Everything that a person may do."""
    if language is Language.ENGLISH:
        return ", ".join(each.value for each in actor.rights)
    return "、".join(each.chinese for each in actor.rights)


def allowed_to(action: Action, language: Language) -> str:
    """Who may do something."""
    names = [ROLES[each].name(language) for each in Role if each in ALLOWED[action]]
    return ("、" if language is Language.CHINESE else ", ").join(names)


def number_of(ref: str, language: Language = Language.CHINESE) -> str:
    """An entry by its number, as it is spoken of: 第49项, 49.1, II-4(2), 负面清单第5条."""
    negative = ref.removeprefix(NEGATIVE)
    if negative != ref:
        return f"entry {negative} of the negative list" if language is Language.ENGLISH else f"负面清单第{negative}条"
    if not ref.isdigit():
        return ref
    return f"item {ref}" if language is Language.ENGLISH else f"第{ref}项"


def title_of(checklist: Checklist, ref: str, language: Language = Language.CHINESE) -> str:
    """An entry by number and title, or the beginning of its text."""
    entry = checklist.entries.get(ref)
    match entry:
        case Item() if checklist.part_of(ref):
            return f"{number_of(ref)} {shortened(entry.title, 24)}"
        case Item():
            return f"{number_of(ref, language)} {entry.title}"
        case Clause():
            return f"{number_of(ref, language)} {shortened(entry.text, 24)}"
        case _:
            return number_of(ref, language)


def state_name(state: str, language: Language) -> str:
    """What a state is called."""
    return State(state).english if language is Language.ENGLISH else State(state).chinese


def words_of(words: Words, language: Language) -> str:
    """What a report says, in a line."""
    percent = f" {words.percent}%" if words.percent is not None else ""
    text = f" {shortened(words.text, LONGEST)}" if words.text else ""
    day = day_of(words.day, language)
    said = f" ({day})" if language is Language.ENGLISH else f"（{day}）"
    return f"{mark(state_name(words.state, language))}{percent}{said}{text}"


def day_of(day: date, language: Language) -> str:
    """A day as it is read."""
    return day.isoformat() if language is Language.ENGLISH else f"{day.month}月{day.day}日"


def whole_day_of(day: date, language: Language) -> str:
    """A day with its year."""
    return day.isoformat() if language is Language.ENGLISH else f"{day.year}年{day.month}月{day.day}日"


def day_beside(day: date, other: date, language: Language) -> str:
    """A day as it is read beside another one, such as today: with its year where that is not the same."""
    return day_of(day, language) if day.year == other.year else whole_day_of(day, language)


def shortened(text: str, longest: int) -> str:
    """The beginning of a text, in one line, with nothing in it that must not be shown."""
    flat = " ".join(shown(text).split())
    return flat if len(flat) <= longest else flat[: longest - 1] + "…"
