"""A question seen as a whole: its tokens, its words of asking, its departments, and what is left over."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from bot.questions.names import Naming
from bot.questions.question import Scope
from bot.questions.scan import Kind, Token
from bot.questions.signs import Sign
from bot.questions.text import is_han, is_latin

ROLES = frozenset({Sign.LEAD, Sign.PARTICIPATE, Sign.RESPONSIBLE})
ASKS = frozenset({Sign.WHO, Sign.WHICH, Sign.COUNT, Sign.SCORE, Sign.FIGURE, Sign.DEDUCT, Sign.TEXT})
_INCLUDED = re.compile(r"(?:含|包括|连同|加上?|算上)(?:江西)?(?:省|特色)")
_EXCLUDED = re.compile(r"(?:不要|不含|不算|除了?|去掉)(?:江西)?(?:省|特色)|特色\w{0,3}(?:不要|不算|除外)")
YES_OR_NO = ("吗", "么", "没", "不", "没有", "嘛", "否", "?")
SECTION_PREFIX = "S"
"""How the ref of a section begins."""


@dataclass(frozen=True)
class Frame:
    """One question, cut into tokens."""

    text: str
    tokens: tuple[Token, ...]
    namings: tuple[Naming, ...] = field(default=())
    """Names that were read but do not name one department: unknown or ambiguous."""

    @cached_property
    def signs(self) -> frozenset[Sign]:
        """Everything that the words of the question do."""
        return frozenset(sign for token in self.tokens for sign in token.signs)

    def has(self, *signs: Sign) -> bool:
        """Whether any word has one of these signs."""
        return not self.signs.isdisjoint(signs)

    @cached_property
    def departments(self) -> tuple[Token, ...]:
        """The departments that stand on their own, not as a part of a longer word."""
        return tuple(each for place, each in enumerate(self.tokens) if self._stands_alone(place))

    @cached_property
    def references(self) -> tuple[Token, ...]:
        """The references to entries by number."""
        return tuple(each for each in self.tokens if each.kind is Kind.REFERENCE)

    @cached_property
    def sections(self) -> tuple[str, ...]:
        """The sections that are named, whether by title or by number."""
        titles = [each.section for each in self.tokens if each.kind is Kind.SECTION]
        numbers = [each.reference.ref for each in self.references if each.reference and each.reference.ref]
        return tuple(dict.fromkeys([*titles, *(ref for ref in numbers if ref.startswith(SECTION_PREFIX))]))

    @cached_property
    def scope(self) -> Scope | None:
        """Which of the lists is named."""
        if self.has(Sign.PROVINCIAL) and _EXCLUDED.search(self.text):
            return Scope.COMMON
        if self.has(Sign.PROVINCIAL) and (self.has(Sign.COMMON) or _INCLUDED.search(self.text)):
            return None
        scopes = ((Sign.COMMON, Scope.COMMON), (Sign.PROVINCIAL, Scope.PROVINCIAL), (Sign.NEGATIVE, Scope.NEGATIVE))
        return next((scope for sign, scope in scopes if self.has(sign)), None)

    @cached_property
    def residue(self) -> tuple[Token, ...]:
        """What is neither a word of asking nor a department, section or reference of its own."""
        own = set(self.departments)
        return tuple(each for each in self.tokens if _is_left_over(each) and each not in own)

    @property
    def residue_size(self) -> int:
        """How many letters are left over; a Latin word counts as two."""
        return size(self.residue)

    @cached_property
    def is_english(self) -> bool:
        """Whether the words of asking are English."""
        words = [each.said for each in self.tokens if each.kind is Kind.WORD and each.said.strip()]
        latin = sum(is_latin(each[0]) for each in words)
        return latin > 0 and latin >= sum(is_han(each[0]) for each in words)

    @property
    def asks(self) -> bool:
        """Whether there is a word of asking, or a form that asks."""
        return not self.signs.isdisjoint(ASKS) or self.is_yes_or_no

    @property
    def is_yes_or_no(self) -> bool:
        """Whether the question ends as one that wants a yes or a no."""
        return self.text.rstrip(" 呢啊呀哈哦.!。").endswith(YES_OR_NO) or self.text.startswith(
            ("is ", "does ", "are ", "do ")
        )

    @property
    def ends_as_a_noun(self) -> bool:
        """Whether the text ends as the name of what is wanted (…的, …任务, …牵头单位)."""
        last = next((each for each in reversed(self.tokens) if each.said.strip(" ,.?!。、")), None)
        if last is None:
            return False
        is_role_noun = bool(last.signs & ROLES) and last.said.endswith(("单位", "部门", "职责"))
        if self.text.rstrip(" ,.?!。、啊呀呢").endswith(("的是", "的有", "的都是")):
            return True
        return last.said in ("的", "项", "条") or is_role_noun or bool(last.signs & {Sign.TASK, Sign.WHOLE})

    def _stands_alone(self, place: int) -> bool:
        token = self.tokens[place]
        following = self.tokens[place + 1] if place + 1 < len(self.tokens) else None
        runs_on = following is not None and following.kind in (Kind.GAP, Kind.BODY)
        return token.kind is Kind.DEPARTMENT and not runs_on


def _is_left_over(token: Token) -> bool:
    return token.kind in (Kind.GAP, Kind.DEPARTMENT, Kind.BODY) or Sign.CHATTER in token.signs


def size(tokens: Iterable[Token]) -> int:
    """How many letters these tokens have; a Latin word counts as two."""
    return sum(2 if is_latin(each.said[0]) else len(each.said) for each in tokens)
