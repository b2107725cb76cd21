"""Questions that name a subject: who answers for it, which figure is set, and what the checklist says of it."""

from bot.questions.frame import ASKS, Frame
from bot.questions.index import Found
from bot.questions.question import Count, Figure, Role, Search, Thing, Who
from bot.questions.readings import Inquiry, Verdict
from bot.questions.signs import Sign
from bot.questions.terms import role_of
from bot.questions.topics import Topic
from checklist_data.model import Clause, Item, Requirement

WHO_COVERAGE = 0.5
FIGURE_COVERAGE = 0.5
ASKED_COVERAGE = 0.5
"""The share of the topic that an entry must hold where a question is plainly asked."""
BARE_COVERAGE = 0.65
"""The same where the topic stands alone."""
SURE_COVERAGE = 0.8
"""The share of the topic from which a figure needs no support from the entries."""
SHORTEST_QUOTE = 4
"""Characters that words of asking need to be taken for a quotation."""
SURE_STRENGTH = 4
"""Characters of a title that leave no doubt, whatever else is said beside them."""
NEAR_ENTRIES = 3
MEASURES = ("率", "比例", "占比", "满意度")
"""Words that ask for a figure by themselves."""
SHORTEST_TOPIC = 2
SHORTEST_BARE_TOPIC = 3
"""Characters below which a topic that stands alone must be a word of a title or an everyday word."""
ENDINGS_OF_STATEMENTS = ("了", "啦", "过", "中", "着", "完", "好")


def who_by_topic(inquiry: Inquiry) -> Verdict:
    """Read a question for the departments behind a subject."""
    frame = inquiry.frame
    if not _asks_who(frame):
        return "it does not ask who"
    if frame.has(Sign.CHATTER) and not frame.has(Sign.LEAD, Sign.PARTICIPATE):
        return "it asks who about something else"
    role = role_of(frame)
    topic = _in_domain(inquiry, inquiry.topic, role)
    best = topic.best
    if best is None:
        return "nothing fits the topic"
    sure = best.in_title and topic.strength(best) >= SURE_STRENGTH and frame.has(Sign.LEAD, Sign.PARTICIPATE)
    if (topic.coverage(best) < WHO_COVERAGE and not sure) or topic.strength(best) < SHORTEST_TOPIC:
        return f"nothing fits well enough: {best.ref} holds {topic.coverage(best):.0%} of it"
    return Who((best.ref,), role, found=topic.found)


def _asks_who(frame: Frame) -> bool:
    has_role = frame.has(Sign.LEAD, Sign.PARTICIPATE, Sign.RESPONSIBLE)
    names_a_body = any(
        "部门" in each.said or "单位" in each.said or "局" in each.said for each in frame.tokens if each.signs
    )
    if frame.has(Sign.WHO):
        return has_role or names_a_body or frame.is_english
    return has_role and names_a_body and (frame.has(Sign.WHICH, Sign.COUNT) or frame.ends_as_a_noun)


def _in_domain(inquiry: Inquiry, topic: Topic, role: Role) -> Topic:
    kinds = Item | Clause if role is not Role.ANY else Item | Clause | Requirement
    entry = inquiry.catalogue.entry
    return topic.only(each.ref for each in topic.found if isinstance(entry(each.ref), kinds))


def clauses_by_topic(inquiry: Inquiry) -> Verdict:
    """Read a question for the number of clauses of the item that a topic points at."""
    if not any(Sign.COUNT in each.signs and each.said.endswith("款") for each in inquiry.frame.tokens):
        return "no clauses are counted"
    best = inquiry.topic.best
    if best is None or inquiry.topic.coverage(best) < WHO_COVERAGE:
        return "no entry fits the topic"
    return Count(Thing.CLAUSES, refs=(inquiry.catalogue.owner(best.ref),))


