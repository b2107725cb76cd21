"""Questions that name a subject: who answers for it, which figure is set, and what the checklist says of it."""

from collections.abc import Iterator
from itertools import pairwise

from bot.questions.intents import Absent, ClarifyEntry, Count, Question, Search, Thing, Who
from bot.questions.parse.frame import ROLES, Frame
from bot.questions.parse.reading import Evidence, Inquiry, Reading, reads
from bot.questions.parse.role_asked import WHICH_ONE, role_of
from bot.questions.retrieval.fit import Fit
from bot.questions.retrieval.topic import Topic
from bot.questions.selecting import select
from bot.questions.selection import RoleAsked, Selection
from bot.questions.spans.cues import Cue
from checklist_data.model import Clause, Item

NEAR_ENTRIES = 3
ANSWERING = frozenset("归口 主管 分管 主抓 归属 责任 主责 责任方".split())
"""What asks for a department at the end of a text that says no more than its subject."""
FILLING = frozenset(" 在来去给要是")
"""What stands between which one and its role."""
FAR_BETTER = 1.3
"""How many times the score of the best entry of a list that tells roles apart another list's must reach."""
SHORTEST_QUOTE = 4
"""Characters that words of asking need to be taken for a quotation."""


@reads
def who(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a question for the departments behind a subject."""
    yield _who(inquiry)


def _who(inquiry: Inquiry) -> Reading | str:
    frame = inquiry.frame
    if asks_who_in_a_section(frame):
        items = select(Selection(section=frame.sections[0]), inquiry.catalogue)
        return Reading("who in a section", Who(items, role_of(frame)), (Evidence.SECTION, Evidence.WHO, Evidence.ROLE))
    asks = asks_who(frame, addressed=inquiry.addressed) or _asks_beside_a_quotation(inquiry)
    if frame.numbers or frame.asks_whom or not asks:
        return "it does not ask who"
    if not frame.has(Cue.WHO) and not has_subject(frame):
        return "no subject is named"
    role, topic = _in_domain(inquiry, inquiry.topic, _role_in_a_subject(frame))
    return _of_a_topic(inquiry, topic, role)


def _of_a_topic(inquiry: Inquiry, topic: Topic, role: RoleAsked) -> Reading | str:
    """The question for the departments in a role behind the entry that fits a topic, or which of several it is."""
    frame = inquiry.frame
    if topic.best is None:
        return "nothing fits the topic"
    fit, asked = inquiry.fit(topic), _asked(frame)
    grounds = [Evidence.TOPIC, Evidence.WHO if frame.has(Cue.WHO) else Evidence.WHICH]
    grounds += [Evidence.ROLE] if frame.has(Cue.LEAD, Cue.PARTICIPATE, Cue.RESPONSIBLE) else []
    unread = 0 if asked or frame.has(Cue.WHO) else sum(len(each.said) for each in frame.departments)
    tied = inquiry.catalogue.innermost(fit.tied)
    question: Question = Who(tied[:1] or (topic.best.ref,), role, asked, topic.found)
    if len(tied) > 1:
        question = ClarifyEntry(tied, role)
    return Reading("who answers for a topic", question, tuple(grounds), unread, fit)


def asks_who_in_a_section(frame: Frame) -> bool:
    """Whether it is asked who has a role in a section, and of which entries is not said (第四部分哪些单位牵头)."""
    asks = (
        frame.has(Cue.WHO) and frame.has(Cue.LEAD, Cue.PARTICIPATE) and not frame.has(Cue.MOST, Cue.LEAST, Cue.MISSING)
    )
    return asks and bool(frame.sections) and not frame.residue and not frame.departments


def _role_in_a_subject(frame: Frame) -> RoleAsked:
    """The role that is asked for: in charge of a subject is whoever answers for it, be there a lead or none."""
    leads = frame.those(Cue.LEAD)
    answers = bool(leads) and all(Cue.RESPONSIBLE in each.cues for each in leads)
    return RoleAsked.ANY if answers else role_of(frame)


def _asked(frame: Frame) -> tuple[str, ...]:
    """The departments of which it is asked whether they are the ones."""
    if not frame.is_yes_or_no or frame.has(Cue.WHICH, Cue.WHO):
        return ()
    return frame.department_names


def asks_who(frame: Frame, *, addressed: bool) -> bool:
    """Whether departments are asked for; among people `谁` alone asks for a person."""
    if frame.has(Cue.WHO):
        return addressed or frame.has(*ROLES) or _names_a_body(frame) or frame.is_english
    return _asks_for_bodies_in_a_role(frame) or (addressed and _asks_for_one(frame))


def _asks_for_one(frame: Frame) -> bool:
    """Whether somebody who names no department asks which one it is."""
    return not frame.departments and (_asks_which_one(frame) or _asks_for_a_body(frame))


def _asks_beside_a_quotation(inquiry: Inquiry) -> bool:
    """Whether it is asked which ones have a role in an entry that is quoted (“加强家庭美德建设”,参与的是哪些)."""
    frame = inquiry.frame
    if not inquiry.addressed or not inquiry.is_quoted or frame.departments or not frame.has(Cue.WHICH):
        return False
    return any(each.cues & {Cue.LEAD, Cue.PARTICIPATE} and not inquiry.quotes(each) for each in frame.tokens)


def _names_a_body(frame: Frame) -> bool:
    return any("部门" in each.said or "单位" in each.said or "局" in each.said for each in frame.tokens if each.cues)


def _asks_for_bodies_in_a_role(frame: Frame) -> bool:
    """Whether bodies with a role are asked for (哪些部门负责的, …的牵头单位)."""
    named = frame.has(*ROLES) and _names_a_body(frame)
    return named and (frame.has(Cue.WHICH, Cue.COUNT) or frame.ends_as_a_noun)


def _asks_which_one(frame: Frame) -> bool:
    """Whether it is asked which one has a role (是哪个在牵头)."""
    said = [each for each in frame.tokens if each.said not in FILLING]
    return any(one.said in WHICH_ONE and other.cues & ROLES for one, other in pairwise(said))


def _asks_for_a_body(frame: Frame) -> bool:
    """Whether a text ends in what answers for its subject, or asks if anybody does."""
    if _ends_in_a_body(frame) or (_names_a_body(frame) and _asks_whether(frame)):
        return True
    return frame.has(Cue.LEAD, Cue.PARTICIPATE) and (_names_a_body(frame) or _ends_in_a_role(frame))


def _ends_in_a_body(frame: Frame) -> bool:
    """Whether a text ends with what answers for its subject (医闹 归口, 吸毒人员 管控单位)."""
    said = [each for each in frame.tokens if each.said.strip(" ?。!,呢啊呀的是")]
    if not said or not frame.residue:
        return False
    last = said[-1]
    return Cue.DEPARTMENT in last.cues or (Cue.RESPONSIBLE in last.cues and last.said in ANSWERING)


def _asks_whether(frame: Frame) -> bool:
    """Whether it is asked if anybody answers for it (有单位管没)."""
    return frame.has(Cue.RESPONSIBLE) and frame.is_yes_or_no and not frame.has(Cue.TASK, Cue.WHICH)


def _ends_in_a_role(frame: Frame) -> bool:
    said = [each for each in frame.tokens if each.said.strip(" ?。!,呢啊呀的是")]
    return bool(said) and bool(said[-1].cues & {Cue.LEAD, Cue.PARTICIPATE})


def _in_domain(inquiry: Inquiry, topic: Topic, role: RoleAsked) -> tuple[RoleAsked, Topic]:
    """The entries that name who has a role; any role, where those of a list that tells none apart fit far better."""
    catalogue = inquiry.catalogue
    named = topic.only(each.ref for each in topic.found if _names_bodies(inquiry, each.ref))
    if role is RoleAsked.ANY or named.best is None:
        return role, named
    apart = named.only(each.ref for each in named.found if catalogue.tells_roles(each.ref))
    is_near = apart.best is not None and named.best.score < FAR_BETTER * apart.best.score
    return (role, apart) if is_near else (RoleAsked.ANY, named)


def _names_bodies(inquiry: Inquiry, ref: str) -> bool:
    """Whether an entry can name departments: items, their clauses, and headings of a list beside the first."""
    catalogue = inquiry.catalogue
    return isinstance(catalogue.entry(ref), Item | Clause) or bool(catalogue.parties(ref, RoleAsked.ANY))


@reads
def clauses(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a question for the number of clauses of the item that a topic points at."""
    if not any(each.said.endswith("款") for each in inquiry.frame.those(Cue.COUNT)):
        yield "no clauses are counted"
        return
    best = inquiry.topic.best
    if best is None:
        yield "no entry fits the topic"
        return
    question = Count(Thing.CLAUSES, refs=(inquiry.catalogue.owner(best.ref),))
    yield Reading("a number of clauses", question, (Evidence.COUNT, Evidence.TOPIC), fit=inquiry.fit(inquiry.topic))


@reads
def subjects(inquiry: Inquiry) -> Iterator[Reading | str]:
    """Read a text that names a subject of the checklist and little else."""
    frame, topic = inquiry.frame, inquiry.topic
    if not has_subject(frame):
        yield "only a department or a section is named"
    elif not topic.content or topic.best is None:
        yield _quoted(inquiry) or ("nothing fits the topic" if topic.content else "no subject is named")
        if topic.content:
            yield Reading("an absent subject", Absent(subject_of(frame)), ())
    else:
        fit = inquiry.fit(topic)
        grounds = [Evidence.TOPIC, *([Evidence.TEXT] if frame.has(Cue.TEXT, Cue.WHICH) else [])]
        yield Reading("a topic", Search(topic.found), tuple(grounds), fit=fit)
        yield Reading("an absent subject", Absent(subject_of(frame), topic.found), (), fit=fit)


def _quoted(inquiry: Inquiry) -> Reading | None:
    """The few entries that print a stretch of a text word for word."""
    quoted = inquiry.desk.entries.verbatim(inquiry.frame.text, SHORTEST_QUOTE)
    if quoted is None or not 0 < len(quoted.found) <= NEAR_ENTRIES:
        return None
    return Reading("a quotation", Search(quoted.found), (Evidence.TITLE,), fit=Fit(1.0, (), {}))


def has_subject(frame: Frame) -> bool:
    """Whether something is named besides departments and sections, which are no subjects of their own."""
    return frame.residue_size > 1 or not (frame.departments or frame.sections)


def subject_of(frame: Frame) -> str:
    """The subject in the asker's own words; empty where it stands for a body, as that may be anybody's name."""
    if frame.has(Cue.LEAD, Cue.PARTICIPATE) and frame.has(Cue.WHICH, Cue.TASK, Cue.COUNT) and not frame.has(Cue.WHO):
        return ""
    kept = [each for each in frame.residue if each.said.strip()]
    return frame.text[kept[0].start : kept[-1].end].strip(" ,.?!。") if kept else frame.text.strip(" ,.?!。")
