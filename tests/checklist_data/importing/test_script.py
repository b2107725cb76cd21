"""A document in traditional characters comes out as it is printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist_data.importing.answers import Answers
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.questions.questions import questions
from checklist_data.importing.read import read
from checklist_data.importing.report import as_dict
from checklist_data.importing.script import Script, simplified
from tests.checklist_data.importing.builders import PARAGRAPHS, TABLES

HEAD = ["序號", "工作任務", "牽頭單位", "責任單位", "完成時限"]
ROW = ["1", "開展餐飲油煙專項整治", "區城管局", "各街道辦事處", "長期堅持"]
LINES = [
    "任務清單",
    "壹、環境整治",
    "一、（區環保局）清運垃圾，後續維護由里長負責。【主辦】區環保局、衛生所【協辦】台灣電力公司【期限】115年12月底前",
    "二、皇后大道路面修復。【主辦】工務處【協辦】各鄉（鎮、市）公所【期限】經常辦理",
    "三、發送傳單。【主辦】同前項【協辦】臺灣電力公司【期限】每月5日前",
]


@pytest.mark.parametrize("kind", TABLES)
def test_a_table_comes_out_as_printed_and_nothing_is_asked(kind: str) -> None:
    found = read(read_bytes(TABLES[kind]([HEAD, ROW])))
    (entry,) = found.entries
    assigned = entry.assigned
    assert (entry.text, assigned.leads, assigned.responsible, assigned.deadline) == (
        "開展餐飲油煙專項整治",
        ["區城管局"],
        ["各街道辦事處"],
        "長期堅持",
    )
    assert questions(found) == []
    assert entry.lines == [("牽頭單位", "區城管局"), ("責任單位", "各街道辦事處"), ("完成時限", "長期堅持")]
    assert found.words["leads"] == "牽頭單位"


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_running_text_comes_out_as_printed(kind: str) -> None:
    document = read_bytes(PARAGRAPHS[kind](LINES))
    found = read(document)
    assert [each.path for each in found.sections] == [("壹、環境整治",)]
    assert [each.assigned.leads for each in found.entries] == [["區環保局", "衛生所"], ["工務處"], ["工務處"]]
    assert [each.assigned.participants[0] for each in found.entries] == [
        "台灣電力公司",
        "各鄉（鎮、市）公所",
        "臺灣電力公司",
    ]
    assert "皇后大道路面修復" in found.entries[1].words
    assert "後續維護由里長負責" in found.entries[0].words
    assert [id(block) for block, _ in found.blocks] == [id(each) for each in document.blocks()]


def test_every_text_of_the_reading_is_one_of_the_document() -> None:
    document = read_bytes(PARAGRAPHS["txt"](LINES))
    printed = "".join(each.printed for each in document.blocks())
    told = as_dict(read(document))
    entries = told["entries"]
    assert isinstance(entries, list)
    for entry in entries:
        for each in (entry["text"], entry["deadline"], *entry["leads"], *entry["participants"]):
            assert each in printed


def test_parts_of_a_cell_come_out_as_printed() -> None:
    row = ["1", "（1）整頓市場；（2）清運垃圾。", "（1）財政處；（2）環保局", "", "（1）3月底前；（2）長期堅持"]
    found = read(read_bytes(TABLES["html"]([HEAD, row])))
    assert [each.assigned.leads for each in found.entries] == [["財政處"], ["環保局"]]
    assert [each.assigned.deadline for each in found.entries] == ["3月底前", "長期堅持"]


@pytest.mark.parametrize("key", ["label.主辦", "label.主办"])
@pytest.mark.parametrize("said", ["牵头单位", "leads"])
def test_answers_may_be_written_in_either_script(key: str, said: str) -> None:
    document = read_bytes(PARAGRAPHS["txt"](LINES))
    assert "label.主辦" in [part.key for each in questions(read(document)) for part in (each, *each.parts)]
    found = read(document, Answers({key: said}, entries={"三": {"leads": ["建設處"], "deadline": "3日內"}}))
    assert "label.主辦" not in [part.key for each in questions(found) for part in (each, *each.parts)]
    assert found.unused == []
    assert (found.entries[2].assigned.leads, found.entries[2].assigned.deadline) == (["建設處"], "3日內")


def test_a_document_in_simplified_characters_stays_as_it_is() -> None:
    document = read_bytes(PARAGRAPHS["txt"](["任务清单", "1.修复皇后大道、臺北路。（区交通局负责）"]))
    assert "臺北路" in read(document).entries[0].words


@given(st.text(alphabet="後后皇台臺灣里裡發髮乾干幹隻只，、 1"))
def test_each_character_has_one_in_simplified(text: str) -> None:
    assert len(simplified(text)) == len(text)


@given(st.lists(st.text(alphabet="後后台臺里裡發髮，、", min_size=1), min_size=1))
def test_what_is_printed_is_found_again_in_its_place(texts: list[str]) -> None:
    script, place = Script(texts), 0
    for each in texts:
        place = script.place(each, place)
        assert script.printed(simplified(each), place) == each
        place += len(each)


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize(
    ("label", "printed", "deadline"),
    [
        ("期程", "114年6月30日前", "114年6月30日前"),
        ("辦理期程", "114年7月至10月", "114年7月至10月"),
        ("期限", "（俟中央補助核定後辦理）", "俟中央補助核定後辦理"),
    ],
)
def test_the_words_for_a_deadline_of_other_offices(kind: str, label: str, printed: str, deadline: str) -> None:
    lines = ["分工表", "甲、公共服務", "甲-1  路牌雙語化", "更新路牌420面。"]
    lines += [f"主辦：交通局　　協辦：工務局　　{label}：{printed}", "甲-2  表單雙語化", "提供申請書24種。"]
    lines += [f"主辦：民政局、公務人力發展中心　　協辦：－　　{label}：同上", "乙、教育", "乙-1  種子學校"]
    lines += ["擇定學校30所。", f"主(協)辦：教育局　　{label}：全年持續辦理"]
    found = read(read_bytes(PARAGRAPHS[kind](lines)))
    assert [each.assigned.deadline for each in found.entries] == [deadline, deadline, "全年持續辦理"]
    assert [each.assigned.named for each in found.entries] == [
        ["交通局", "工務局"],
        ["民政局", "公務人力發展中心"],
        ["教育局"],
    ]
    assert found.entries[2].assigned.responsible == ["教育局"]
