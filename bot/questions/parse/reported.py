"""What is told and not asked: progress reports, which the check-in takes."""

import re
from collections.abc import Iterator

from bot.questions.intents import Report
from bot.questions.lexicon.talk import any_of, parts
from bot.questions.parse.frame import ASKS, ROLES, Frame
from bot.questions.parse.reading import Evidence, Inquiry, Reading, reads
from bot.questions.spans.cues import Cue
from bot.questions.spans.numbered import Strength
from bot.questions.spans.span import Kind, Span

STANDS = ("率", "情况", "率?", "情况?")
"""How a text ends that asks how work stands without a word of asking."""
FARTHEST_HEAD = 8
"""Letters that may stand before the entry or department that a report is about."""
IS_MEANT = 0.3
"""The chance from which on what stands behind a number is what its entry is about."""
_PERCENT = re.compile(r"\d ?%|百分之|[一二三四五六七八九]成")
_CLAUSE = r"[^,。!?;:]"
_ANNOUNCES = re.compile(
    rf"^{_CLAUSE}{{0,12}}?{any_of('announces')}{_CLAUSE}{{0,12}}(?::|,| |\d)"
    rf"|^{_CLAUSE}{{1,12}}:|^第?{_CLAUSE}{{1,6}}[项条],"
    r"|^(?:(?:daily|weekly|monthly|quarterly|progress|status) )+(?:update|report|note)\b"
)
"""How a text begins that announces what somebody has to tell (官园街道报送:…, 21项进展:…)."""
_OF_A_TIME = re.compile(
    r"(?:已)?(?:在|于)?(?:\d{1,2}月(?:\d{1,2}[日号]|[上中下]旬|底|初)?|\d{1,2}[日号]|[本上]周|[本上]个?月|[今昨前]天|近日|近期|日前)"
    r"(?!之?前|底?前|内)"
)
"""How a text goes on behind a department that tells what it did, and when (消防大队11月20日检查…)."""
_COUNTS = re.compile(rf"\d+ ?[余多]?{any_of('counted')}")
_COUNTS_IN_WORDS = re.compile(
    rf"(?:\d+|[一二两三四五六七八九十百千]+) ?[余多来]?(?!起[看说报发来])(?:{any_of('counted')})"
)
_TELLS = re.compile(
    rf"{_COUNTS.pattern}|已[\u4e00-\u9fff]|{any_of('done')}"
    r"|\d+ [a-z]+(?: [a-z]+)? (?:(?:were|was|are|is|have been|has been) )?[a-z]{3,}ed(?![a-z])"
)
"""What a statement of work done has in it: counts with their units, words of finished work."""
_NAMES_PROGRESS = re.compile(r"[ 的,:]*(?:目前|现在|最新|当前|近期)?的?(?:进[展度]|近况|现状|动态|状态)[ ?!。]*")
"""What stands alone behind an entry whose progress is asked for (44 进度)."""
_EITHER = re.compile(r"(完成|办结|办完|落实)没\1|(?:是|按计划).{0,8}还是|百分之(?:多少|几)|有没有|是不是")
"""What asks which of two things is so, or how far something has come."""
_FINISHED = re.compile(
    rf"已经?(?:全部|全都|都|基本|全面|按时|如期|按期|陆续)?(?:完成|办[完结好妥]|做完|达标|到位|整改|落实|上报|报送|结束|开[展完]|挂牌|建成|发放|通过|销号|移交|安装|培训|处置|化解|排查)"
    rf"|(?:本|这|上)(?:周|个?月|季度?)(?:共|新|又|累计|已|开展|完成|组织|召开|举办|办了|新增|新挂牌|排查|走访|[\u4e00-\u9fff]{{0,8}}(?:{_COUNTS_IN_WORDS.pattern}))"
    rf"|(?:[今昨前]天|今早|昨晚|上午|下午)[\u4e00-\u9fff]{{0,8}}?(?:{_COUNTS_IN_WORDS.pattern})"
    rf"|累计(?:完成|开展|排查|走访|化解|发放|处置)?{_COUNTS_IN_WORDS.pattern}"
)
"""What tells that work was finished, or how much of it was done in a time."""
_DID_SOME = re.compile(rf"[\u4e00-\u9fff]了 ?(?:{_COUNTS_IN_WORDS.pattern})")
"""What tells how much was done (做了5场)."""
_JUST_DONE = re.compile(
    r"(?:[今昨前]天|上午|下午|刚刚?|上周|已经?)[^,。?!]{0,8}(?:做|搞|办|开|查|弄|干|练|跑|走|训|讲)[完好毕]"
)
"""What tells that something has just been brought to an end (昨天已经搞完)."""
_TOLD_IN_ENGLISH = re.compile(
    r" ?(?:progress |status )?(?:update|report|progress|status)? ?(?:[:,]|-+ ).*?"
    r"(?<![a-z])(?:[a-z]{2,}ed|done|held|built|met|taught|gave|given|sent|went|under way|ongoing|no change)(?![a-z])"
)
"""How an English text goes on behind its entry that tells what was done (item 57 update: we trained 20 people)."""
_ANNOUNCED_IN_ENGLISH = re.compile(
    r"(?:(?:daily|weekly|monthly|progress|status|report|update|note|on|for|from)[ :,-]+)*"
)
"""What may stand before the entry of such a text (report: item 47, one hero commended)."""
SOME_COUNTS = 2
"""Counts with their units behind an entry, from which on they tell what was done."""
_COURTEOUS = frozenset({Cue.POLITE, Cue.THANKS})
"""What tells nothing behind a number (44,谢谢)."""
_ASKS = re.compile(
    rf"{any_of('asks')}|^\d{{1,2}}(?:之?前|以前)|没有$|[了完成做干报交]没|不$|为(?:什么|啥|何)|凭什么|怎么|咋"
)


