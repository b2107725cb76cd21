"""Answers that are a figure."""

import pytest

from bot.questions.answers.figures import TOP_SHOWN, count, figure, idle, rank_departments, rank_entries, score
from bot.questions.answers.wording import Voice
from bot.questions.catalogue import Catalogue
from bot.questions.content import Kind
from bot.questions.intents import Count, DepartmentRanking, EntryRanking, Figure, Idle, Score, Thing
from bot.questions.retrieval.index import Found
from bot.questions.selection import RoleAsked, Scope
from bot.questions.text import Language

LISTS = {"common": "共性清单", "second": "省特色清单", "negative": "负面清单"}
CHINESE = Voice(Language.CHINESE, LISTS)


def found(catalogue: Catalogue, what: str, fit: float = 1.0) -> Found:
    (number,) = [place for place, each in enumerate(catalogue.figures) if each.what == what]
    return Found(str(number), fit, (), (), title_share=1.0)


def test_points_are_those_of_the_item_the_section_or_the_list(catalogue: Catalogue) -> None:
    assert score(Score(("33.2", "S7")), catalogue, CHINESE).values == ("18", "60")
    assert score(Score(), catalogue, CHINESE).reply.splitlines() == ["共性清单：840分", "省特色清单：100分"]
    assert score(Score(scope=Scope.SECOND), catalogue, CHINESE).values == ("100",)


def test_an_entry_without_points_is_said_to_have_none(catalogue: Catalogue) -> None:
    content = score(Score(("II-4", "33")), catalogue, CHINESE)
    assert content.values == ("18",)
    assert content.reply.startswith("II-4原文没有单独的分值。")


def test_a_figure_comes_with_its_bound_its_unit_and_its_source(catalogue: Catalogue) -> None:
    content = figure(Figure((found(catalogue, "每个网格配备的专(兼)职网格员"),)), catalogue, CHINESE)
    what, source, item = content.reply.splitlines()
    assert (content.refs, content.values, content.departments) == (("56.2",), ("1",), ())
    assert what.endswith("：不低于1名")
    assert source.startswith("出处：56.2 ")
    assert item.startswith("第56项 ")


def test_a_deduction_is_given_in_points_for_each_case(catalogue: Catalogue) -> None:
    content = figure(Figure((found(catalogue, "重大群体性事件"),)), catalogue, CHINESE)
    assert (content.refs, content.values) == (("NEG-2",), ("-10",))
    assert "-10分/件" in content.reply


def test_close_figures_are_given_too_where_the_same_entry_sets_them(catalogue: Catalogue) -> None:
    police, community, others = (
        "派出所警力占区级公安机关总警力的比例",
        "社区民警占派出所警力的比例",
        "初次信访事项化解率",
    )
    best = found(catalogue, police)
    both = figure(Figure((best, found(catalogue, community, 0.95), found(catalogue, others, 0.95))), catalogue, CHINESE)
    one = figure(Figure((best, found(catalogue, community, 0.5))), catalogue, CHINESE)
    assert both.refs == one.refs == ("12.3",)
    assert (community in both.reply, community in one.reply, others in both.reply) == (True, False, False)


@pytest.mark.parametrize(
    ("question", "total"),
    [
        (Count(Thing.SECTIONS), "11"),
        (Count(Thing.DEPARTMENTS), "27"),
        (Count(Thing.GOALS), "3"),
        (Count(Thing.CLAUSES, "S6"), "9"),
        (Count(Thing.CLAUSES, refs=("33.2",)), "2"),
        (Count(Thing.CLAUSES, refs=("7",)), "0"),
    ],
)
def test_things_are_counted_where_they_are_asked_for(catalogue: Catalogue, question: Count, total: str) -> None:
    assert count(question, catalogue, CHINESE).values == (total,)


def test_clauses_of_all_items_are_those_of_the_sections_together(catalogue: Catalogue) -> None:
    parts = [count(Count(Thing.CLAUSES, each.ref), catalogue, CHINESE) for each in catalogue.checklist.sections]
    whole = count(Count(Thing.CLAUSES), catalogue, CHINESE)
    assert sum(int(each.values[0]) for each in parts) == int(whole.values[0])


def test_departments_are_ranked_over_all_among_some_or_in_a_section(catalogue: Catalogue) -> None:
    everywhere = rank_departments(DepartmentRanking(RoleAsked.LEAD, least=False), catalogue, CHINESE)
    some = rank_departments(
        DepartmentRanking(RoleAsked.LEAD, least=True, among=("妇联", "宜阳公安分局")), catalogue, CHINESE
    )
    network = rank_departments(DepartmentRanking(RoleAsked.LEAD, least=False, section="S6"), catalogue, CHINESE)
    assert (everywhere.departments, everywhere.values) == (("党群工作部",), ("13",))
    assert some.reply == "牵头事项最少的是妇联，共2项\n其次宜阳公安分局（10项）"
    assert (network.departments, network.values) == (("党群工作部", "宜阳公安分局"), ("3",))


def test_idle_departments_are_those_without_any_entry_in_the_role(catalogue: Catalogue) -> None:
    content = idle(Idle(RoleAsked.PARTICIPATE, counted=True), catalogue, CHINESE)
    assert (content.kind, content.departments, content.values) == (Kind.VALUE, ("消防大队", "区直各部门"), ("2",))
    assert idle(Idle(RoleAsked.PARTICIPATE, counted=False), catalogue, CHINESE).kind is Kind.DEPARTMENTS


@pytest.mark.parametrize(
    ("question", "refs", "value"),
    [
        (EntryRanking("clauses", least=False), ("1", "11", "15", "42"), "5"),
        (EntryRanking("deduction", least=False), ("NEG-5",), "-50"),
        (EntryRanking("score", least=True, section="S5"), ("23", "24", "25", "26", "27", "28"), "15"),
        (EntryRanking("sections", least=False), ("S1", "S2", "S3", "S4", "S5", "S6"), "90"),
        (EntryRanking("participants", least=False), ("22",), "8"),
    ],
)
def test_the_entries_with_most_or_least_are_all_named(
    catalogue: Catalogue, question: EntryRanking, refs: tuple[str, ...], value: str
) -> None:
    content = rank_entries(question, catalogue, CHINESE)
    assert (content.kind, content.refs, content.values) == (Kind.TASKS, refs, (value,))


def test_many_entries_with_the_same_rank_are_numbers_in_one_line(catalogue: Catalogue) -> None:
    few = rank_entries(EntryRanking("clauses", least=False), catalogue, CHINESE)
    many = rank_entries(EntryRanking("clauses", least=True), catalogue, CHINESE)
    assert len(few.reply.splitlines()) == 1 + len(few.refs) <= 1 + TOP_SHOWN
    assert many.reply.splitlines()[1:] == ["、".join(many.refs)]
