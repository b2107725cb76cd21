"""The checklist, arranged for answering."""

from bot.questions.catalogue import Catalogue, merged, ranked
from bot.questions.selection import Gap, RoleAsked
from checklist_data.model import Parties


def test_a_department_s_tasks_stand_in_source_order(catalogue: Catalogue) -> None:
    assert catalogue.tasks_of("妇联", RoleAsked.LEAD) == ("21", "49")
    assert catalogue.tasks_of("妇联", RoleAsked.PARTICIPATE) == ("3", "13", "55")
    assert catalogue.tasks_of("教体局", RoleAsked.ANY)[-1] == "II-8(2)"
    assert catalogue.tasks_of("水利局", RoleAsked.LEAD) == ()


def test_a_clause_belongs_to_its_item_and_its_section(catalogue: Catalogue) -> None:
    assert catalogue.owner("33.2") == "33"
    assert catalogue.owner("II-4(2)") == "II-4(2)"
    assert catalogue.section_of("33.2") == "S6"
    assert catalogue.section_of("II-4(2)") == ""
    assert catalogue.score("33.2") == 18
    assert catalogue.score("II-4") is None


def test_lead_departments_come_before_participants(catalogue: Catalogue) -> None:
    parties = catalogue.parties("25", RoleAsked.ANY)
    assert parties is not None
    assert parties.departments == ("应急管理局", "消防大队", "宜阳公安分局", "工程建设管理局")
    assert parties.open
    assert catalogue.parties("33", RoleAsked.LEAD) is None
    assert catalogue.parties("NEG-1", RoleAsked.ANY) is None


def test_lines_are_merged_without_doubles() -> None:
    assert merged(Parties(("甲", "乙")), None, Parties(("乙", "丙"), open=True)) == Parties(
        ("甲", "乙", "丙"), open=True
    )
    assert merged(None, None) is None


def test_names_with_the_same_count_stand_together() -> None:
    assert ranked({"甲": 1, "乙": 3, "丙": 1}) == ((("乙",), 3), (("甲", "丙"), 1))


def test_gaps_and_rankings_are_known_beforehand(catalogue: Catalogue) -> None:
    assert len(catalogue.lacking[Gap.LEAD]) == 27
    assert catalogue.lacking[Gap.CLAUSES] == ("7", "18", "41")
    assert catalogue.ranking[RoleAsked.LEAD][0] == (("党群工作部",), 13)


def test_every_entry_but_sections_can_be_found(catalogue: Catalogue) -> None:
    refs = [each.ref for each in catalogue.documents()]
    assert len(refs) == len(set(refs)) == sum(not ref.startswith("S") for ref in catalogue.order)


def test_figures_are_targets_and_deductions(catalogue: Catalogue) -> None:
    by_value = {each.value: each for each in catalogue.figures}
    assert by_value["98%"].ref == "37.3"
    assert by_value["-3"].unit == "分/人"
    assert len(list(catalogue.figure_documents())) == len(catalogue.figures)
