"""Telling how a question was read, for people who want to know why."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.questions.certainty import SURE
from bot.questions.decide import FLOOR, OVERHEARD_FLOOR, Decision, Ranked
from bot.questions.parse.named import named_in
from bot.questions.retrieval.fit import load_weights
from bot.questions.spans.span import Kind

FOUND_SHOWN = 5
LEARNED_SHOWN = 2


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is needed to tell how a text was read; the telling is done only when it is asked for."""

    plain: str
    decision: Decision | None = None

    def render(self) -> str:
        """The account, a fact a line."""
        return "\n".join([f"read as: {self.plain}", *(self._lines(self.decision) if self.decision else ())])

    def _lines(self, decision: Decision) -> Iterator[str]:
        yield from _spans(decision)
        yield from _names(decision)
        yield from _found(decision)
        for each in decision.ranked:
            yield _reading(each, decision)
        yield from (f"no reading: {reason}" for reason in decision.refused)
        yield _learned(decision)
        yield from _wanted(decision)
        yield from _verdict(decision)


def _spans(decision: Decision) -> Iterator[str]:
    shown = []
    for span in decision.inquiry.frame.tokens:
        if span.said.strip():
            what = "/".join(sorted(span.cues)) if span.kind is Kind.WORD else str(span.kind)
            shown.append(f"{span.said}[{what or 'mark'}]")
    yield "spans: " + " ".join(shown)


def _names(decision: Decision) -> Iterator[str]:
    for naming in (each.naming for each in decision.inquiry.frame.tokens if each.naming):
        meant = "、".join(naming.departments) or "no department"
        rivals = ", ".join(f"{name} {likeness}" for name, likeness in naming.rivals)
        others = f"; nearest others: {rivals}" if rivals else ""
        yield f"name: {naming.said} = {meant} ({naming.reason}, {naming.score}){others}"


def _found(decision: Decision) -> Iterator[str]:
    topic = decision.inquiry.topic
    for found in topic.found[:FOUND_SHOWN]:
        forms = " ".join(
            f"{form}({feature.reason}, {feature.weight:.1f})"
            for form, feature in zip(found.held, found.matched, strict=True)
        )
        yield f"entry {found.ref}: score {found.score:.1f}, covers {topic.coverage(found):.0%}: {forms}"
    if topic.found:
        fit = decision.inquiry.fit(topic)
        parts = [(load_weights()["weights"].get(name, 0.0) * value, name) for name, value in fit.features.items()]
        told = ", ".join(f"{name} {share:+.1f}" for share, name in sorted(parts, key=lambda each: -abs(each[0])))
        yield f"chance that {topic.found[0].ref} is meant: {fit.chance:.0%} ({told})"


def _reading(ranked: Ranked, decision: Decision) -> str:
    reading = ranked.reading
    evidence = " + ".join(reading.evidence) or "nothing"
    unread = f", {reading.unread:g} letters unread" if reading.unread else ""
    lost = ranked.reason or ("taken" if ranked is decision.chosen else "its score is lower")
    return f"reading {ranked.score:.1f} {reading.name}: {evidence}{unread} — {lost}"


def _learned(decision: Decision) -> str:
    chances = decision.inquiry.desk.topics.of(decision.inquiry.frame.text)
    most = sorted(chances.items(), key=lambda each: -each[1])[:LEARNED_SHOWN]
    return "by its letters: " + ", ".join(f"{topic} {chance:.0%}" for topic, chance in most)


def _wanted(decision: Decision) -> Iterator[str]:
    inquiry = decision.inquiry
    named = named_in(inquiry.frame, inquiry.catalogue)
    if named is None:
        return
    chances = inquiry.desk.wants.of(named, inquiry.frame)
    most = sorted(chances.items(), key=lambda each: -each[1])[:LEARNED_SHOWN]
    told = ", ".join(f"{want} {chance:.0%}" for want, chance in most)
    yield f"by the words around {named.spans[0].said} ({named.sort.name.lower()}): {told}"


def _verdict(decision: Decision) -> Iterator[str]:
    heard = "addressed" if decision.inquiry.addressed else "overheard"
    floor = FLOOR if decision.inquiry.addressed else OVERHEARD_FLOOR
    needed = f"a score of {decision.threshold} is needed, a topic with a chance of {floor:.0%}"
    yield f"{heard}: {needed}; sure from {SURE:.0%}"
    chosen = decision.chosen
    if chosen is None:
        yield "understood as none"
        return
    if decision.unread:
        yield "not taken account of: " + ", ".join(each or "what may be a name" for each in decision.unread)
    how = f"{decision.certainty}, margin {decision.margin:.1f}"
    yield f"understood as {chosen.reading.name}, {how}: {chosen.reading.question}"
