"""What a person answers: taken where it was offered, told where it answers nothing."""

import json
from pathlib import Path

import pytest

from checklist_data.importing.answers import Answers
from checklist_data.importing.blocks import Unreadable
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.question_kinds import KINDS, YES, meant
from checklist_data.importing.questions.answers_file import read_answers
from checklist_data.importing.questions.questions import questions
from checklist_data.importing.read import read
from checklist_data.importing.reading import Class, DocumentReading

DOUBTFUL = "任务\n1.联合检查。（责任单位：市教育、公安、民政局）\n2.修路。（主办单位：市交通局）\n联系人：王某\n"
ANEW = "任务\n一、甲\n1.修路。（责任单位：市交通局）\n二、乙\n1.修桥。（市交通局负责）\n2.种树。（市林业局负责）\n"


def answers_file(folder: Path, text: str, name: str = "answers.toml") -> Answers:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_answers(path)


def reading_of(text: str, answers: Answers | None = None) -> DocumentReading:
    return read(read_bytes(text.encode()), answers)


def fault_of(folder: Path, text: str, name: str = "answers.toml") -> str:
    with pytest.raises(Unreadable) as told:
        answers_file(folder, text, name)
    return str(told.value)


@pytest.mark.parametrize("name", ["answers.toml", "answers.json"])
def test_answers_are_taken_from_a_file(name: str, tmp_path: Path) -> None:
    words = "市教育、公安、民政局"
    table = {"answers": {"label.主办单位": "leads"}, "names": {words: ["市教育局", "市公安局", "市民政局"]}}
    toml = f'[answers]\n"label.主办单位" = "leads"\n[names]\n"{words}" = ["市教育局", "市公安局", "市民政局"]\n'
    text = json.dumps(table, ensure_ascii=False) if name.endswith("json") else toml
    reading = reading_of(DOUBTFUL, answers_file(tmp_path, text, name))
    assert reading.entries[0].assigned.responsible == ["市教育局", "市公安局", "市民政局"]
    assert reading.entries[1].assigned.leads == ["市交通局"]
    assert [each.assigned.doubts for each in reading.entries] == [[], []]
    assert reading.unused == []


def test_an_answer_may_be_written_as_people_call_it(tmp_path: Path) -> None:
    answers = answers_file(tmp_path, '[answers]\n"label.主办单位" = "参与单位"\n')
    assert reading_of(DOUBTFUL, answers).entries[1].assigned.participants == ["市交通局"]


def test_a_single_entry_can_be_told_by_its_number(tmp_path: Path) -> None:
    said = '[entries.1]\nresponsible = ["市教育局"]\ndeadline = "6月"\n[entries.2]\nskip = true\n'
    (entry,) = reading_of(DOUBTFUL, answers_file(tmp_path, said)).entries
    assert (entry.assigned.responsible, entry.assigned.deadline) == (["市教育局"], "6月")


@pytest.mark.parametrize("key", ["2-1", "修桥。"])
def test_where_numbers_begin_anew_an_entry_is_told_with_its_section_or_its_words(key: str) -> None:
    reading = reading_of(ANEW, Answers(entries={key: {"leads": ["市住建局"]}}))
    if key == "修桥。":  # too short to tell an entry
        assert reading.unused == ["[entries] 修桥。"]
    else:
        assert [each.assigned.leads for each in reading.entries] == [[], ["市住建局"], []]


def test_a_number_that_several_entries_have_changes_none_of_them() -> None:
    reading = reading_of(ANEW, Answers(entries={"1": {"leads": ["市住建局"]}}))
    assert [each.assigned.leads for each in reading.entries] == [[], [], []]
    assert reading.unused == ["[entries] 1：有2个条目，请写 1-1 或开头的几个字"]


@pytest.mark.parametrize("wrong", ["lead", "牵头", "no", "ye", "", "leads, participants"])
def test_a_word_that_was_not_offered_closes_nothing(wrong: str) -> None:
    before = [each.key for each in questions(reading_of(DOUBTFUL))]
    said = dict.fromkeys(before, wrong) | {"label.主办单位": wrong}
    assert [each.key for each in questions(reading_of(DOUBTFUL, Answers(said)))] == before


def test_a_word_that_was_not_offered_is_told_with_its_line_and_what_may_be_written(tmp_path: Path) -> None:
    told = fault_of(tmp_path, '[answers]\nnames = "yes"\n\n"label.主办单位" = "lead"\n')
    assert "第4行：“label.主办单位”不能写“lead”" in told
    assert "yes（按拟读的）、leads（牵头单位）" in told


