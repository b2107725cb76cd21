"""What a person says otherwise than the document: a decision where it is not printed, a reading where it is."""

from pathlib import Path

import pytest

from bot.questions.answers.entries import entry_block
from bot.questions.answers.wording import Voice
from bot.questions.assistant import Assistant
from bot.questions.catalogue import Catalogue
from bot.questions.text import Language
from checklist_data.deadline import Deadline
from checklist_data.faults import BadChecklist
from checklist_data.importing.answers import Answers
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.questions.questions import questions
from checklist_data.importing.read import read
from checklist_data.importing.writing.folder import folder_files
from checklist_data.model import Checklist, Item
from checklist_data.reader import load
from tests.checklist_data.importing.builders import word, word_table

LINES = """清江区2027年重点任务责任清单
一、城市管理
1. 新建口袋公园12处。
牵头单位：区住建局
配合单位：区水务局
完成时限：10月底前
2. 改造老旧小区30个。
牵头单位：区住建局
二、民生保障
3. 新增托位800个。
牵头单位：区卫健局
配合单位：区教育局
完成时限：11月底前
"""
TABLE = word(
    word_table(
        (
            ("序号", "任务", "牵头单位", "配合单位", "完成时限"),
            ("1", "新增托位800个。", "区卫健局", "区教育局", "11月底前"),
            ("2", "新增床位90张。", "区民政局", "区财政局", "12月底前"),
        )
    )
)
BRACKET = (
    "任务清单\n3. 新增托位800个。（区卫健局牵头，区教育局配合，11月底前完成）\n4. 修路。（区交通局负责）\n".encode()
)
UNDER_BODIES = """任务清单
一、区卫健局
3. 新增托位800个。
4. 新增床位90张。
二、区住建局
5. 新建口袋公园12处。
"""
DOCUMENTS = {"lines": LINES.encode(), "table": TABLE, "bracket": BRACKET, "under bodies": UNDER_BODIES.encode()}


def corrected(data: bytes, folder: Path, said: dict[str, object]) -> tuple[Checklist, tuple[str, ...]]:
    """The checklist after a person has corrected the entry about 托位, all else as proposed; and what was told."""
    document = read_bytes(data)
    yes = {each.key: "yes" for each in questions(read(document))}
    files = folder_files(document, read(document, Answers(yes, entries={"新增托位": said})))
    files.write(folder)
    return load(folder), files.told


def places(checklist: Checklist) -> Item:
    return next(each for each in checklist.items if "托位" in each.title)


def bodies(item: Item) -> dict[str, tuple[str, ...]]:
    roles = ("lead", "responsible", "participants")
    return {key: found.departments for key in roles if (found := getattr(item, key))}


def as_list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


@pytest.mark.parametrize("data", DOCUMENTS.values(), ids=DOCUMENTS)
@pytest.mark.parametrize(
    "said",
    [
        {"leads": ["区公安分局"], "responsible": []},
        {"leads": ["区卫健局", "区公安分局"], "responsible": []},
        {"leads": [], "responsible": [], "participants": []},
        {"leads": ["区教育局"], "participants": ["区卫健局"], "responsible": []},
        {"participants": ["区住建局"]},
        {"responsible": ["区住建局", "区司法局"]},
    ],
)
def test_other_bodies_than_the_printed_are_the_offices_and_pass_the_check(
    data: bytes, said: dict[str, object], tmp_path: Path
) -> None:
    checklist, told = corrected(data, tmp_path, said)
    item = places(checklist)
    names = {"lead": "leads", "responsible": "responsible", "participants": "participants"}
    wanted = {key: tuple(str(each) for each in as_list(said[name])) for key, name in names.items() if said.get(name)}
    assert wanted.items() <= bodies(item).items()
    assert not [key for key, name in names.items() if said.get(name) == [] and key in bodies(item)]
    assert item.decided is not None
    assert "由综治办核定" in entry_block(item.ref, Catalogue(checklist), Voice(Language.CHINESE))
    assert any("记为综治办核定" in each for each in told)


def test_the_source_is_quoted_for_what_was_decided(tmp_path: Path) -> None:
    checklist, told = corrected(LINES.encode(), tmp_path, {"leads": ["区公安分局"], "deadline": "明年6月"})
    item = places(checklist)
    assert item.decided is not None
    assert item.decided.fields == ("lead", "deadline")
    assert item.decided.printed == ("牵头单位：区卫健局", "完成时限：11月底前")
    assert item.deadline is not None
    assert item.deadline.text == "明年6月"
    reply = Assistant(checklist).ask("第3项").reply
    assert "（牵头单位、完成时限由综治办核定，原文为“牵头单位：区卫健局；完成时限：11月底前”）" in reply
    assert told == ("3 牵头单位、完成时限与原文不同，记为综治办核定（原文：牵头单位：区卫健局；完成时限：11月底前）",)


