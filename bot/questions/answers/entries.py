"""Answers that show entries: by number, by topic, and the departments behind them."""

from collections.abc import Iterator, Sequence

from bot.numerals import written
from bot.questions.answers.answered import answered
from bot.questions.answers.excerpts import excerpt, shortened
from bot.questions.answers.wording import Voice
from bot.questions.catalogue import Catalogue
from bot.questions.content import Content, Kind
from bot.questions.intents import Search, Show, Who
from bot.questions.retrieval.index import Found
from bot.questions.selection import RoleAsked, Scope
from bot.richtext import heading
from checklist_data.model import Clause, Decided, Item, NegativeEntry, Section, Tracking

SHOWN_WHOLE = 420
"""Characters of clauses up to which an item is shown whole."""
FOUND_SHOWN = 3
CLOSE_SECOND = 0.75
"""How near to the best a further finding must come to be shown."""


@answered.register
def show(question: Show, catalogue: Catalogue, voice: Voice) -> Content:
    """The entries with their text, and what there is none of."""
    blocks = [entry_block(ref, catalogue, voice) for ref in question.refs]
    blocks += [_missing(wanted, catalogue, voice) for wanted in question.missing]
    parties = [catalogue.parties(ref, RoleAsked.ANY) for ref in question.refs]
    names = dict.fromkeys(name for each in parties if each for name in each.departments)
    scores = [catalogue.score(ref) for ref in question.refs]
    values = tuple(str(score) for score in scores if score is not None)
    return Content(Kind.ENTRY, "\n\n".join(blocks), question.refs, tuple(names), values)


def _missing(wanted: str, catalogue: Catalogue, voice: Voice) -> str:
    items = catalogue.checklist.items
    if wanted.isdigit():
        missing = voice.say("missing", wanted=voice.say("item number", number=wanted))
        return missing + voice.say("range", first=items[0].ref, last=items[-1].ref)
    kind, _, number = wanted.rpartition("-") if "-" in wanted else (wanted[:1], "", wanted[1:])
    phrase = {"NEG": "entry number", "S": "section number"}.get(kind)
    return voice.say("missing", wanted=voice.say(phrase, number=number) if phrase else wanted)


@answered.register
def who(question: Who, catalogue: Catalogue, voice: Voice) -> Content:
    """The departments behind the entries, in the role that was asked for."""
    names: dict[str, None] = {}
    blocks = []
    for ref in question.refs:
        parties = catalogue.in_charge(ref) if question.role is RoleAsked.LEAD else catalogue.parties(ref, question.role)
        names.update(dict.fromkeys(catalogue.covered(parties.departments) if parties and question.asked else ()))
        names.update(dict.fromkeys(parties.departments if parties else ()))
        blocks.append(_who_block(ref, question, catalogue, voice))
    if question.asked:
        blocks.insert(0, _verdict(question, names, catalogue, voice))
    return Content(Kind.DEPARTMENTS, "\n\n".join(blocks), _with_items(question.refs, catalogue), tuple(names))


def _with_items(refs: Sequence[str], catalogue: Catalogue) -> tuple[str, ...]:
    """The refs, and behind each part of a section the items whose departments are named."""
    named: list[str] = []
    for ref in refs:
        entry = catalogue.entry(ref)
        items = entry.items if isinstance(entry, Section) and catalogue.is_part(ref) else ()
        named += [ref, *(each.ref for each in items if not each.names_nobody)]
    return tuple(dict.fromkeys(named))


def _verdict(question: Who, names: dict[str, None], catalogue: Catalogue, voice: Voice) -> str:
    held = all(name in names for name in question.asked)
    role = _part(question, catalogue) if held else question.role
    return voice.say("yes" if held else "no", names=voice.names(question.asked), role=voice.say(f"role {role}"))


def _part(question: Who, catalogue: Catalogue) -> str:
    """The part that the departments asked about have in the entry, where one will do for them all."""
    ref = question.refs[0]
    if question.role is RoleAsked.ANY and not catalogue.tells_roles(ref):
        return "responsible"
    roles = (question.role,) if question.role is not RoleAsked.ANY else (RoleAsked.LEAD, RoleAsked.PARTICIPATE)
    for role in roles:
        parties = catalogue.parties(ref, role)
        if parties is not None and set(question.asked) <= set(parties.departments):
            return role
    return question.role


def _who_block(ref: str, question: Who, catalogue: Catalogue, voice: Voice) -> str:
    lines = [heading(headline(ref, catalogue, voice))]
    found = next((each for each in question.found if each.ref == ref), None)
    text = _text(ref, catalogue)
    if found is not None and text:
        lines.append(excerpt(text, words_of(found)))
    return "\n".join(lines + party_lines(ref, question.role, catalogue, voice))


