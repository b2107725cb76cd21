"""Which reading is taken, how surely, and what is kept to oneself."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.questions.certainty import SURE
from bot.questions.content import Certainty
from bot.questions.context import Context
from bot.questions.decide import ADDRESSED_SCORE, OVERHEARD_SCORE, WEIGHTS, Decision, decide
from bot.questions.intents import Absent, Help, Question, Score, Search, Show, Tasks, UnknownBody, Who
from bot.questions.parse.reading import Evidence, Inquiry, Reading
from bot.questions.retrieval.fit import Fit
from bot.questions.selection import RoleAsked
from bot.questions.understanding import Understanding

At = Callable[[str], Inquiry]
SHOWN, ASKED, SHOWN_ENTRIES = Show(("33",)), Who(("33",), RoleAsked.LEAD), Search(())


def fit(chance: float, *, whole: bool = False) -> Fit:
    return Fit(chance, (), {"whole": float(whole)})


def decided(inquiry: Inquiry, *readings: Reading) -> Decision:
    return decide(inquiry, readings, ())


def test_every_piece_of_evidence_has_its_weight() -> None:
    assert set(WEIGHTS) == set(Evidence)


def test_the_reading_with_more_evidence_is_taken_whatever_the_order(inquiry_of: At) -> None:
    less, more = Reading("less", SHOWN, (Evidence.NUMBER,)), Reading("more", ASKED, (Evidence.NUMBER, Evidence.ROLE))
    for readings in ((less, more), (more, less)):
        decision = decided(inquiry_of("33项谁牵头"), *readings)
        assert decision.chosen is not None
        assert decision.chosen.reading is more
        assert decision.margin == pytest.approx(WEIGHTS[Evidence.ROLE])


def test_letters_that_stay_unread_count_against_a_reading(inquiry_of: At) -> None:
    all_read, some_unread = (
        Reading("all", ASKED, (Evidence.NUMBER,)),
        Reading("some", SHOWN, (Evidence.NUMBER,), unread=2),
    )
    decision = decided(inquiry_of("33项"), some_unread, all_read)
    assert [each.reading for each in decision.ranked] == [all_read, some_unread]


def test_a_topic_counts_as_much_as_it_is_probable(inquiry_of: At) -> None:
    likely, chance = (
        Reading(name, Search(()), (Evidence.TOPIC,), fit=fit(value)) for name, value in (("a", 0.9), ("b", 0.5))
    )
    first, second = decided(inquiry_of("消防"), chance, likely).ranked
    assert first.reading is likely
    assert first.score - second.score == pytest.approx(0.4 * WEIGHTS[Evidence.TOPIC])


def test_a_topic_that_is_hardly_probable_gives_way_to_its_absence(inquiry_of: At) -> None:
    found = Reading("a topic", Search(()), (Evidence.TOPIC, Evidence.TEXT, Evidence.WHO), fit=fit(0.01))
    absent = Reading("absent", Absent("消防"), (), fit=fit(0.01))
    decision = decided(inquiry_of("消防"), found, absent)
    assert decision.chosen is not None
    assert decision.chosen.reading is absent


def test_what_the_checklist_prints_is_never_absent(inquiry_of: At) -> None:
    found = Reading("a topic", Search(()), (Evidence.TOPIC,), fit=fit(0.01, whole=True))
    absent = Reading("absent", Absent("消防"), (), fit=fit(0.01, whole=True))
    decision = decided(inquiry_of("消防"), absent, found)
    assert decision.chosen is not None
    assert decision.chosen.reading is found
    assert decision.certainty is Certainty.SURE


@pytest.mark.parametrize(("chance", "certainty"), [(SURE, Certainty.SURE), (SURE - 0.01, Certainty.LIKELY)])
def test_from_a_chance_on_an_answer_is_a_fact(inquiry_of: At, chance: float, certainty: Certainty) -> None:
    reading = Reading("who", ASKED, (Evidence.TOPIC, Evidence.WHO), fit=fit(chance))
    assert decided(inquiry_of("消防谁牵头"), reading).certainty is certainty


def test_a_proposal_is_never_made_unasked(inquiry_of: At) -> None:
    reading = Reading("who", ASKED, (Evidence.TOPIC, Evidence.WHO, Evidence.ROLE), fit=fit(SURE - 0.01))
    inquiry = inquiry_of("消防谁牵头")
    assert decided(inquiry, reading).chosen is not None
    assert decided(replace(inquiry, addressed=False), reading).chosen is None


def test_what_was_overheard_needs_more() -> None:
    assert OVERHEARD_SCORE > ADDRESSED_SCORE


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("公安牵头哪些任务", Tasks),
        ("森林公安局牵头哪些任务", UnknownBody),
        ("扫黑除恶多少分", Score),
        ("扫黑除恶谁牵头", Who),
        ("校园食品安全", Search),
        ("你好", Help),
        ("港澳通行证", Absent),
    ],
)
def test_the_best_reading_of_a_text_is_taken(understanding: Understanding, text: str, kind: type) -> None:
    chosen = understanding.decide(text, Context(), addressed=True).chosen
    assert chosen is not None
    assert isinstance(chosen.reading.question, kind)


@pytest.mark.parametrize(
    ("general", "question", "chance", "is_in"),
    [
        (0.0, SHOWN_ENTRIES, 0.2, True),
        (0.3, SHOWN_ENTRIES, 0.2, False),
        (0.3, SHOWN_ENTRIES, 0.3, True),
        (0.5, SHOWN_ENTRIES, 0.4, False),
        (0.5, ASKED, 0.4, True),
        (0.5, ASKED, 0.2, False),
        (0.3, ASKED, 0.2, True),
    ],
)
def test_a_subject_of_general_words_needs_a_better_chance(
    inquiry_of: At, general: float, question: Question, chance: float, *, is_in: bool
) -> None:
    found = Fit(chance, (), {"coverage": 0.6, "general": general})
    decision = decided(
        inquiry_of("宽带谁负责"), Reading("a topic", question, (Evidence.TOPIC, Evidence.WHO), fit=found)
    )
    assert (decision.chosen is not None) is is_in


def test_what_the_checklist_hardly_holds_is_absent(inquiry_of: At) -> None:
    found = Fit(0.3, (), {"coverage": 0.6}, presence=0.1)
    decision = decided(
        inquiry_of("停车收费管理是谁牵头"),
        Reading("who", Who(("33",), RoleAsked.LEAD), (Evidence.TOPIC, Evidence.WHO), fit=found),
        Reading("absent", Absent("停车收费"), (), fit=found),
    )
    assert decision.chosen is not None
    assert isinstance(decision.chosen.reading.question, Absent)