def test_a_no_is_answered_with_where_to_write_it(tmp_path: Path) -> None:
    assert "[entries]" in fault_of(tmp_path, "[answers]\ntogether = false\n")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[answer]\nnames = 'yes'\n", "第1行：没有“answer”这张表"),
        ("[answers]\nnamen = 'yes'\n", "第2行：没有“namen”这个问题"),
        ("[answers]\n'together.会同' = 'yes'\n", "没有“together.会同”这个问题"),
        ("names = 'yes'\n", "应为一张表"),
        ("[names]\n'甲、乙局' = []\n", "第2行：“甲、乙局”应写单位名称"),
        ("[entries.7]\nlead = ['区住建局']\n", "第2行：条目“7”没有“lead”一项"),
        ("[entries]\n7 = 'x'\n", "第2行：“7”应为一张表"),
        ("[entries.7]\n\nleads = '区住建局'\n", "第3行：条目“7”的 leads 应写单位名称"),
        ("[entries.7]\ndeadline = 2025-12-31\n", "第2行：条目“7”的 deadline 应照原文写"),
        ("[entries.7]\nskip = 'yes'\n", "第2行：条目“7”的 skip 应写 true 或 false"),
        ("[lines]\n'联系人' = 'entry'\n", "第2行：“联系人”不能写“entry”"),
    ],
)
def test_everything_that_answers_nothing_is_told(text: str, words: str, tmp_path: Path) -> None:
    assert words in fault_of(tmp_path, text)


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    assert "有2处要改" in fault_of(tmp_path, '{"answers": {"names": "nein"},\n"lines": {"联系人": "x"}}', "a.json")


def test_an_answer_to_what_is_no_longer_asked_is_told() -> None:
    said = Answers(
        {"label.承办单位": "leads", "together": "yes", "label.主办单位": "leads"},
        {"县教育、公安局": ("县教育局", "县公安局")},
        {"9": {"skip": True}},
        {"附表": "note"},
    )
    unused = reading_of(DOUBTFUL, said).unused
    assert unused == [
        "[answers] label.承办单位",
        "[answers] together",
        "[names] 县教育、公安局",
        "[entries] 9",
        "[lines] 附表",
    ]


def test_an_answers_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    assert "写法有误" in fault_of(tmp_path, "[answers")
    assert "加引号" in fault_of(tmp_path, "[lines]\n联系人 = 'note'\n")


@pytest.mark.parametrize("kind", KINDS)
def test_yes_and_what_a_kind_offers_are_answers_to_it_and_nothing_else_is(kind: str) -> None:
    assert meant(kind, "是") == YES
    assert {meant(kind, each) for each in KINDS[kind].options} == set(KINDS[kind].options)
    assert meant(kind, "别的") == ""


def test_where_a_short_document_would_be_asked_too_much_a_family_is_one_question() -> None:
    text = "任务\n1.修路。（主办单位：市交通局）\n2.修桥。（承办单位：市交通局）\n3.种树。（市林业局会同各镇负责）\n"
    (asked,) = questions(reading_of(text))
    assert (asked.key, [each.key for each in asked.parts]) == (
        "roles",
        ["label.主办单位", "label.承办单位", "together"],
    )
    assert questions(reading_of(text, Answers({"roles": "yes"}))) == []


def test_its_parts_can_be_answered_by_themselves() -> None:
    text = "任务\n1.修路。（主办单位：市交通局）\n2.修桥。（承办单位：市交通局）\n"
    said = {"label.主办单位": "participants"}
    first, second = reading_of(text, Answers(said)).entries
    assert (first.assigned.participants, first.assigned.doubts) == (["市交通局"], [])
    assert second.assigned.doubts == [("label", "承办单位")]
    assert [each.key for each in questions(reading_of(text, Answers(said)))] == ["label.承办单位"]


def test_a_line_of_leaders_in_a_part_that_is_a_note_is_a_note_too() -> None:
    text = (
        "清江区重点任务责任清单\n一、城市管理\n1. 新建口袋公园12处。\n牵头单位：区住建局\n"
        "2. 改造老旧小区30个。\n牵头单位：区民政局\n三、工作要求\n加强组织领导。\n联系人：张三\n完成时限：12月底前\n"
    )
    reading = reading_of(text, Answers({"no_roles": YES}))
    became = {block.text: into for block, into in reading.blocks}
    assert became["联系人：张三"] is became["完成时限：12月底前"] is Class.NOTE
