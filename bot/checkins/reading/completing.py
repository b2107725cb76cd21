"""A report that was asked back, and the answer to that, taken together: nothing that was understood is said twice."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from bot.checkins.model import SEPARATOR, Draft, Fault, Hindrance, Problem, ReportReading
from bot.checkins.reading.reader import CheckIns
from bot.checkins.spans.folding import folded
from bot.lights.state import State

_YES = re.compile(
    r"(?:是|对|嗯+|好|可以|行|没错|确认|就这样|就这么记|记下?|ok|yes)(?:的|了|啊|呀|吧|,? ?记下?吧?)?[。.!~]*"
)
_PLAIN_YES = re.compile(r"(?:是|对|没错|确认)(?:的|了|啊|呀)?[。.!~]*")
_NO = re.compile(
    r"(?:不|不是|不对|不用了?|(?:不|不要|别|先不)记录?了?|不[填报]了?|(?:撤[回销]|收回|删[掉除]?|去掉)(?:吧|了)?|作废|算了|取消|no|cancel)(?:的|了|啊|吧)?[。.!~]*"
)
_WONDERS = re.compile(
    r"[?]|(?:吗|么|呢)[。.!~]*$|什么|怎么[办报填写做样]|怎样|如何|算不算|是不是|谁|哪[个些项里]|为啥|为何"
)
_MISTAKEN = re.compile(r"误|[写说报打填记搞弄点按选]错|手滑|不实|作废")
"""Words that take a report back: they are no part of the one that takes its place."""
_WRONG = re.compile(r"^\s*(?:不是|不对|不|错了|[写说报打填]错了?|更正|改为?)(?:的|了)?[,，。:：!！\s]+")
"""With what an answer takes back what was asked about, before it says how the work stands."""
_OF_WORK = re.compile(
    r"计划|推进|进[展度行]|正常|顺利|继续|正在|在[办做搞弄推赶跟]|没|未|无|变化|照旧|老样|同[上前]|差|剩|筹备|准备|中[。!~]*$"
    r"|困难|协调|办结|完成|track|plan|progress|going|done|stuck"
)
"""One of these is in every answer that says how work goes on; 天气不错 does not."""
_ENTRY_ONLY = frozenset({Problem.NO_ENTRY, Problem.UNCLEAR_ENTRIES, Problem.NO_SUCH_ENTRY, Problem.NOT_AN_ENTRY})
_STATE_ONLY = frozenset(
    {Problem.NO_STATE, Problem.UNCLEAR_STATE, Problem.SEVERAL_STATES, Problem.UNCLEAR_PERCENT, Problem.BAD_PERCENT}
)


def question_about(reading: ReportReading | None, said: str) -> ReportReading:
    """Return what a text leaves open, for its answer: at least that it names no entry, and always with its words."""
    if reading is None or not (reading.faults or reading.drafts):
        return ReportReading((), (Fault(said, Problem.NO_ENTRY),), is_sure=True)
    if reading.drafts or not reading.faults or reading.faults[0].said:
        return reading
    fault, *others = reading.faults
    return replace(reading, faults=(replace(fault, said=said), *others))


def complete(
    check_ins: CheckIns, asked: ReportReading, answer: str, written: date, *, departments: Collection[str] = ()
) -> ReportReading | None:
    """Read the answer to a question that came back, together with what the question was about.

    `asked` is what was understood and what was not; the first fault is the one that is answered, on the day on which
    the answer was `written`. None where the answer says nothing to the point: it may be a new message. What it leaves
    open is asked back again, with everything that is known by then.
    """
    if not asked.faults or wonders(answer):
        return None
    fault, *others = asked.faults
    found = _proposal(fault, answer) or _answered(check_ins, fault, answer, written, departments)
    if found is None:
        return None
    told = {each.ref for each in found.drafts}
    before = tuple(each for each in asked.drafts if each.ref not in told)
    faults = tuple(_carried(fault, each) for each in found.faults)
    return ReportReading((*before, *found.drafts), (*faults, *others), is_sure=True)


def says_how(asked: ReportReading, found: ReportReading, answer: str) -> bool:
    """Whether an answer says how the work stands, where that was asked; plain words may be said of anything."""
    text = folded(answer).text
    if _YES.fullmatch(text):
        return True
    fault = asked.faults[0]
    answers = [each for each in found.drafts if each.ref in fault.refs]
    is_of_work = bool(_OF_WORK.search(text))
    return fault.problem in _ENTRY_ONLY or all(
        each.percent is not None or (each.names_state and (is_of_work or each.state is not State.ON_PLAN))
        for each in answers
    )


def doubted(asked: ReportReading, found: ReportReading) -> ReportReading:
    """Return an answer that does not say how the work stands as a question, with its words."""
    fault = asked.faults[0]
    answers = tuple(each for each in found.drafts if each.ref in fault.refs)
    words = SEPARATOR.join(dict.fromkeys(each.text for each in answers))
    unclear = Fault(words, Problem.UNCLEAR_STATE, refs=fault.refs, proposals=answers)
    return ReportReading(
        tuple(each for each in found.drafts if each not in answers), (unclear, *found.faults), is_sure=True
    )


def proposed(asked: ReportReading, state: State) -> ReportReading:
    """Return what is known once a person has chosen a state for what the first fault is about."""
    fault, *others = asked.faults
    chosen = tuple(_chosen(each, state) for each in _one_each(fault.proposals, state))
    told = {each.ref for each in chosen}
    return ReportReading(
        (*(each for each in asked.drafts if each.ref not in told), *chosen), tuple(others), is_sure=True
    )


def _chosen(draft: Draft, state: State) -> Draft:
    """A proposal in the state that a person has chosen, who says with 按计划 that nothing holds it up."""
    return replace(draft, state=state, names_state=True, hindrance=Hindrance.NONE)


def wonders(answer: str) -> bool:
    """Whether a text asks something back instead of answering."""
    return bool(_WONDERS.search(folded(answer).text))


def denies(answer: str) -> bool:
    """Whether a text is a no and nothing else."""
    return bool(_NO.fullmatch(folded(answer).text))


def is_meant_for_others(answer: str) -> bool:
    """Whether a text among people may be a yes to somebody else (好的), not to the question."""
    text = folded(answer).text
    return bool(_YES.fullmatch(text)) and not _PLAIN_YES.fullmatch(text)


def _one_each(proposals: Sequence[Draft], state: State) -> list[Draft]:
    """One proposal for each entry: that with the state, where there is one."""
    by_ref: dict[str, Draft] = {}
    for each in proposals:
        if each.ref not in by_ref or each.state is state:
            by_ref[each.ref] = each
    return list(by_ref.values())


def _carried(fault: Fault, left: Fault) -> Fault:
    """What an answer leaves open, with the words that were asked about."""
    if left.refs != fault.refs:
        return left
    said = SEPARATOR.join(dict.fromkeys(filter(None, (fault.said, left.said))))
    return replace(left, said=said, proposals=fault.proposals or left.proposals)


def _proposal(fault: Fault, answer: str) -> ReportReading | None:
    """The first proposal, where the answer is yes; every entry of the fault has it."""
    if not fault.proposals or not _YES.fullmatch(folded(answer).text):
        return None
    return proposed(ReportReading((), (fault,), is_sure=True), fault.proposals[0].state)


def _answered(
    check_ins: CheckIns, fault: Fault, answer: str, written: date, departments: Collection[str]
) -> ReportReading | None:
    if fault.problem in _ENTRY_ONLY:
        return _with_entry(check_ins, fault, answer, written, departments)
    told = check_ins.read(_WRONG.sub("", answer), written, refs=fault.refs, departments=departments)
    if told is None or not _is_about(told, fault):
        return None
    if fault.problem not in _STATE_ONLY:
        return told
    return replace(told, drafts=tuple(_joined(fault, each) if each.ref in fault.refs else each for each in told.drafts))


def _is_about(told: ReportReading, fault: Fault) -> bool:
    """Whether an answer is about what was asked; otherwise it is a report of its own."""
    named = {*(each.ref for each in told.drafts), *(ref for each in told.faults for ref in each.refs)}
    return not fault.refs or not named or bool(named & set(fault.refs))


def _with_entry(
    check_ins: CheckIns, fault: Fault, answer: str, written: date, departments: Collection[str]
) -> ReportReading | None:
    """The words that lacked their entry, read with the entries of the answer; or an answer that says all of it."""
    refs = check_ins.named(answer)
    if not refs:
        return check_ins.read(answer, written, refs=fault.refs, departments=departments)
    whole = check_ins.read(answer, written, departments=departments)
    if whole is not None and whole.drafts and not whole.faults:
        return whole
    return check_ins.read(check_ins.without_entry(fault.said), written, refs=refs, forced=True, departments=departments)


def _joined(fault: Fault, told: Draft) -> Draft:
    """A report in the answer, with the words that were asked about before its own."""
    before = next((each for each in fault.proposals if each.ref == told.ref), None)
    words = before.text if before is not None else fault.said
    if _is_taken_back(words, fault, told):
        words = ""
    text = words if told.text in words else SEPARATOR.join(filter(None, (words, told.text)))
    return _completed(replace(told, text=text), before)


def _is_taken_back(words: str, fault: Fault, told: Draft) -> bool:
    """Whether an answer takes the place of the words that were asked about."""
    if fault.problem is Problem.BAD_PERCENT and told.percent is not None:
        return True
    return words.isdecimal() or (told.names_state and bool(_MISTAKEN.search(words)))


def _completed(told: Draft, before: Draft | None) -> Draft:
    """An answer with the proofs that were known before it, and with day and percentage where it has none."""
    if before is None:
        return told
    has_percent = told.percent is not None or told.state is State.DONE
    return replace(
        told,
        proofs=tuple(dict.fromkeys((*before.proofs, *told.proofs))),
        day=before.day if before.names_day and not told.names_day else told.day,
        percent=told.percent if has_percent else before.percent,
    )
