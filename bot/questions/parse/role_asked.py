"""Which role is asked for where several are named: one, both, or all but one that is left out."""

import re
from collections.abc import Iterable, Sequence

from bot.questions.parse.frame import IN_A_ROLE, JOINTS, Frame
from bot.questions.selection import RoleAsked
from bot.questions.spans.cues import Cue
from bot.questions.spans.span import Span

JOINTLY = frozenset("搭伙 搭伴 协同 协力 入伙 搭帮 联动 协作".split())
"""Words for a part that say, before a lead, how several lead."""
WHICH_ONE = frozenset("哪个 哪一个 哪几个 哪俩 哪两 哪两个 哪三个 哪四个".split())
"""What asks for the bodies behind a role, or for entries."""
FARTHEST_JOINED = 2
"""Words at the most between two roles within which they are joined (the lead and the helpers)."""
_LEFT_OUT_BEFORE = re.compile(
    r"(?:不要|不用|不看|不列|不含|不算|去掉|除[了开去却掉]?|[撇刨抛][开去掉]|别[算要列看管问提说讲报写带]|别给我?|不管|不问)(?:列|看|给|出|算|管|问|那)?$"
    r"|(?:besides|other than|apart from|except(?: for)?|beside|not counting|without)(?: the)?$"
)
_LEFT_OUT_BEHIND = re.compile(
    r"^(?:的)?(?:单位|部门|方)?(?:的)?(?:那些|那部分)?(?:就|先|暂且|暂时|暂|这次|这回|我|我们|都)*"
    r"(?:不用|不要|别列|不列|别管|不管|免了?|不算|不看|别[给写算要看提说报带]|不写|算了"
    r"|已经?(?:都|全|自己)?(?:有了|知道|晓得|清楚|[抄记看查列存要拿]))"
)
"""What takes a role out of what is asked for (不要牵头的, 牵头的不用)."""
_EITHER_WAY = re.compile(r"(?:的|方|单位|部门)*(?:还是|或者?|、|也好|以及|和|与)")
"""What goes on behind a role to the other one (不管牵头还是参与)."""
_HELPED = re.compile(r"(?:给|帮着?|跟着?|随|替|陪着?)$")
"""What stands before those who lead where it is asked who helps them (给牵头的帮衬的是谁)."""
_DENIED = re.compile(r"(?:不|没有?|未|not |n't |never )$")
"""What stands before a role that is denied, beside another one that is asked for (不挑头、只帮衬的)."""
_ELSE = re.compile(r"(?:还|另|剩下?|别的|其他|其余|以外|之外).{0,3}(?:谁|哪|有|单位|部门)|else|other")
"""What asks for the rest where one role is left out (除了牵头的还有谁)."""
_BOTH = re.compile(r"(?:不管|不论|无论|不分|whether|both)[^,、]{0,4}$")
_BOTH_WITHIN = re.compile(r"(?:的|谁|家|单位|部门)?(?:有?谁|[是有]?哪[几些]?[家个]?|各).{0,6}?(?:的?又|也|呢|,|、)")
_BOTH_BEHIND = re.compile(
    r"(?:的|方|单位|部门|家|者|,|、)*(?:有谁|是谁|是哪[几些]?[家个]?)?,?"
    r"(?:都|统统|通通|一起|一块儿?|一并|一齐|全|全部|各|两样|两头|两边|一家不漏|一个不漏|俱|一共|总共|加起来)"
)
"""What asks for both of two roles that are named (不管牵头还是参与, 牵头的、配合的,一起说)."""
_ASKED_BEFORE = re.compile(r"(?:是|有|由|的|单位|部门|方|家|哪[几些]?[个家]?|谁|呢|[,。;、?? ])*")
_ASKED_NEXT = re.compile(r"(?:的|单位|部门|那?边|方|家|者|人)*(?:呢|又?(?:是|有)?(?:谁|哪[几些]?[个家]?))[?? ]*$")
_IS_SETTLED = re.compile(r"不是|不问|知道|晓得|清楚|明白|有了")
"""How a role is asked for behind another one (谁是牵头的,参与的呢), unless that one was settled before."""


