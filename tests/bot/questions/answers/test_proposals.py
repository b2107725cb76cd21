"""Answers that are no facts."""

from bot.questions.answers.proposals import OFFERED, absent, proposal, unknown, which_department, which_entry
from bot.questions.answers.wording import Voice
from bot.questions.assistant import Assistant
from bot.questions.catalogue import Catalogue
from bot.questions.content import Certainty, Content, Kind
from bot.questions.intents import Absent, Clarify, ClarifyEntry, UnknownBody
from bot.questions.retrieval.index import Feature, Found, Reason
from bot.questions.selection import RoleAsked
from bot.questions.spans.naming import Naming
from bot.questions.text import Language

VOICE = Voice(Language.CHINESE)


def found(*refs: str, reason: Reason = Reason.EXACT, score: float = 10.0) -> tuple[Found, ...]:
    feature = Feature(0, 2, ("消防",), 1.0, reason)
    return tuple(Found(ref, score, (feature,), ("消防",), 0.0) for ref in refs)


def test_a_proposal_of_several_entries_has_one_heading(assistant: Assistant) -> None:
    reply = assistant.ask("快递实名制").reply
    assert reply.startswith("没有完全对应的条目，最接近的是：\n14.1")
    assert "清单中相关的内容" not in reply


def test_a_proposal_says_so_and_offers_each_item_once(catalogue: Catalogue) -> None:
    content = Content(Kind.SEARCH, "第25项", ("25.2",))
    proposed = proposal(content, found("25.2", "25.1", "26", "12.1", "7"), catalogue, VOICE)
    assert proposed.certainty is Certainty.LIKELY
    assert proposed.reply.startswith("没有完全对应的条目，最接近的是：\n第25项")
    assert (proposed.refs, proposed.near) == (("25.2",), ("26", "12.1"))
    assert [each.asks for each in proposed.options] == ["25.2", "26", "12.1"]
    assert len(proposed.options) == OFFERED


def test_an_absent_subject_is_named_with_what_comes_nearest(catalogue: Catalogue) -> None:
    content = absent(Absent("签证", found("7")), catalogue, VOICE)
    assert content.reply.splitlines()[:2] == ["清单里没有写到“签证”。", "最接近的是："]
    assert (content.kind, content.refs, content.near) == (Kind.ABSENT, (), ("7",))


def test_beside_what_is_absent_stand_two_entries_at_the_most_that_fit_well(catalogue: Catalogue) -> None:
    good = found("7", "12", "25")
    assert absent(Absent("签证", good), catalogue, VOICE).near == ("7", "12")
    assert absent(Absent("签证", good[:1] + found("12", score=6.6)), catalogue, VOICE).near == ("7",)
    assert absent(Absent("签证", found("7", "12", score=6.4)), catalogue, VOICE).near == ()


def test_a_letter_alone_is_not_near(catalogue: Catalogue) -> None:
    content = absent(Absent("签证", found("7", reason=Reason.LETTER)), catalogue, VOICE)
    assert content.reply == "清单里没有写到“签证”。"


def test_entries_that_fit_equally_well_are_asked_back_with_what_was_asked_of_them(catalogue: Catalogue) -> None:
    content = which_entry(ClarifyEntry(("16", "17"), RoleAsked.LEAD), catalogue, VOICE)
    assert (content.kind, content.refs, content.near) == (Kind.CLARIFY, (), ("16", "17"))
    assert [each.asks for each in content.options] == ["第16项谁牵头", "第17项谁牵头"]


def test_an_unknown_body_is_offered_kindred_names_or_the_whole_list() -> None:
    near = Naming("公安处", (), 0, "not in the list", (("宜阳公安分局", 60),))
    content = unknown(UnknownBody(near, RoleAsked.LEAD), "公安处牵头哪些", VOICE)
    assert [each.asks for each in content.options] == ["宜阳公安分局牵头哪些"]
    alone = unknown(UnknownBody(Naming("烟草局", (), 0, ""), RoleAsked.LEAD), "烟草局牵头哪些", VOICE)
    assert [each.label for each in alone.options] == ["全部部门"]


def test_an_ambiguous_name_is_asked_back_with_the_text_that_each_choice_asks(catalogue: Catalogue) -> None:
    naming = Naming("公司", ("新城公司", "大数据集团有限公司"), 80, "part of the name")
    content = which_department(Clarify(naming, RoleAsked.LEAD), "公司牵头哪些", catalogue, VOICE)
    assert [each.asks for each in content.options] == ["新城公司牵头哪些", "大数据集团有限公司牵头哪些"]


def test_what_was_said_is_repeated_shortened(catalogue: Catalogue) -> None:
    assert len(absent(Absent("长" * 500), catalogue, VOICE).reply) < 60