def titled(ref: str, catalogue: Catalogue, voice: Voice) -> str:
    """An entry's number and title in one line."""
    entry = catalogue.entry(ref)
    match entry:
        case Clause():
            return f"{ref} {catalogue.items[catalogue.owner(ref)].title}"
        case Section(number=number, title=title) if catalogue.is_section(ref):
            return f"{written(number)}、{title}"
        case _:
            return shown_of(ref, catalogue, voice)


def words_of(found: Found) -> Sequence[str]:
    """What of a finding is worth marking: its words, and letters alone only where there are none."""
    return [each for each in found.held if len(each) > 1] or found.held


@answered.register
def search(question: Search, catalogue: Catalogue, voice: Voice) -> Content:
    """The best entries for a topic, each with the words that matched."""
    best = question.found[0].score
    shown = _distinct([each for each in question.found if each.score >= best * CLOSE_SECOND], catalogue)[:FOUND_SHOWN]
    blocks = [_found_block(each, catalogue, voice, first=place == 0) for place, each in enumerate(shown)]
    refs = tuple(each.ref for each in shown)
    parties = catalogue.parties(refs[0], RoleAsked.ANY)
    lead = voice.say("found") if len(shown) > 1 else ""
    return Content(
        Kind.SEARCH, "\n".join([lead, *blocks] if lead else blocks), refs, parties.departments if parties else ()
    )


def _distinct(found: Sequence[Found], catalogue: Catalogue) -> list[Found]:
    kept: list[Found] = []
    for each in found:
        owner = catalogue.owner(each.ref)
        if all(catalogue.owner(other.ref) != owner or owner not in (other.ref, each.ref) for other in kept):
            kept.append(each)
    return kept


def _found_block(found: Found, catalogue: Catalogue, voice: Voice, *, first: bool) -> str:
    text = _text(found.ref, catalogue)
    lines = [heading(headline(found.ref, catalogue, voice))]
    if text:
        lines.append(excerpt(text, words_of(found)))
    elif first:
        lines += _clause_lines(found.ref, catalogue, voice)
    return "\n".join(lines + (party_lines(found.ref, RoleAsked.ANY, catalogue, voice) if first else []))


def headline(ref: str, catalogue: Catalogue, voice: Voice) -> str:
    """An entry's number, title and points in one line."""
    entry = catalogue.entry(ref)
    if catalogue.score(ref) is None and isinstance(entry, Clause | Section):
        return titled(ref, catalogue, voice)
    match entry:
        case Item():
            return _item_headline(entry, catalogue, voice)
        case Clause():
            item = catalogue.items[catalogue.owner(ref)]
            return voice.say("clause", ref=ref, item=item.ref, title=item.title, score=item.score)
        case Section():
            return _section_headline(entry, catalogue, voice)
        case NegativeEntry():
            return voice.say("negative", number=ref.rpartition("-")[2], ref=ref)


def _item_headline(item: Item, catalogue: Catalogue, voice: Voice) -> str:
    """The number, title and points of an item; an item of a part has the title of that."""
    part = catalogue.checklist.part_of(item.ref)
    if part is not None and not item.score:
        return f"{item.ref} {part.title}"
    if catalogue.score(item.ref) is None:
        return titled(item.ref, catalogue, voice)
    return voice.say("item", ref=item.ref, title=part.title if part else item.title, score=item.score)


def _section_headline(section: Section, catalogue: Catalogue, voice: Voice) -> str:
    """The number, title and points of a section with its number of items; of a part its ref and title."""
    if not catalogue.is_section(section.ref):
        return f"{section.ref} {section.title}"
    count = sum(1 for _ in section.every_item())
    named = written(section.number)
    return voice.say("section", number=named, title=section.title, score=section.score, count=count)


def shown_of(ref: str, catalogue: Catalogue, voice: Voice) -> str:
    """An entry's number and title, as short as a button."""
    entry = catalogue.entry(catalogue.owner(ref))
    is_sentence = isinstance(entry, Item) and catalogue.checklist.part_of(entry.ref) is not None
    title = entry.title if isinstance(entry, Item | Section) and not is_sentence else ""
    return f"{voice.number(ref)} {title}".strip()


def party_lines(ref: str, role: RoleAsked, catalogue: Catalogue, voice: Voice) -> list[str]:
    """The lines that name an entry's departments, or say that the source names none."""
    entry = catalogue.entry(catalogue.owner(ref))
    match entry:
        case Item() if catalogue.tells_roles(ref):
            return _item_lines(entry, role, catalogue, voice)
        case Item():
            return [voice.line("responsible", catalogue.parties(ref, role)), *_deadline_lines(entry, voice)]
        case Section() if catalogue.scope_of(ref) is Scope.SECOND:
            label = "in charge" if catalogue.tells_roles(ref) else "responsible"
            return [voice.line(label, catalogue.parties(ref, RoleAsked.ANY))]
        case _:
            return []