def test_a_deadline_that_is_taken_away_is_gone(tmp_path: Path) -> None:
    assert places(corrected(LINES.encode(), tmp_path, {"deadline": ""})[0]).deadline is None


def test_what_the_document_prints_is_a_reading_and_no_decision(tmp_path: Path) -> None:
    data = "任务清单\n1.新增托位800个。（责任单位：市教育局和卫健局）\n2.修路。（责任单位：市交通局）\n".encode()
    checklist, told = corrected(data, tmp_path, {"responsible": ["市教育局", "卫健局"]})
    item = places(checklist)
    assert item.decided is None
    assert bodies(item) == {"responsible": ("市教育局", "卫健局")}
    assert told == ()


def test_an_entry_that_is_alone_under_its_heading_is_checked_as_any_other(tmp_path: Path) -> None:
    checklist, _ = corrected(LINES.encode(), tmp_path, {"leads": ["区公安分局"]})
    assert "[bodies]" not in (tmp_path / "sections" / "02.toml").read_text(encoding="utf-8")
    assert places(checklist).decided is not None


def test_a_changed_folder_whose_decision_has_no_place_in_the_source_is_refused(tmp_path: Path) -> None:
    corrected(LINES.encode(), tmp_path, {"leads": ["区公安分局"]})
    section = tmp_path / "sections" / "02.toml"
    section.write_text(section.read_text(encoding="utf-8").replace("牵头单位：区卫健局", "牵头单位：区审计局"), "utf-8")
    with pytest.raises(BadChecklist, match="中没有这段文字"):
        load(tmp_path)


def test_a_body_of_the_heading_and_one_of_the_entry_are_both_in_the_folder(tmp_path: Path) -> None:
    data = UNDER_BODIES.replace("800个。\n", "800个。\n责任单位：区民政局\n").replace(
        "90张。\n", "90张。\n责任单位：区财政局\n"
    )
    document = read_bytes(data.encode())
    reading = read(document, Answers({each.key: "yes" for each in questions(read(document))}))
    folder_files(document, reading).write(tmp_path)
    first = places(load(tmp_path))
    assert first.responsible is not None
    assert list(first.responsible.departments) == reading.entries[0].assigned.responsible == ["区卫健局", "区民政局"]


def test_a_corrected_deadline_leaves_the_bodies_in_doubt() -> None:
    document = read_bytes("任务清单\n1.联合检查。（责任单位：市教育、公安局）\n".encode())
    reading = read(document, Answers(entries={"1": {"deadline": "6月底前"}}))
    assert [each.key for each in questions(reading)] == ["names"]
    assert reading.entries[0].assigned.deadline == "6月底前"


def test_a_correction_follows_its_words_and_not_its_number() -> None:
    said = {"words": "新增托位800个", "leads": ["区公安分局"]}
    newer = LINES.replace("3. 新增", "4. 新增").replace("二、民生", "3. 种树。\n牵头单位：区林业局\n二、民生")
    reading = read(read_bytes(newer.encode()), Answers(entries={"3": said}))
    assert {each.number: each.assigned.leads for each in reading.entries}["4."] == ["区公安分局"]
    gone = read(read_bytes(newer.replace("托位", "床位").encode()), Answers(entries={"3": said}))
    assert ["区公安分局"] not in [each.assigned.leads for each in gone.entries]
    assert gone.unused == ["[entries] 3"]


def test_two_corrections_of_one_entry_are_told() -> None:
    said = {"3": {"leads": ["区公安分局"]}, "新增托位": {"leads": ["区司法局"]}}
    reading = read(read_bytes(LINES.encode()), Answers(entries=said))
    assert any("说的是同一个条目，以“新增托位”为准" in each for each in reading.unused)
    assert reading.entries[2].assigned.leads == ["区司法局"]


def test_a_decided_deadline_is_planned_from_as_any_other(tmp_path: Path) -> None:
    item = places(corrected(LINES.encode(), tmp_path, {"deadline": "9月30日前"})[0])
    assert isinstance(item.deadline, Deadline)
    assert str(item.deadline.day) == "2027-09-30"


def test_an_answer_by_which_a_label_means_another_role_is_a_decision(tmp_path: Path) -> None:
    data = "任务清单\n1. 新增托位800个。\n主办单位：区卫健局\n配合单位：区教育局\n".encode()
    document = read_bytes(data)
    files = folder_files(document, read(document, Answers({"label.主办单位": "participants"})))
    files.write(tmp_path)
    item = places(load(tmp_path))
    assert bodies(item) == {"participants": ("区卫健局", "区教育局")}
    assert item.decided is not None
    assert item.decided.printed == ("主办单位：区卫健局", "配合单位：区教育局")
