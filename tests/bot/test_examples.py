"""Examples are of the list in use, short, and the asker's own where something is theirs to report."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.checkins.reading.reader import CheckIns
from bot.examples import NO_DEPARTMENT, examples_of
from bot.involvement import Involved, concerns, involved, is_tracked
from bot.questions.assistant import Assistant
from bot.questions.content import Certainty, Kind
from checklist_data.model import Checklist
from checklist_data.reader import PACKAGED, load

RIVER = Path(__file__).parents[1] / "examples" / "anhe_2025"


@pytest.fixture(scope="module", params=[PACKAGED, RIVER], ids=["packaged", "another district's"])
def any_list(request: pytest.FixtureRequest) -> Checklist:
    return load(request.param)


def test_the_department_leads_the_entry_which_takes_reports(any_list: Checklist) -> None:
    examples = examples_of(any_list)
    assert examples.name in involved(any_list, examples.entry).leads
    assert is_tracked(any_list, examples.entry)
    assert examples.clause in any_list.entries


def test_every_example_is_understood(any_list: Checklist) -> None:
    assistant, examples = Assistant(any_list), examples_of(any_list)
    asked = {
        f"{examples.department}牵头哪些任务？": Kind.TASKS,
        f"{examples.subject}归谁管？": Kind.DEPARTMENTS,
        f"who is responsible for {examples.subject}?": Kind.DEPARTMENTS,
        examples.clause: Kind.ENTRY,
        f"{examples.department}哪些逾期？{examples.entry}进展如何？": Kind.STATE,
    }
    for text, kind in asked.items():
        answer = assistant.ask(text)
        assert (answer.kind, answer.certainty) == (kind, Certainty.SURE), text
        assert examples.entry in {each.partition(".")[0] for each in answer.refs}, text
    reading = CheckIns(any_list).read(f"{examples.entry} 完成80% 已开展检查12次", date(2026, 12, 1))
    assert reading is not None
    assert [each.ref for each in reading.drafts] == [examples.entry]


def test_an_example_is_of_ones_own_department_by_a_name_that_is_its_own(any_list: Checklist) -> None:
    assistant = Assistant(any_list)
    for each in any_list.departments:
        examples, own = examples_of(any_list, [each.name]), [ref for ref, _ in concerns(any_list, each.name)]
        assert not own or examples.entry in own
        assert not own or assistant.department(examples.department) == (each.name,)


def test_a_list_that_names_no_department_still_has_an_example(any_list: Checklist) -> None:
    item = replace(any_list.items[0], lead=None, participants=None, responsible=None)
    bare = replace(any_list, sections=(replace(any_list.sections[0], items=(item,), parts=()),), second=None)
    assert examples_of(bare).department == NO_DEPARTMENT
    assert examples_of(bare).entry == item.ref


def test_the_departments_of_each_entry_are_looked_up_once(any_list: Checklist, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def counted(checklist: Checklist, ref: str) -> Involved:
        seen.append(ref)
        return involved(checklist, ref)

    monkeypatch.setattr("bot.involvement.involved", counted)
    examples_of(any_list)
    assert len(seen) == len(set(seen)) <= len(any_list.all_items)
