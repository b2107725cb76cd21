"""A question seen as a whole: its tokens, its words of asking, its departments, and what is left over."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from bot.questions.parse.longer_names import longer_names, stands_alone
from bot.questions.selection import Scope
from bot.questions.spans.cues import Cue
from bot.questions.spans.naming import Naming
from bot.questions.spans.span import Kind, Span
from bot.questions.text import is_han, is_latin

ROLES = frozenset({Cue.LEAD, Cue.PARTICIPATE, Cue.RESPONSIBLE})
IN_A_ROLE = frozenset({Cue.LEAD, Cue.PARTICIPATE})
"""The roles that entries tell apart."""
WORK = frozenset({Cue.DRILL, Cue.INSPECTION, Cue.PATROL, Cue.PLAN, Cue.MEETING, Cue.DOCUMENT})
"""Kinds of work that entries are told apart by, and a subject where nothing else is one."""
ASKS = frozenset({Cue.WHO, Cue.WHICH, Cue.COUNT, Cue.SCORE, Cue.FIGURE, Cue.DEDUCT, Cue.TEXT})
INCLUDING = frozenset("含 包括 包含 连 连同 连着 连带 连带着 外加 捎上 捎带 捎带上 加 加上 算上 带 带上".split())
EXCLUDING = frozenset("不要 不含 不算 除 除了 去掉 不包括 除外 排除".split())
JOINTS = frozenset("、带+&/")
"""What joins two roles besides words of joining (连牵头带参与)."""
HELPED = frozenset("给 帮 跟 为 替 协助 配合".split())
"""What stands before those for whom somebody works."""
LEFT_OVER = frozenset({Kind.GAP, Kind.DEPARTMENT, Kind.BODY, Kind.TITLE, Kind.LAY})
YES_OR_NO = ("吗", "么", "没", "不", "没有", "嘛", "否", "?")
SECTION_PREFIX = "S"
"""How the ref of a section begins."""

_AS_WELL = re.compile(
    r"(?:清单|指引|任务|工作)?(?:的|里的|那份|那本|那部分|那些|那边的?|部分)*"
    r"(?:(?:也|一并|一起|一块儿?|同样)(?:都|全|要|给|得|一起|一并|一块儿?)*(?:算|要|列|加|带|包括|看|查|给|发|拿|$)|(?:一并|一起|一块儿?)[呀啊吧]?$|算进|算在内|在内)"
)
_HOW_FAR = re.compile(
    r"几比几|(?:到|达|低于|少于|高于|多于|超过|至少|最少|得有|要有)(?:了)?几[呀啊呢嘛哈?。! ]*$"
    r"|(?:[要应须得需该]|必须|应当|不[得能可]?)(?:高|低|大|小|多|少)于[呀啊呢嘛哈?。! ]*$"
)
"""How a text ends that asks for a figure without its unit (要到几, 要高于)."""
_LATIN_WORD = re.compile(r"[a-z]{3,}")


@dataclass(frozen=True)
class Frame:
    """One question, cut into tokens."""

    text: str
    tokens: tuple[Span, ...]
    namings: tuple[Naming, ...] = field(default=())
    """Names that were read but do not name one department: unknown or ambiguous."""
    is_guessed: bool = False
    """Whether a word was taken for a role by its place alone."""

    @cached_property
    def cues(self) -> frozenset[Cue]:
        """Everything that the words of the question do."""
        return frozenset(cue for token in self.tokens for cue in token.cues)

    def has(self, *cues: Cue) -> bool:
        """Whether any word has one of these signs."""
        return not self.cues.isdisjoint(cues)

    def those(self, *cues: Cue) -> list[Span]:
        """The words that have one of these signs."""
        return [each for each in self.tokens if not each.cues.isdisjoint(cues)]

    @cached_property
    def asks_for_a_figure(self) -> bool:
        """Whether a target, a deduction or a number is asked for."""
        return self.has(Cue.FIGURE, Cue.DEDUCT, Cue.COUNT) or _HOW_FAR.search(self.text) is not None

    @cached_property
    def departments(self) -> tuple[Span, ...]:
        """The departments that stand on their own, not as a part of a longer word."""
        return tuple(each for place, each in enumerate(self.tokens) if stands_alone(self.text, self.tokens, place))

    @property
    def department_names(self) -> tuple[str, ...]:
        """The names of the departments that stand on their own."""
        return tuple(name for each in self.departments if each.naming for name in each.naming.departments)

    @cached_property
    def numbers(self) -> tuple[Span, ...]:
        """The entries that are named by number."""
        return tuple(each for each in self.tokens if each.kind is Kind.NUMBER)

    @cached_property
    def sections(self) -> tuple[str, ...]:
        """The sections that are named, whether by title or by number."""
        titles = [each.ref for each in self.tokens if each.kind is Kind.SECTION]
        numbers = [ref for each in self.numbers if each.number for ref in each.number.refs]
        return tuple(dict.fromkeys([*titles, *(ref for ref in numbers if ref.startswith(SECTION_PREFIX))]))

    @cached_property
    def scope(self) -> Scope | None:
        """Which of the lists is named."""
        if self.has(Cue.SECOND):
            beside = self._beside(Cue.SECOND)
            if beside & EXCLUDING:
                return Scope.COMMON
            if self.has(Cue.COMMON) or beside & INCLUDING or self._takes_in(Cue.SECOND):
                return None
        scopes = ((Cue.COMMON, Scope.COMMON), (Cue.SECOND, Scope.SECOND), (Cue.NEGATIVE, Scope.NEGATIVE))
        return next((scope for cue, scope in scopes if self.has(cue)), None)

    @cached_property
    def residue(self) -> tuple[Span, ...]:
        """What is neither a word of asking nor a department, section or reference of its own."""
        own = {each.start for each in self.departments}
        return tuple(each for each in self.tokens if _is_left_over(each) and each.start not in own)

    @cached_property
    def residue_size(self) -> int:
        """How many letters are left over; a Latin word counts as two."""
        return size(self.residue)

    @property
    def with_work_as_its_subject(self) -> "Frame | None":
        """The same with words for a kind of work as its subject, where nothing else is named."""
        if self.residue or self.departments or self.numbers or self.sections or not self.has(*WORK):
            return None
        tokens = (each._replace(kind=Kind.GAP, cues=frozenset()) if each.cues & WORK else each for each in self.tokens)
        return replace(self, tokens=tuple(tokens))

    @cached_property
    def is_english(self) -> bool:
        """Whether the words of asking are English."""
        words = [each.said for each in self.tokens if each.kind is Kind.WORD and each.said.strip()]
        latin = sum(is_latin(each[0]) for each in words)
        if not words:
            return bool(_LATIN_WORD.search(self.text)) and not any(map(is_han, self.text))  # item 33
        return latin > 0 and latin >= sum(is_han(each[0]) for each in words)

    @property
    def asks(self) -> bool:
        """Whether there is a word of asking, or a form that asks."""
        return not self.cues.isdisjoint(ASKS) or self.is_yes_or_no

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
        is_role_noun = bool(last.cues & ROLES) and last.said.endswith(("单位", "部门", "职责"))
        if self.text.rstrip(" ,.?!。、啊呀呢").endswith(("的是", "的有", "的都是")):
            return True
        return last.said in ("的", "项", "条") or is_role_noun or bool(last.cues & {Cue.TASK, Cue.WHOLE})

    @cached_property
    def asks_whom(self) -> bool:
        """Whether it is asked with whom, or for whom, a department works (教体局配合谁), and not who answers for it."""
        said = [each for each in self.tokens if each.said.strip(" ,.?!")]
        first = next((place for place, each in enumerate(said) if each in self.departments), None)
        asked = next((place for place, each in enumerate(said) if Cue.WHO in each.cues), None)
        if first is None or asked is None or asked <= first:
            return False
        before = said[asked - 1]
        return Cue.PARTICIPATE in before.cues or before.said in HELPED

    @property
    def leaves_out_a_list(self) -> bool:
        """Whether one of the lists is taken out of what is asked for (不含省特色)."""
        return self.has(Cue.SECOND) and bool(self._beside(Cue.SECOND) & EXCLUDING)

    @property
    def takes_in_the_second_list(self) -> bool:
        """Whether the second list is wanted beside the common one (省里也要)."""
        return self.has(Cue.SECOND) and self.scope is None

    def _takes_in(self, cue: Cue) -> bool:
        """Whether it is said behind a word with a sign that this is wanted as well (省里的也算)."""
        return any(_AS_WELL.match(self.text, each.end) for each in self.those(cue))

    def _beside(self, cue: Cue) -> set[str]:
        """What is said right before and after the words with a sign."""
        said = [place for place, each in enumerate(self.tokens) if each.said.strip(" 的")]
        near: set[str] = set()
        for order, place in enumerate(said):
            if cue in self.tokens[place].cues:
                near.update(self.tokens[each].said for each in said[max(order - 1, 0) : order + 2])
        return near

    @cached_property
    def prefixed(self) -> tuple[Span, ...]:
        """Departments right behind something unread that could belong to their name, both as one (森林公安局)."""
        return tuple(longer_names(self.text, self.tokens))


def _is_left_over(token: Span) -> bool:
    return token.kind in LEFT_OVER or Cue.CHATTER in token.cues


def size(tokens: Iterable[Span]) -> int:
    """How many letters these tokens have; a Latin word counts as two."""
    return sum(2 if is_latin(each.said[0]) else len(each.said) for each in tokens)