def figure_by_topic(inquiry: Inquiry) -> Verdict:
    """Read a question for a target or a deduction."""
    frame = inquiry.frame
    if not frame.has(Sign.FIGURE, Sign.DEDUCT, Sign.COUNT) and not any(word in frame.text for word in MEASURES):
        return "no figure is asked for"
    topic = inquiry.figure_topic
    if frame.has(Sign.DEDUCT):
        is_limit = "超过多少" in frame.text
        figures = enumerate(inquiry.catalogue.figures)
        topic = topic.only(str(number) for number, each in figures if each.value.startswith("-") != is_limit)
    best = topic.best
    if best is None:
        return "no figure fits the topic"
    coverage = topic.coverage(best)
    if coverage < FIGURE_COVERAGE or topic.strength(best) < SHORTEST_TOPIC:
        return f"no figure fits well enough: {coverage:.0%}"
    if frame.has(Sign.CHATTER) and coverage < 1:
        return "it asks for something else"
    if coverage < SURE_COVERAGE and not _is_set_by_the_topic(inquiry, best):
        return "the figure is set elsewhere than where the topic points"
    return Figure(topic.found)


def _is_set_by_the_topic(inquiry: Inquiry, best: Found) -> bool:
    owner = inquiry.catalogue.owner
    where = owner(inquiry.catalogue.figures[int(best.ref)].ref)
    return where in [owner(each.ref) for each in inquiry.topic.found[:NEAR_ENTRIES]]


def search_by_topic(inquiry: Inquiry) -> Verdict:
    """Read a text that names a subject of the checklist and little else."""
    frame = inquiry.frame
    topic = inquiry.topic
    best = topic.best
    if not topic.content and not frame.has(Sign.CHATTER):
        return _verbatim(inquiry)
    if best is None:
        return "nothing fits the topic"
    floor = ASKED_COVERAGE if frame.asks and not _wants_something_sent(frame) else BARE_COVERAGE
    coverage = topic.coverage(best)
    if coverage < floor or topic.strength(best) < SHORTEST_TOPIC:
        return f"nothing fits well enough: {best.ref} holds {coverage:.0%} of it, below {floor:.0%}"
    why_not = _statement(frame, topic, best)
    return why_not or Search(topic.found)


def _verbatim(inquiry: Inquiry) -> Verdict:
    """Words of asking alone can be the source's own words (三个规定)."""
    said = inquiry.frame.text.strip(" ?。!")
    index = inquiry.desk.entries
    found = index.find([index.phrase(0, len(said), [said])]) if len(said) >= SHORTEST_QUOTE else []
    return Search(tuple(found)) if 0 < len(found) <= NEAR_ENTRIES else "only words of asking"


def _wants_something_sent(frame: Frame) -> bool:
    """Whether the only word of asking is one that people also ask for files with."""
    words = [each.said for each in frame.tokens if each.signs & ASKS]
    return bool(words) and all(each.startswith("发") for each in words)


def _tells(frame: Frame) -> bool:
    """Whether a text ends as something told; 怎么 alone does not make it a question (怎么又卡了)."""
    plainly = frame.has(Sign.WHO, Sign.WHICH, Sign.COUNT, Sign.SCORE, Sign.FIGURE) or frame.text.endswith("?")
    return not plainly and frame.text.rstrip("。!.~ ").endswith(ENDINGS_OF_STATEMENTS)


def _statement(frame: Frame, topic: Topic, best: Found) -> str:
    if frame.has(Sign.CHATTER) and topic.coverage(best) < 1:
        return "it is talk about something else"
    is_quoted = topic.coverage(best) == 1 and topic.strength(best) >= SURE_STRENGTH
    if frame.has(Sign.WHO) and not _asks_who(frame) and not is_quoted:
        return "it asks for a person, not for a department"
    if not frame.asks and topic.strength(best) < SHORTEST_BARE_TOPIC and not _is_a_term(best):
        return "too little is said to be a topic"
    if _tells(frame):
        return "it tells, it does not ask"
    if frame.departments and _beside_departments(frame, best) < SHORTEST_TOPIC:
        return "little more than a department is named"
    return ""


def _is_a_term(best: Found) -> bool:
    return best.in_title or any(each.reason == "everyday word" for each in best.matched)


def _beside_departments(frame: Frame, best: Found) -> int:
    """How many characters match beside those of departments' names."""
    names = {place for each in frame.departments for place in range(each.start, each.end)}
    covered = {place for each in best.matched for place in range(each.start, each.end)}
    left_over = {place for each in frame.residue for place in range(each.start, each.end)}
    return len((covered & left_over) - names)