def _item_lines(item: Item, role: RoleAsked, catalogue: Catalogue, voice: Voice) -> list[str]:
    """The lines of an item: those that it has, and of those that its list usually has also the ones that it lacks."""
    lead, participants = voice.line("lead", item.lead), voice.line("participants", item.participants)
    responsible = [voice.line("in charge", item.responsible)] if item.responsible else []
    leads = [lead] if item.lead or not responsible else []
    if role is RoleAsked.LEAD:
        return leads or responsible
    if role is RoleAsked.PARTICIPATE:
        return [participants]
    joins = item.participants or (not responsible and catalogue.has_participants)
    return [*leads, *responsible, *([participants] if joins else []), *_deadline_lines(item, voice)]


def _deadline_lines(item: Item, voice: Voice) -> list[str]:
    return [voice.say("deadline", text=item.deadline.text)] if item.deadline else []


def entry_block(ref: str, catalogue: Catalogue, voice: Voice) -> str:
    """An entry with its departments and its text."""
    lines = [heading(headline(ref, catalogue, voice)), *party_lines(ref, RoleAsked.ANY, catalogue, voice)]
    return "\n".join([*lines, *_text_lines(ref, catalogue, voice)])


def _text_lines(ref: str, catalogue: Catalogue, voice: Voice) -> Sequence[str]:
    """What an entry says, or what stands under it."""
    entry = catalogue.entry(ref)
    match entry:
        case Clause(text=text, tracking=tracking):
            return [text, *_note(tracking, voice)]
        case Item():
            return list(_own_lines(entry, catalogue, voice))
        case Section():
            return _inner_lines(entry, catalogue, voice)
        case NegativeEntry(text=text, definitions=definitions):
            defined = [voice.say("definitions", count=len(definitions))] if definitions else []
            return [text, *defined, *_note(Tracking.REFERENCE, voice)]


def _inner_lines(section: Section, catalogue: Catalogue, voice: Voice) -> Sequence[str]:
    """The tasks of a part, or the items and parts of a section."""
    if catalogue.is_part(section.ref):
        return [f"{each.ref} {shortened(each.title)}" for each in section.items]
    inner = (*(each.ref for each in section.items), *(each.ref for each in section.parts))
    return [headline(each, catalogue, voice) for each in inner]


def _own_lines(item: Item, catalogue: Catalogue, voice: Voice) -> Iterator[str]:
    """The text of an item, its leaders, what the office decided, its remarks and its clauses."""
    text = _text(item.ref, catalogue)
    if text:
        yield text
    if item.leaders:
        yield voice.say("leaders", names=voice.names(item.leaders))
    if item.decided:
        yield _decided(item.decided, voice)
    yield from (*item.remarks, *_clause_lines(item.ref, catalogue, voice), *_note(item.tracking, voice))


def _clause_lines(ref: str, catalogue: Catalogue, voice: Voice) -> list[str]:
    entry = catalogue.entry(ref)
    if not isinstance(entry, Item):
        return []
    if not entry.clauses:
        has_some = catalogue.has_clauses and catalogue.checklist.part_of(ref) is None
        return [voice.say("no clauses")] if has_some else []
    if sum(len(each.text) for each in entry.clauses) <= SHOWN_WHOLE:
        return [f"{each.ref} {each.text}" for each in entry.clauses]
    lines = [f"{each.ref} {shortened(each.text)}" for each in entry.clauses]
    return [*lines, voice.say("whole clause", ref=entry.clauses[0].ref)]


def _note(tracking: Tracking, voice: Voice) -> list[str]:
    return [voice.say("reference")] if tracking is Tracking.REFERENCE else []


def _decided(decided: Decided, voice: Voice) -> str:
    """That the office has decided what stands above, and what the source prints."""
    what = voice.names([voice.say(f"decided {each}") for each in decided.fields])
    if not decided.printed:
        return voice.say("decided alone", what=what)
    return voice.say("decided", what=what, printed="；".join(decided.printed))


def _text(ref: str, catalogue: Catalogue) -> str:
    """The words of an entry that has no title of its own; an item of a part has that part's title above it."""
    entry = catalogue.entry(ref)
    if isinstance(entry, Item):
        return entry.title if catalogue.checklist.part_of(ref) else ""
    return entry.text if isinstance(entry, Clause | NegativeEntry) else ""
