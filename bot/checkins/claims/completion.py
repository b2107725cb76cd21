"""What is done: all of the work, a part of it, something that may be either, or nothing yet."""

import re
from collections.abc import Sequence

from bot.checkins.claims.claim import Claim
from bot.checkins.claims.clauses import Clause, has, is_printed, is_the_rest, said, those, without
from bot.checkins.claims.tokens import Token
from bot.checkins.claims.words import Cue

TITLED = 6
"""Letters of a title that names the whole entry."""
NEARLY_ALL = 0.8
"""The share of the pairs of letters of a title as people write it that the title has."""
SHORTEST = 3
"""Letters of what a task is called: a word of two is printed in many a task, and is but a part of it (备案做完)."""
_SUPPOSED = re.compile(r"\s*(?:后|之后|以后|前(?=$|[,。;\s再须需要必])|之前|以前|时|的话|再|才|即可|为止|为目标)")
_CLOSED = re.compile(
    r"(?<!准备)(?<!前期)(?:工作|任务|事项)(?:已|现已|均已)?(?:全部|全面|整体)(?:办结|销号)(?:完毕)?了?$"
    r"|整[项条个](?:工作|任务|事项)?(?:都|也|已经?|现已|均已|全部|现在|如今|是|算|可以|说|一声|彻底|完全){0,5}(?:办结|完结|完成|办完|做完|销号)(?:完毕)?了?$"
)
_ENDED = re.compile(r"了?(?=[,、。;!~\s])")
_FORBIDDEN = re.compile(
    r"(?:别|不要|莫|勿|不用)(?:急着|忙着|再|就)?(?:[给帮替把](?:我们?|咱们?|它|这[条项个])|给)?(?:先|直接)?$"
)
"""What must not be done with it (别给我销号)."""
MEANS = re.compile(r"经费|资金|预算|钱|款|人手|人员|师资|场地|设备|编制")
"""What work needs: where it is there, a hindrance is gone; where some of it is short, that is one."""
_BESIDE = (
    Cue.WHOLE, Cue.MATTER, Cue.DATE, Cue.POLITE, Cue.LEAD, Cue.PLAN, Cue.PROOF, Cue.DONE, Cue.HEDGE,
    Cue.EARLIER, Cue.PERHAPS,
)  # fmt: skip
"""What may stand beside the work and the word that says it is done."""
_ADVERSATIVES = frozenset("但 但是 不过 可是 然而 却".split())
"""What stands against the words before it and excepts nothing (人手紧，但已办结)."""
_OVER = frozenset("完毕 齐活 念完 报完".split())
_SAID_BEFORE = re.compile(r"[%\u4e00-\u9fff](?<![项条号])[,。;!]\s?$")
"""Words and a pause before what ends a message on the radio (进度35%，完毕)."""
_REMARKED = re.compile(r"[\u4e00-\u9fff](?<!项)\($")
"""Before a word in brackets behind what is done (阶段目标已明确（完成）)."""
_NEAR = 8
_GUESSES = frozenset({"大概", "估计", "大约"})
"""What rounds a figure, and makes a guess of being done."""
_ONCE = frozenset({"本来", "原来", "原本"})
"""What says that it was so, or should have been."""
_LIMITS: Sequence[tuple[tuple[Cue, ...], Claim]] = (
    ((Cue.OTHERS,), Claim.OTHERS),
    ((Cue.CONDITION,), Claim.CONDITION),
    ((Cue.PAST,), Claim.PAST),
    ((Cue.UNABLE,), Claim.DIFFICULT),
    ((Cue.NOT,), Claim.NOT_DONE),
    ((Cue.NEARLY,), Claim.NEARLY),
    ((Cue.LEFT, Cue.BUT), Claim.LEFT),
    ((Cue.AIM,), Claim.PLANNED),
)
"""What is said before it and turns it into something else."""
_OBJECTS: Sequence[tuple[tuple[Cue, ...], Claim]] = (
    ((Cue.LEFT, Cue.BUT), Claim.LEFT),
    ((Cue.NEARLY,), Claim.NEARLY),
    ((Cue.PART,), Claim.PART),
    ((Cue.COUNT, Cue.SHARE), Claim.FACT),
)
"""What of it was done, where that is no whole."""


def completion(clause: Clause, place: int) -> Claim | None:
    """What the word at a place says of being done; None where it says nothing of it."""
    token = clause.tokens[place]
    if not token.has(Cue.DONE, Cue.PERHAPS) or _ends_the_message(clause, token):
        return None
    if _leads_to_a_share(clause, place):
        return Claim.FACT
    limited = _limited(clause, place)
    return limited or _not_yet(clause, place) or _in_doubt(clause, place) or _of_what(clause, place)


def _ends_the_message(clause: Clause, token: Token) -> bool:
    return token.said in _OVER and bool(_SAID_BEFORE.search(clause.text, max(0, token.start - _NEAR), token.start))


def _leads_to_a_share(clause: Clause, place: int) -> bool:
    """Whether it leads to how much of something is done (整改完成88%)."""
    token = clause.tokens[place]
    return token.said.endswith("完成") and not token.has(Cue.DONE) and has(clause.after(place)[:1], Cue.SHARE)


