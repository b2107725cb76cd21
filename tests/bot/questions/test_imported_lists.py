"""Lists as they are published, asked at once: only 责任单位, no points, deadlines, numbers that begin anew."""

from pathlib import Path

import pytest

from bot.involvement import Part, involved
from bot.questions.assistant import Assistant
from bot.questions.selection import RoleAsked
from checklist_data.model import Checklist
from tests.bot.questions.imported import COVERED, RESPONSIBLE_ONLY, imported


@pytest.fixture(scope="module")
def responsible_only(tmp_path_factory: pytest.TempPathFactory) -> Checklist:
    return imported(RESPONSIBLE_ONLY, tmp_path_factory.mktemp("responsible"))


@pytest.fixture(scope="module")
def assistant(responsible_only: Checklist) -> Assistant:
    return Assistant(responsible_only)


@pytest.mark.parametrize("text", ["消火栓谁负责", "消火栓谁牵头", "消火栓归谁管", "1-1"])
def test_those_in_charge_are_called_as_the_source_calls_them(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert "责任单位：区水务局、各镇街" in answer.reply
    assert "牵头单位：区水务局" not in answer.reply
    assert set(answer.departments) >= {"区水务局", "各镇街"}


def test_a_list_without_leads_says_nothing_of_leads_that_it_lacks(assistant: Assistant) -> None:
    said = assistant.ask("1-2").reply
    assert "原文未列" not in said
    assert "责任单位：区城管局、区公安局" in said


def test_a_body_that_is_only_responsible_is_told_its_entries_when_asked_what_it_leads(assistant: Assistant) -> None:
    answer = assistant.ask("水务局牵头哪些任务")
    assert answer.refs == ("1-1",)
    assert answer.reply.startswith("区水务局牵头：没有这样的事项。\n原文列为责任单位的有1项")


def test_no_points_are_told_where_the_source_gives_none(assistant: Assistant) -> None:
    for text in ("1-1", "水务局有哪些任务", "消火栓谁负责", "第一部分", "一共多少分", "1-1多少分", "各部分多少分"):
        assert "0分" not in assistant.ask(text).reply
        assert "0 points" not in assistant.ask(text).reply


def test_an_entry_tells_its_deadline_and_its_leader(assistant: Assistant) -> None:
    said = assistant.ask("1-1").reply
    assert "完成时限：9月底前" in said
    assert "王建国" in said
    assert "完成时限：9月底前" in assistant.ask("消火栓谁负责").reply


def test_who_is_responsible_has_a_part_but_leads_nothing(assistant: Assistant) -> None:
    catalogue = assistant._catalogue  # noqa: SLF001 - what the answers are made from
    assert catalogue.tasks_of("区水务局", RoleAsked.ANY) == ("1-1",)
    assert catalogue.tasks_of("区水务局", RoleAsked.LEAD) == ()


WORDS = RESPONSIBLE_ONLY.replace("责任单位", "配合部门").replace("责任领导：王建国", "牵头部门：区应急局")


def test_other_words_of_the_source_are_used_too(tmp_path_factory: pytest.TempPathFactory) -> None:
    said = Assistant(imported(WORDS, tmp_path_factory.mktemp("words"))).ask("1-1").reply
    assert "牵头部门：区应急局" in said
    assert "配合部门：区水务局、各镇街" in said


@pytest.fixture(scope="module")
def covered(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return Assistant(imported(RESPONSIBLE_ONLY, tmp_path_factory.mktemp("covered"), COVERED))


@pytest.mark.parametrize("text", ["城南街道要做哪些？", "城南街道有哪些任务", "桥头镇负责什么"])
def test_one_of_several_is_told_what_all_of_them_have_to_do(covered: Assistant, text: str) -> None:
    answer = covered.ask(text)
    assert answer.refs == ("1-1",)
    assert "原文写作“各镇街”，其中有" in answer.reply


def test_whether_one_of_several_has_a_part_is_told_too(covered: Assistant) -> None:
    assert covered.ask("1-1是城南街道负责吗").reply.startswith("是，城南街道")


def test_a_name_that_nobody_has_explained_stands_for_nobody_else(assistant: Assistant) -> None:
    assert assistant.ask("城南街道要做哪些？").refs == ()


def test_each_of_several_reports_for_itself(covered: Assistant) -> None:
    parties = involved(covered.checklist, "1-1")
    assert parties.departments == ("区水务局", "城南街道", "桥头镇")
    assert parties.part_of("桥头镇") is Part.RESPONSIBLE


ANEW = "云溪区任务清单\n" + "".join(
    f"{number}、{title}\n（一）{first}。（责任单位：区水务局）\n（二）{second}。（责任单位：区城管局）\n"
    for number, title, first, second in (("一", "设施", "更新消火栓", "畅通通道"), ("二", "宣传", "办宣传月", "进校园"))
)
LETTERED = "云溪区任务清单\nA1 更新消火栓。（责任单位：区水务局）\nA7 畅通通道。（责任单位：区城管局）\n"
DASHED = "云溪区任务清单\n1-1 更新消火栓。（责任单位：区水务局）\n1-2 畅通通道。（责任单位：区城管局）\n"
TWICE = (
    DASHED
    + "".join(f"2-{at} 整治第{at}条河道。（责任单位：区水务局）\n" for at in range(1, 9))
    + ("1-2 划设停车泊位。（责任单位：区公安局）\n")
)


@pytest.mark.parametrize(
    ("document", "text", "ref"),
    [
        (ANEW, "第二部分（一）", "2-1"),
        (ANEW, "第二部分(二)谁负责", "2-2"),
        (ANEW, "第二部分第二项", "2-2"),
        (ANEW, "二、（一）是什么", "2-1"),
        (ANEW, "第2-1项", "2-1"),
        (LETTERED, "A7", "A7"),
        (LETTERED, "a7谁负责", "A7"),
        (LETTERED, "第A7项", "A7"),
        (DASHED, "1-2", "1-2"),
        (TWICE, "2-1-2", "2-1-2"),
        (TWICE, "第2-1-2项谁负责", "2-1-2"),
        (DASHED, "第1-2项谁负责", "1-2"),
    ],
)
def test_numbers_are_understood_as_they_are_printed(document: str, text: str, ref: str, tmp_path: Path) -> None:
    assert Assistant(imported(document, tmp_path)).ask(text).refs == (ref,)


def test_a_place_that_the_section_does_not_have_is_missing(tmp_path: Path) -> None:
    assert "没有第二部分第4项" in Assistant(imported(ANEW, tmp_path)).ask("第二部分（四）").reply


def test_a_list_of_titles_alone_says_nothing_of_clauses(tmp_path: Path) -> None:
    assert "没有条款" not in Assistant(imported(DASHED, tmp_path)).ask("1-2").reply


def test_a_leader_is_looked_up_and_never_counted(assistant: Assistant) -> None:
    answer = assistant.ask("王建国负责什么")
    assert answer.refs == ("1-1",)
    assert "王建国" not in assistant.ask("哪个部门任务最多").reply
    assert "王建国" not in assistant.ask("全部部门").reply