@reads
def reports(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a report on a numbered entry, or the wish to make one."""
    frame = inquiry.frame
    refs = refs_of(frame)
    if begins_as_a_report(frame) and _says_more(inquiry):
        yield Reading("a report", Report(refs), (Evidence.STATE, Evidence.BARE_NUMBER, Evidence.TEXT))
    elif _wishes_to(frame):
        yield Reading("a wish to report", Report(refs), (Evidence.STATE, Evidence.TASK))
    elif _is_told(frame) or is_told_in_english(frame):
        named = Evidence.NUMBER if refs else Evidence.DEPARTMENT
        yield Reading("a report", Report(refs), (Evidence.STATE, named, Evidence.TASK, Evidence.TEXT))
    elif refs and _tells(frame):
        yield Reading("a report", Report(refs), (Evidence.STATE, Evidence.NUMBER, Evidence.TASK))
    else:
        yield "nothing is reported"


def _wishes_to(frame: Frame) -> bool:
    """Whether nothing is said but that something is to be reported."""
    wishes = any("报" in each.said for each in frame.those(Cue.REPORTED))
    return wishes and not frame.residue_size and not frame.departments


def _asks(frame: Frame) -> bool:
    is_asked = frame.has(Cue.WHO, Cue.WHICH, Cue.COUNT, Cue.SCORE) or frame.is_yes_or_no
    return is_asked or bool(_EITHER.search(frame.text))


def _tells(frame: Frame) -> bool:
    """Whether words of reporting or a share are said, and nothing is asked."""
    told = (frame.has(Cue.REPORTED) and not frame.text.endswith(STANDS)) or bool(_PERCENT.search(frame.text))
    return told and not _asks(frame) and not names_progress(frame)


def begins_as_a_report(frame: Frame) -> bool:
    """Whether a text begins with the number of an entry, and asks nothing (25 暂无进展, 49 没变化)."""
    if not _begins_with_a_bare_number(frame) or names_progress(frame):
        return False
    if frame.sections or frame.has(*ROLES, Cue.SECTION):
        return False
    return not frame.asks and not _ASKS.search(frame.text)


def _begins_with_a_bare_number(frame: Frame) -> bool:
    first = frame.numbers[0] if frame.numbers else None
    named = first.number if first is not None and first.start == 0 else None
    return named is not None and named.strength is Strength.BARE and bool(named.refs)


def names_progress(frame: Frame) -> bool:
    """Whether nothing stands behind an entry but that its progress is wanted (44 进度)."""
    return bool(frame.numbers) and bool(_NAMES_PROGRESS.fullmatch(frame.text, frame.numbers[-1].end))


def _says_more(inquiry: Inquiry) -> bool:
    """Whether more is said than the number, and it is not what the entry is about."""
    frame = inquiry.frame
    if _is_but_courteous(frame) or (frame.has(Cue.CHATTER) and not inquiry.addressed):
        return False
    is_of_work = frame.has(Cue.STATE, Cue.REPORTED) or not inquiry.topic.content
    return is_of_work or inquiry.fit(inquiry.topic).chance < IS_MEANT


def _is_but_courteous(frame: Frame) -> bool:
    """Whether nothing but courtesies stands behind a number."""
    behind = (each for each in frame.tokens if each.start >= frame.numbers[0].end)
    return all(each.cues and each.cues <= _COURTEOUS for each in behind if any(map(str.isalnum, each.said)))


def _is_told(frame: Frame) -> bool:
    """Whether a text names an entry or a department at its head and goes on to tell what was done."""
    first = _head(frame)
    if first is None or frame.ends_as_a_noun or _ASKS.search(frame.text):
        return False
    told = frame.text[first.end :].lstrip(" ,:")
    is_of_an_entry = first.kind is Kind.NUMBER
    if is_of_an_entry and _says_what_was_done(frame, told):
        return True
    if not is_of_an_entry and first.start == 0 and _OF_A_TIME.match(told):
        return _COUNTS.search(told) is not None
    return _TELLS.search(told) is not None and _begins_to_tell(frame, told, is_of_an_entry=is_of_an_entry)


def _begins_to_tell(frame: Frame, told: str, *, is_of_an_entry: bool) -> bool:
    """Whether it is said that something is told, or what stands behind an entry begins so."""
    return _ANNOUNCES.match(frame.text) is not None or (is_of_an_entry and told.startswith(parts()["begins as told"]))


def is_told_in_english(frame: Frame) -> bool:
    """Whether an English text begins with an entry and goes on to tell what was done, and asks nothing."""
    first = frame.numbers[0] if frame.numbers and frame.is_english else None
    if (
        first is None
        or not _ANNOUNCED_IN_ENGLISH.fullmatch(frame.text, 0, first.start)
        or frame.has(*ASKS)
        or "?" in frame.text
    ):
        return False
    return _TOLD_IN_ENGLISH.match(frame.text, first.end) is not None


def _says_what_was_done(frame: Frame, told: str) -> bool:
    """Whether what stands behind an entry tells that work was finished, and asks nothing (19项 服务站已全部达标)."""
    if frame.asks:
        return False
    if _DID_SOME.search(told) or _JUST_DONE.search(told) or len(_COUNTS.findall(told)) >= SOME_COUNTS:
        return True
    return not frame.has(*ROLES, Cue.STATE) and bool(_FINISHED.search(told))


def _head(frame: Frame) -> Span | None:
    """What a text begins with that names what it is about: an entry, a department, or both (教体局,第51项,…)."""
    named = [each for each in frame.tokens if each.kind in (Kind.NUMBER, Kind.DEPARTMENT)][:2]
    if not named or named[0].start > FARTHEST_HEAD:
        return None
    joined = len(named) > 1 and not frame.text[named[0].end : named[1].start].strip(" ,、:")
    return named[1] if joined and named[1].kind is Kind.NUMBER else named[0]


def refs_of(frame: Frame) -> tuple[str, ...]:
    """The entries that a text names by number."""
    return tuple(dict.fromkeys(ref for each in frame.numbers if each.number for ref in each.number.refs))