def role_of(frame: Frame) -> RoleAsked:
    """The role that is asked for: of several the last, unless they are joined; ANY where none is named."""
    named = [each for each in frame.those(*IN_A_ROLE) if not _is_jointly(frame, each)]
    wanted = [each for each in named if not is_left_out(frame, each)]
    if not wanted:
        return _other_than(named, frame)
    if len(_roles(wanted)) == 1:
        return role_said(wanted[-1])
    wanted = [each for each in wanted if not _DENIED.search(frame.text[: each.start])] or wanted
    are_several = len(_roles(wanted)) > 1 and _are_joined(frame, wanted)
    return RoleAsked.ANY if are_several else role_said(wanted[-1])


def _roles(named: Iterable[Span]) -> set[RoleAsked]:
    return set(map(role_said, named))


def _other_than(left_out: Sequence[Span], frame: Frame) -> RoleAsked:
    """The role that is asked for where one is left out: the other one, where it is asked for the rest."""
    roles = _roles(left_out)
    return _other(roles.pop()) if len(roles) == 1 and _ELSE.search(frame.text) else RoleAsked.ANY


def _asks_for_bodies(token: Span) -> bool:
    counts_them = Cue.COUNT in token.cues and "家" in token.said
    return Cue.WHO in token.cues or counts_them or token.said in WHICH_ONE


def _is_jointly(frame: Frame, token: Span) -> bool:
    """Whether a word says how several lead, and names no part of its own (搭伙牵头)."""
    behind = next((each for each in frame.tokens if each.start == token.end), None)
    return token.said in JOINTLY and behind is not None and Cue.LEAD in behind.cues


def role_said(token: Span) -> RoleAsked:
    """The role that a word names: the lead, or else a part in it."""
    return RoleAsked.LEAD if Cue.LEAD in token.cues else RoleAsked.PARTICIPATE


def _other(role: RoleAsked) -> RoleAsked:
    return RoleAsked.PARTICIPATE if role is RoleAsked.LEAD else RoleAsked.LEAD


def _are_joined(frame: Frame, roles: Sequence[Span]) -> bool:
    """Whether both roles are asked for (牵头和参与, 谁牵头谁配合), and not one of those who have the other."""
    first, last = roles[0], roles[-1]
    if _stand_together(frame, first, last) or _is_said_of_both(frame, first, last):
        return True
    return _is_asked_twice(frame, first, last) or _is_asked_next(frame, first, last)


def _stand_together(frame: Frame, first: Span, last: Span) -> bool:
    """Whether nothing, or a word of joining and little more, stands between two roles."""
    between = [each for each in frame.tokens if first.end <= each.start < last.start and each.said.strip(" ,")]
    joined = not between or any(each.cues & {Cue.AND, Cue.OR} or each.said in JOINTS for each in between)
    return joined and len(between) <= FARTHEST_JOINED


def _is_said_of_both(frame: Frame, first: Span, last: Span) -> bool:
    """Whether a word before, between or behind two roles says that both are meant."""
    text = frame.text
    beside = _BOTH.search(text[: first.start]) or _BOTH_BEHIND.match(text[last.end :])
    return bool(beside or _BOTH_WITHIN.search(text[first.start : last.end]))


def _is_asked_next(frame: Frame, first: Span, last: Span) -> bool:
    """Whether the second of two roles is asked for behind the first one (谁是牵头的,参与的呢)."""
    before, between = frame.text[: first.start], frame.text[first.end : last.start]
    goes_on = _ASKED_BEFORE.fullmatch(between) and _ASKED_NEXT.match(frame.text[last.end :])
    return bool(goes_on) and not _IS_SETTLED.search(before)


def _is_asked_twice(frame: Frame, first: Span, last: Span) -> bool:
    """Whether bodies are asked for beside each of two roles (牵头几家,参与几家)."""
    asked = [each for each in frame.tokens if _asks_for_bodies(each)]
    before = next((each for each in reversed(frame.tokens) if each.end <= first.start), None)
    around = any(each in (first, before) or each.start >= last.end for each in asked)
    return around and any(first.end <= each.start <= last.start for each in asked)


def is_left_out(frame: Frame, role: Span) -> bool:
    """Whether a role is named that is not wanted (不要参与的)."""
    before, behind = frame.text[: role.start].rstrip(), frame.text[role.end :].lstrip()
    if _EITHER_WAY.match(behind):
        return False
    if Cue.LEAD in role.cues and _HELPED.search(before) and frame.has(Cue.PARTICIPATE):
        return True
    return bool(_LEFT_OUT_BEFORE.search(before) or _LEFT_OUT_BEHIND.match(behind))
