"""Reading which departments are asked for in which roles: `公安牵头但应急局不参与`, `教体局和妇联都参与`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.questions.parse.frame import IN_A_ROLE, Frame
from bot.questions.parse.gaps import gaps
from bot.questions.parse.role_asked import is_left_out, role_of
from bot.questions.selection import RoleAsked, Term
from bot.questions.spans.cues import Cue
from bot.questions.spans.span import Kind, Span

BESIDE_A_DENIAL = frozenset("necessarily really actually 一定 必 必须".split())
"""What may stand between a negation and the role that it denies."""
_AT_ONCE = re.compile(r"又|且|同时|同一|一身|两头都?占|双重|都是|both|at once|same")
"""What asks for the entries in which a department has two roles at once (既牵头又参与)."""
_COUNTED_APART = re.compile(r"(?:几|多少|哪[些几])[项条个件样].*(?:几|多少|哪[些几])[项条个件样]")
"""What counts the entries of each of two roles (牵头几项 又参与几项)."""
_APART = re.compile(rf"{_COUNTED_APART.pattern}|分开|分别|分头|分成|各[是列有]|还是|不管|不论|无论|apart|separate")
_OTHERS_DO = re.compile(
    r"(?:别人|别家|人家|旁人|他人|别个|(?:别的|其他|其它|兄弟|另外的?)(?:单位|部门|家|局)?)家?(?:的|来|去)?$"
)
"""What stands before the part that others have (参加别人家牵头的)."""
_IS_NAMED_BEHIND = re.compile(
    r"(?:的)?(?:单位|部门|方)?(?:的)?(?:就)?(?:是|为|归|有|:|=+|(?P<other>!=+|<>|≠|不等于|不是))"
    r"|(?:的)?(?:单位|部门|方)?(?:的)?(?:(?:里头?|里面|里边|当中|之中|中)(?:就|还|也)?(?:有|含|包括|包含)|(?:包括|包含|含有?))"
)
"""What stands between a role and the department that has it (牵头单位是应急局) or has not (牵头!=应急局)."""
_BY = re.compile(r"[a-z ]+ by[ :]*(?:the )?")
"""An English role with what names, behind it, who has it (led by the …)."""
_NO_PART = re.compile(r"没(?:有|得)?[^,、]{2,12}的?份|[没不](?:有|曾)?(?:沾|相干|搭界|挨边|有关|掺和|涉及)")
"""What says that a department has no part of any kind (没有综治办份的, 没沾边的)."""
_EITHER_PART = re.compile(
    r"lead(?:ing)? or not|不[分管论](?:是)?(?:牵头|主责|主次)(?:还是|和|、|跟|与)?(?:配合|参与)?[^,]{0,3}$"
)
"""What says that any part is as good as another (lead or not, 不分牵头配合)."""
_ANY_COUNTS = re.compile(r"(?:都|全|也)(?:算(?:上|数|进去)?|要)")
"""What says that a department may have any part (牵头的参与的都算)."""
_TAKES_IN = re.compile(r"(?:[含连]|包[括含]|涵盖|including)(?:了|的)? ?$")
"""What stands before two parts that are both counted in (含牵头与参与)."""
_ENDS_AN_EXCEPTION = frozenset(("外", "以外", "之外", ",", "的"))
_COUNTED = re.compile(r"[一1两二三四五六七八九十\d]+[项条件个]|这一?[项条件个]")
FARTHEST_LIMITED = 2
"""Letters between a word that limits and the part that it limits (仅作为参与单位)."""
BY_WHOM = frozenset("由 归 靠 是".split())
"""What stands between a denial and the department that does not have the role."""
ARTICLES = frozenset({"", "a", "an", "the"})
FILLING = frozenset({Cue.POLITE, Cue.AND, Cue.BOTH, Cue.SECTION})
"""What words between a denial and its role do, as far as they do anything (没有跟着一块牵头)."""
_ROLES = {Cue.LEAD: RoleAsked.LEAD, Cue.PARTICIPATE: RoleAsked.PARTICIPATE, Cue.RESPONSIBLE: RoleAsked.ANY}


@dataclass
class _Draft:
    """What has been read so far, from left to right."""

    terms: list[Term] = field(default_factory=list)
    pending: list[str] = field(default_factory=list)
    last: tuple[str, ...] = ()
    role: RoleAsked | None = None
    negated: bool = False
    excepted: bool = False
    alone: bool = False
    either: bool = False
    role_end: int = -1
    announced: RoleAsked | None = None
    """The role of the departments that are named next (牵头是应急局)."""
    alternative: bool = False
    """Whether the next role of the same department is as good as the one before."""


def terms(frame: Frame) -> tuple[tuple[Term, ...], bool]:
    """The conditions on departments, and whether one of them is enough."""
    draft = _read(frame)
    conditions = _narrowed(draft, any_part=bool(_NO_PART.search(frame.text)))
    if _EITHER_PART.search(frame.text):
        conditions = tuple(replace(each, role=RoleAsked.ANY) for each in conditions)
    are_two_lists = _are_two_lists(conditions, frame)
    if are_two_lists and (_counts_both(frame) or frame.takes_in_the_second_list):
        return (replace(conditions[0], role=RoleAsked.ANY),), False
    return conditions, draft.either or are_two_lists


def _counts_both(frame: Frame) -> bool:
    """Whether it is said that either of two parts is to be counted."""
    roles = frame.those(*IN_A_ROLE)
    return bool(_ANY_COUNTS.search(frame.text)) or any(_TAKES_IN.search(frame.text[: each.start]) for each in roles)


def _read(frame: Frame) -> _Draft:
    """Take the tokens from left to right; what is still open at the end has the role that the question asks for."""
    draft = _Draft(alone=_is_alone(frame) and not frame.has(Cue.AND))
    missing, left_out = {place for place, _ in gaps(frame)}, _left_out(frame)
    departments = set(frame.departments)
    for place, token in enumerate(frame.tokens):
        if token in departments and token.naming is not None:
            _name(draft, token.naming.departments[0], frame.tokens[place + 1 :])
        elif place in missing or place in left_out:
            draft.negated = False
            draft.excepted = draft.excepted and place in missing
        else:
            _other(draft, token, place, frame)
    _end(draft, frame)
    return draft


def _end(draft: _Draft, frame: Frame) -> None:
    """Give the role that is asked for to what is still open."""
    if draft.pending:
        _close(draft, role_of(frame) if draft.role and not draft.terms else RoleAsked.ANY)


def _other(draft: _Draft, token: Span, place: int, frame: Frame) -> None:
    """Take a token that names no department: a role that others have says nothing here."""
    if Cue.LEAD in token.cues and _OTHERS_DO.search(frame.text[: token.start]):
        return
    role = _role_in(token)
    if role is not None and not draft.pending and _announces(frame, token):
        draft.announced = role
        draft.negated = draft.negated or _announces_another(frame, token)
    elif token.kind is Kind.WORD:
        _word(draft, token, frame.tokens[place + 1 :])


def _role_in(token: Span) -> RoleAsked | None:
    return next((role for cue, role in _ROLES.items() if cue in token.cues), None)


def _left_out(frame: Frame) -> set[int]:
    """The places of roles that are not wanted, where another one is (牵头的那几条,不要参与的)."""
    roles = {place for place, each in enumerate(frame.tokens) if each.cues & {Cue.LEAD, Cue.PARTICIPATE}}
    unwanted = {place for place in roles if is_left_out(frame, frame.tokens[place])}
    return unwanted if unwanted < roles else set()


def _is_alone(frame: Frame) -> bool:
    """Whether nobody else may have the role; what is counted behind the word is no department (只有一项)."""
    said = [each for each in frame.those(Cue.SOLE) if not _is_of_the_list(frame, each)]
    return any(not _COUNTED.match(frame.text[each.end :].lstrip()) for each in said)


def _is_of_the_list(frame: Frame, only: Span) -> bool:
    """Whether the word says what is to be listed, not who may have a role (participating items only)."""
    return _limits_a_part(frame, only) or _ends_a_list(frame, only)


def _limits_a_part(frame: Frame, only: Span) -> bool:
    """Whether a part is named right behind the word, where somebody only lends a hand (仅作协办的)."""
    behind = next((each for each in frame.tokens if each.start >= only.end and not each.cues.isdisjoint(_ROLES)), None)
    if behind is None or Cue.PARTICIPATE not in behind.cues or not (only.said.isascii() or only.said == "仅"):
        return False
    between = frame.text[only.end : behind.start].strip()
    return between in ARTICLES or len(between) <= FARTHEST_LIMITED


def _ends_a_list(frame: Frame, only: Span) -> bool:
    """Whether the word is the last, behind what is to be listed."""
    before = [each for each in frame.tokens if each.end <= only.start and each.said.strip()][-1:]
    is_last = not frame.text[only.end :].strip(" ?.!")
    return is_last and any(not each.cues.isdisjoint({Cue.TASK, *_ROLES}) for each in before)


def _announces(frame: Frame, role: Span) -> bool:
    """Whether a department that is named behind a role is the one that has it."""
    behind = next((each for each in frame.departments if each.start >= role.end), None)
    if behind is not None and _BY.fullmatch(frame.text[role.start : behind.start]):
        return True
    return _named_behind(frame, role) is not None


def _announces_another(frame: Frame, role: Span) -> bool:
    """Whether a department that is named behind a role is one that must not have it."""
    found = _named_behind(frame, role)
    return found is not None and bool(found["other"])


def _named_behind(frame: Frame, role: Span) -> re.Match[str] | None:
    """What joins a role to the department that is named next; None where something else stands between."""
    behind = next((each for each in frame.departments if each.start >= role.end), None)
    between = frame.text[role.end : behind.start].replace(" ", "") if behind is not None else None
    return _IS_NAMED_BEHIND.fullmatch(between) if between is not None else None


def _name(draft: _Draft, name: str, following: Sequence[Span]) -> None:
    """Take a department: its role follows it, or was announced."""
    near = [each for each in following if each.said.strip()][:1]
    has_its_own = any(each.cues & _ROLES.keys() for each in near)
    if draft.announced is None or has_its_own:
        draft.announced = None
        draft.pending.append(name)
        return
    draft.terms.append(Term((name,), draft.announced, draft.negated or draft.excepted))
    draft.last = (name,)
    draft.negated = draft.excepted = False


def _are_two_lists(conditions: Sequence[Term], frame: Frame) -> bool:
    """Whether what one department leads and what it supports is asked for, and not what it does both in."""
    roles = {each.role for each in conditions}
    same = len({each.departments for each in conditions}) == 1 and not any(each.negated for each in conditions)
    apart = _APART.search(frame.text) or not _AT_ONCE.search(frame.text)
    return same and roles == {RoleAsked.LEAD, RoleAsked.PARTICIPATE} and bool(apart)


def _word(draft: _Draft, token: Span, following: Sequence[Span]) -> None:
    role = _role_in(token)
    if role is not None:
        draft.alternative = draft.alternative or draft.role_end == token.start
        _role(draft, role)
        draft.role_end = token.end
    elif Cue.EXCEPT in token.cues:
        draft.excepted = not _leaves_out_a_list(following)
    elif Cue.NOT in token.cues and _comes_before_a_role(following):
        draft.negated = True
    else:
        _join(draft, token)


def _join(draft: _Draft, token: Span) -> None:
    """Take a word of joining, or one that ends an exception."""
    if not token.cues.isdisjoint({Cue.OR, Cue.AND}):
        draft.alternative = True
        draft.either = draft.either or Cue.OR in token.cues
    elif draft.excepted and draft.pending and token.said in _ENDS_AN_EXCEPTION:
        _close(draft, RoleAsked.ANY)


def _leaves_out_a_list(following: Sequence[Span]) -> bool:
    """Whether a list, a section or an entry is taken out, and no department."""
    near = next((each for each in following if each.said.strip(" 的掉")), None)
    lists = {Cue.COMMON, Cue.SECOND, Cue.NEGATIVE}
    return near is not None and (bool(near.cues & lists) or near.kind in (Kind.NUMBER, Kind.SECTION))


def _comes_before_a_role(following: Sequence[Span]) -> bool:
    """Whether a denial is of the role behind it, and not of having one."""
    said = [each for each in following if each.said.strip() and each.said not in BESIDE_A_DENIAL]
    if not said or said[0].said == "有":
        return False
    behind = next((each for each in said if not _is_filling(each)), None)
    near = [*said[:2], *([behind] if behind is not None else []), *_denied_of_a_body(said)]
    return any(_role_in(each) is not None for each in near)


def _is_filling(word: Span) -> bool:
    return bool(word.cues) and word.cues <= FILLING and word.said != "有"


def _denied_of_a_body(said: Sequence[Span]) -> Sequence[Span]:
    """The role that a department is said not to have (不由综治办牵头)."""
    is_of_a_body = said[0].said in BY_WHOM and [each.kind for each in said[1:2]] == [Kind.DEPARTMENT]
    return [each for each in said[2:3] if each.cues & IN_A_ROLE] if is_of_a_body else ()


def _role(draft: _Draft, role: RoleAsked) -> None:
    if draft.pending:
        _close(draft, RoleAsked.ANY if draft.alternative and draft.role is RoleAsked.ANY else role)
    elif draft.excepted:
        draft.excepted = False  # a role is left out, and no department: 除了牵头的
    elif draft.terms and draft.last:
        _same_department(draft, role)
    draft.role = role
    draft.negated = draft.alternative = False


def _same_department(draft: _Draft, role: RoleAsked) -> None:
    before = draft.terms[-1]
    if role is RoleAsked.ANY or before.role is role:
        return
    if before.role is RoleAsked.ANY:
        draft.terms[-1] = replace(before, role=role, negated=draft.negated or before.negated)
    elif draft.alternative and not draft.negated and len(draft.terms) == 1:
        draft.terms.append(Term(draft.last, role))
        draft.either = True
    else:
        draft.terms.append(Term(draft.last, role, draft.negated))


def _close(draft: _Draft, role: RoleAsked) -> None:
    names = tuple(dict.fromkeys(draft.pending))
    negated = draft.negated or draft.excepted
    draft.terms.extend(Term((name,), role, negated, draft.alone) for name in names)
    draft.last = names
    draft.pending = []
    draft.negated = draft.excepted = False


def _narrowed(draft: _Draft, *, any_part: bool) -> tuple[Term, ...]:
    """An excluded department without a role of its own is excluded from the role that is asked for."""
    roles = [each.role for each in draft.terms if each.role is not RoleAsked.ANY]
    role = RoleAsked.ANY if any_part else roles[-1] if roles else draft.role or RoleAsked.ANY
    return tuple(
        replace(each, role=role) if each.role is RoleAsked.ANY and each.negated else each for each in draft.terms
    )
