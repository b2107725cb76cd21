"""The packaged checklist, against what the source prints."""

from collections import Counter

from checklist_data.model import Checklist, Item, NegativeEntry, Parties, Period, Tracking


def item(checklist: Checklist, ref: str) -> Item:
    found = checklist.entries[ref]
    assert isinstance(found, Item)
    return found


def test_the_counts_are_those_of_the_source(checklist: Checklist) -> None:
    assert len(checklist.sections) == 11
    assert len(checklist.items) == 63
    assert checklist.score == sum(each.score for each in checklist.items) == 840
    assert sum(len(each.clauses) for each in checklist.items) == 149
    assert len(checklist.departments) == 27
    assert sum(each.lead is None for each in checklist.items) == 27
    assert len(checklist.negative) == 6
    assert checklist.second is not None
    assert [len(each.parts) for each in checklist.second.sections] == [3, 4, 3]


def test_the_notice_says_who_wrote_to_whom_and_when(checklist: Checklist) -> None:
    notice = checklist.notice
    assert notice is not None
    assert notice.issuer == "宜春市宜阳新区管理委员会"
    assert notice.issued.isoformat() == "2022-06-28"
    assert notice.recipients.startswith("区直及驻区各部门")


def test_lines_of_departments_are_read_as_printed(checklist: Checklist) -> None:
    assert item(checklist, "49").lead == Parties(("党群工作部", "妇联", "官园街道"))
    assert item(checklist, "49").participants == Parties(("教体局", "社会事业局"), open=True)
    assert item(checklist, "33").lead is None
    assert item(checklist, "41").participants == Parties(("经济发展局",))
    assert item(checklist, "37").participants is None


def test_the_spellings_of_the_source_lead_to_one_department(checklist: Checklist) -> None:
    assert item(checklist, "58").lead == Parties(("宜阳公安分局", "经济发展局", "工程建设管理局"))
    assert item(checklist, "2").participants == Parties(("经济发展局", "综治办", "财政局"), open=True)
    everyone = item(checklist, "II-2(1)").responsible
    assert everyone == Parties(("党政办", "综治办", "社会事业局", "区直各部门"), open=True)


def test_a_line_broken_over_two_is_one(checklist: Checklist) -> None:
    joined = item(checklist, "28").participants
    assert joined is not None
    assert joined.departments[-2:] == ("经济发展局", "各片区")


def test_blank_cells_are_blank_and_the_stray_row_belongs_to_nobody(checklist: Checklist) -> None:
    blank = [each.ref for each in checklist.second_items if each.names_nobody]
    assert blank == ["II-1(2)", "II-1(3)", "II-1(4)", "II-10(2)"]
    assert item(checklist, "II-9(2)").responsible == Parties(("综治办", "宜阳公安分局"))


def test_items_without_clauses_are_those_of_the_source(checklist: Checklist) -> None:
    assert [each.ref for each in checklist.items if not each.clauses] == ["7", "18", "41"]


def test_what_directs_measures_at_people_is_for_reference_only(checklist: Checklist) -> None:
    reference = [
        clause.ref for each in checklist.items for clause in each.clauses if clause.tracking is Tracking.REFERENCE
    ]
    assert reference == ["8.1", "8.2", "9.3", "10.1", "19.2"]
    assert item(checklist, "8").tracking is Tracking.REFERENCE
    for ref in ("9", "10", "19"):
        assert item(checklist, ref).tracking is Tracking.TRACKED


def test_nothing_recurs_for_an_entry_that_is_for_reference_only(checklist: Checklist) -> None:
    recurring = {each.ref for each in checklist.duties} | {each.ref for each in checklist.unscheduled}
    assert recurring.isdisjoint({"8", "8.1", "8.2", "9.3", "10.1", "19.2", *(each.ref for each in checklist.negative)})


def test_suspect_characters_stay_and_are_noted(checklist: Checklist) -> None:
    noted = {each.quote for each in checklist.anomalies}
    for suspect in ("谁主办谁负贲", "特种特备", "“案一整改”", "每超过01再-10分", "特别重大、群体性事件"):
        assert suspect in noted


def test_the_duties_are_those_with_a_period_in_the_source(checklist: Checklist) -> None:
    periods = Counter((each.ref, each.period) for each in checklist.duties)
    assert periods == {
        ("1.4", Period.YEARLY): 1,
        ("2.1", Period.YEARLY): 1,
        ("9.1", Period.YEARLY): 2,
        ("11.4", Period.BIENNIAL): 1,
        ("33.2", Period.YEARLY): 1,
        ("40.3", Period.QUARTERLY): 1,
        ("II-7(1)", Period.DAILY): 2,
        ("II-10(2)", Period.YEARLY): 1,
    }
    assert [each.ref for each in checklist.duties if each.standard] == ["II-7(1)", "II-7(1)"]


def test_every_percentage_of_the_clauses_is_a_target(checklist: Checklist) -> None:
    values = Counter(each.value for each in checklist.targets if each.value.endswith(("%", "‰")))
    expected = {"40%": 2, "100%": 2, "90%": 6, "80%": 1, "50%": 1, "20%": 1, "1%": 1, "98%": 1, "95%": 1, "1‰": 1}
    assert values == expected
    staff = {each.value for each in checklist.targets if each.ref == "II-4(2)"}
    assert staff == {"3", "2"}


def test_deductions_are_those_in_brackets(checklist: Checklist) -> None:
    first = checklist.entries["NEG-1"]
    assert isinstance(first, NegativeEntry)
    assert [each.points for each in first.deductions] == [-30, -30, -10]
    assert len(first.definitions) == 7