def _limited(clause: Clause, place: int) -> Claim | None:
    """What the words before it make of it: a note on how it must not be recorded (别记成办结), a part, or another."""
    before = clause.before(place)
    if has(before, Cue.FORGOTTEN) or _FORBIDDEN.search(clause.text, clause.tokens[0].start, clause.tokens[place].start):
        return Claim.NOTE
    if any(is_the_rest(clause, each) for each in before):
        return Claim.PART
    limiting = [each for each in before if each.said not in _ADVERSATIVES]
    return next((claim for cues, claim in _LIMITS if has(limiting, *cues)), None)


def _not_yet(clause: Clause, place: int) -> Claim | None:
    """Whether it is still to be done; 已 beside a later day contradicts that."""
    token, before = clause.tokens[place], clause.before(place)
    says_already = token.said.startswith("已")
    if any(each.has(Cue.FUTURE) if each.day else clause.lies_ahead(each) for each in before):
        return Claim.SUBJECT_DONE if says_already else Claim.PLANNED
    if any(map(clause.lies_ahead, before)) and not says_already:
        return Claim.PLANNED
    return Claim.PLANNED if clause.follows(place, _SUPPOSED) else None


def _in_doubt(clause: Clause, place: int) -> Claim | None:
    if _is_hedged(clause, place):
        return Claim.HEDGE
    if has(clause.before(place), Cue.PART) and not _is_of_a_time(clause, place):
        return Claim.PART
    if clause.tokens[place].has(Cue.DONE):
        return None
    return Claim.SOLVED if MEANS.search(said(clause.before(place))) else Claim.SUBJECT_DONE


def _is_hedged(clause: Clause, place: int) -> bool:
    """Whether it is guessed, or was so once."""
    hedges = those((*clause.before(place), *clause.after(place)), Cue.HEDGE)
    if any(not each.has(Cue.LEAD) or each.said in _GUESSES for each in hedges):
        return True
    return any(each.said in _ONCE for each in clause.before(place))


def _of_what(clause: Clause, place: int) -> Claim:
    """What is done: all of it where nothing else is named, or what the entry itself prints as its one task."""
    after = without(clause.after(place), Cue.WHOLE, Cue.POLITE, Cue.DATE, Cue.DONE)
    objects = without(after, Cue.MATTER, Cue.LEAD, Cue.PLAN, Cue.PROOF, Cue.PERHAPS)
    no_whole = _no_whole(after, objects)
    if no_whole is not None:
        return no_whole
    if _is_of_a_time(clause, place) and not objects:
        return Claim.SUBJECT_DONE
    if _is_closed(clause, place):
        return Claim.DONE
    if _REMARKED.search(clause.text, max(0, clause.tokens[0].start - _NEAR), clause.tokens[0].start):
        return Claim.SUBJECT_DONE
    named = [*without(clause.before(place), *_BESIDE), *objects]
    return Claim.DONE if _is_whole(clause, place, named) else Claim.SUBJECT_DONE


def _no_whole(after: Sequence[Token], objects: Sequence[Token]) -> Claim | None:
    """What it is that was done by the words behind it, where that is no whole."""
    first = [each for each in after if each.said not in {"了", "的"}][:1]
    limited = next((claim for cues, claim in _OBJECTS if has(first, *cues)), None)
    return Claim.FACT if limited is None and has(objects[:1], Cue.SHARE) else limited


def _is_whole(clause: Clause, place: int, named: Sequence[Token]) -> bool:
    """Whether what is named is all of the entry: its title, its one task, or nothing of its own."""
    if named and len(said(named)) < SHORTEST and not clause.tokens[place].said.startswith("已"):
        return False
    return _is_titled(clause, named) or all(_is_the_task(clause, each) for each in named)


def _is_titled(clause: Clause, named: Sequence[Token]) -> bool:
    """Whether the title of the entry is named, all but a word of it (27项公共卫生风险隐患已办结)."""
    words = said(named)
    return len(words) >= TITLED and is_printed(words, clause.printed.title, NEARLY_ALL)


def _is_closed(clause: Clause, place: int) -> bool:
    """Whether some work, called so, is closed as a whole (联审工作已全部办结, 普法活动整项已办结)."""
    start = clause.tokens[0].start
    is_last = not clause.after(place) or clause.follows(place, _ENDED)
    return is_last and bool(_CLOSED.search(clause.text, start, clause.tokens[place].end))


def _is_of_a_time(clause: Clause, place: int) -> bool:
    """Whether nothing but a week or a month stands before (本月已办结): its part of the work, or all of it by then."""
    before = clause.before(place)
    parts = those(before, Cue.PART)
    return bool(parts) and not without(parts, Cue.LEAD, Cue.EARLIER) and not has(before, Cue.MATTER)


def _is_the_task(clause: Clause, token: Token) -> bool:
    """Whether it is the title of the entry, or what the checklist prints as its one task."""
    if len(token.said) >= TITLED and token.said in clause.printed.title:
        return True
    return bool(clause.printed.task) and is_printed(token.said, clause.printed.task)
