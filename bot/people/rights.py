"""Who may do what: one table, looked at the moment something is asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.people.roles import SPEAKERS
from storage.ids import AccountId
from storage.people import Role


class Action(StrEnum):
    """What can be done; the value is the key under which the right is explained."""

    ASK = "ask"
    REPORT = "report"
    MERGE = "merge"
    HAND_OVER = "hand over"
    SEE_STATUS = "see status"
    REVIEW = "review"
    APPOINT = "appoint"
    APPOINT_OFFICE = "appoint office"
    TAKE_LEDGER = "take ledger"
    SET_DAILY_POLL = "set round"
    ADOPT_GROUP = "adopt group"
    SERVE_GROUP = "serve group"
    READ_UNANSWERED = "read misses"
    SET_DUTIES = "set duties"
    LOAD_HOLIDAYS = "load holidays"
    ADD_WORDING = "add wording"
    ALLOW_RANKING = "allow ranking"
    IMPORT_CHECKLIST = "import checklist"
    ADOPT_LIST = "adopt list"

    @property
    def chinese(self) -> str:
        """What a person reads."""
        return _DONE[self]


_DONE = {
    Action.ASK: "提问",
    Action.REPORT: "填报",
    Action.MERGE: "合并上报",
    Action.HAND_OVER: "交接",
    Action.SEE_STATUS: "看红黄绿灯",
    Action.REVIEW: "审核销号",
    Action.APPOINT: "邀请和解除联络员",
    Action.APPOINT_OFFICE: "任命综治办",
    Action.TAKE_LEDGER: "导出台账和通报",
    Action.SET_DAILY_POLL: "设置进展询问",
    Action.ADOPT_GROUP: "在群里启用助手",
    Action.SERVE_GROUP: "在群里停用助手",
    Action.READ_UNANSWERED: "看未答上的问题",
    Action.SET_DUTIES: "设定周期任务、批准延期",
    Action.LOAD_HOLIDAYS: "录入节假日",
    Action.ADD_WORDING: "补充问法",
    Action.ALLOW_RANKING: "限期开启部门对比",
    Action.IMPORT_CHECKLIST: "读入新清单的文件",
    Action.ADOPT_LIST: "换用新清单",
}


_ALL = frozenset(Role)
_THOSE_IN_CHARGE = frozenset({Role.OWNER, Role.OFFICE})
ALLOWED: Mapping[Action, frozenset[Role]] = {
    Action.ASK: _ALL,
    Action.REPORT: SPEAKERS,
    Action.MERGE: SPEAKERS,
    Action.HAND_OVER: frozenset({Role.LIAISON}),
    Action.SEE_STATUS: _ALL - {Role.STRANGER},
    Action.REVIEW: _THOSE_IN_CHARGE,
    Action.APPOINT: _THOSE_IN_CHARGE,
    Action.APPOINT_OFFICE: frozenset({Role.OWNER}),
    Action.TAKE_LEDGER: _THOSE_IN_CHARGE,
    Action.SET_DAILY_POLL: _THOSE_IN_CHARGE,
    Action.ADOPT_GROUP: frozenset({Role.OWNER}),
    Action.SERVE_GROUP: _THOSE_IN_CHARGE,
    Action.READ_UNANSWERED: _THOSE_IN_CHARGE,
    Action.SET_DUTIES: _THOSE_IN_CHARGE,
    Action.LOAD_HOLIDAYS: _THOSE_IN_CHARGE,
    Action.ADD_WORDING: _THOSE_IN_CHARGE,
    Action.ALLOW_RANKING: frozenset({Role.OWNER}),
    Action.IMPORT_CHECKLIST: _THOSE_IN_CHARGE,
    Action.ADOPT_LIST: frozenset({Role.OWNER}),
}
OWN_DEPARTMENT = frozenset({Action.REPORT, Action.MERGE, Action.HAND_OVER})
"""What a liaison does for a department, and only for their own."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A person who asks for something. `person` is our id, 0 for people without a role.

    `posts` are their roles, each with its department, which is empty if the role is for none.
    """

    account: AccountId
    person: int = 0
    name: str = ""
    posts: tuple[tuple[Role, str], ...] = ()
    language: str = ""
    """The language of their last words, `zh` or `en`; empty where that is not known."""

    @property
    def departments(self) -> tuple[str, ...]:
        """Those for which the person speaks, as liaison before those as deputy."""
        return tuple(dict.fromkeys(self.liaison_of + self.deputy_of))

    @property
    def liaison_of(self) -> tuple[str, ...]:
        """The departments whose liaison the person is."""
        return self._departments(Role.LIAISON)

    @property
    def deputy_of(self) -> tuple[str, ...]:
        """The departments whose deputy liaison the person is."""
        return self._departments(Role.DEPUTY)

    def _departments(self, role: Role) -> tuple[str, ...]:
        return tuple(department for held, department in self.posts if held is role)

    def roles(self, department: str = "") -> frozenset[Role]:
        """What the person is towards a department; without one, towards any."""
        held = {role for role, of in self.posts if not department or role not in SPEAKERS or of == department}
        return frozenset(held) or frozenset({Role.STRANGER})

    def has(self, role: Role) -> bool:
        """Whether the person has a role, towards any department."""
        return role in self.roles()

    @property
    def rights(self) -> tuple[Action, ...]:
        """Everything that the person may do, for a department of theirs where it needs one."""
        held = self.roles()
        return tuple(each for each in Action if ALLOWED[each] & held)

    def may(self, action: Action, department: str = "") -> bool:
        """Whether the person may do this; what is done for a department needs one to be named."""
        if action in OWN_DEPARTMENT and not department:
            return False
        return bool(ALLOWED[action] & self.roles(department))


NOBODY = Actor("")
"""Who acts in a tick, and where a message is not plainly a person's own: without any right."""


class NotAllowed(Exception):
    """The actor has no right to this: say who has."""

    def __init__(self, action: Action) -> None:
        """Name the right that is missing."""
        super().__init__(action.value)
        self.action = action


def require(actor: Actor, action: Action, department: str = "") -> None:
    """Raise NotAllowed if the actor may not do this."""
    if not actor.may(action, department):
        raise NotAllowed(action)
