"""Folders that are read, and folders that are refused with everything that is wrong."""

import contextlib
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checklist_data.faults import BadChecklist
from checklist_data.model import DutyKind, Parties, Period
from checklist_data.reader import PACKAGED, load

Edit = Callable[[str, str, str], None]
FaultsOf = Callable[[Path], list[str]]
EXAMPLE = Path(__file__).parents[1] / "examples" / "anhe_2025"
VALUES = [
    "1", "-1", "0.5", "nan", "true", '""', '"x"', '"33.2"', "[]", "[1]", '["x"]', '["", {}]', "[[[]]]", "{}",
    "{ a = 1 }", "[{}]", "[{ ref = 1 }]", "2022-06-28", "2022-06-28T10:00:00", "9" * 5000, "''",
]  # fmt: skip


def test_another_district_with_another_numbering_is_read(example: Path) -> None:
    checklist = load(example)
    assert [each.ref for each in checklist.items] == ["A-1", "A-2", "B-1", "C-1"]
    assert [each.ref for each in checklist.sections] == ["S1", "S2", "S3"]
    assert checklist.items[0].participants == Parties(("各乡镇", "发展改革局"), open=True)
    assert [clause.ref for clause in checklist.items[0].clauses] == ["A-1.1", "A-1.2"]
    assert [(each.kind, each.period) for each in checklist.duties] == [
        (DutyKind.REPORT, Period.QUARTERLY),
        (DutyKind.DRILL, Period.YEARLY),
    ]


def test_files_that_a_district_does_not_need_may_be_absent(example: Path) -> None:
    checklist = load(example)
    assert checklist.second is None
    assert checklist.negative == ()
    assert checklist.anomalies == ()
    assert checklist.synonyms == ()


def test_faults_in_several_files_come_all_at_once(folder: Path, edit: Edit, faults_of: FaultsOf) -> None:
    edit("sections/01.toml", 'lead = "党政办、综治办"', 'lead = "党政办、水利局"')
    edit("sections/06.toml", 'title = "加强网络舆论引导"', 'titel = "加强网络舆论引导"')
    edit("departments.toml", 'short_names = ["审计"', 'short_names = ["财政"')
    edit("targets.toml", 'quote = "群众对本区平安建设的满意度保持在98%以上"', 'quote = "满意度保持在99%以上"')
    edit("document.toml", "score = 840", "score = 850")
    assert [re.split(": ", line)[:2] for line in faults_of(folder)] == [
        ["departments.toml", "department[18].short_names"],
        ["document.toml", "heading"],
        ["sections/01.toml", "item[0].lead"],
        ["sections/01.toml", "item[0].lead"],
        ["sections/06.toml", "item[0].titel"],
        ["sections/06.toml", "item[0].title"],
        ["targets.toml", "target[13].quote"],
        ["targets.toml", "target[13].value"],
    ]


def test_what_a_broken_file_leaves_out_is_not_held_against_the_others(
    folder: Path, edit: Edit, faults_of: FaultsOf
) -> None:
    (folder / "sections" / "06.toml").write_text("title = \n", encoding="utf-8")
    edit("duties.toml", "每季度形成分析报告", "每月形成分析报告")
    duty, section = faults_of(folder)
    assert duty == "duties.toml: duty[6].quote: 40.3的原文中没有这段文字:每月形成分析报告"
    assert section.startswith("sections/06.toml: 不是有效的 TOML:")
    assert "line 1" in section


def test_a_district_may_have_a_ladder_of_its_own(folder: Path, edit: Edit, faults_of: FaultsOf) -> None:
    assert load(folder).ladder == ""
    edit("document.toml", "score = 840", 'score = 840\nladder = "14,3/1,7"')
    assert load(folder).ladder == "14,3/1,7"
    edit("document.toml", "14,3/1,7", "两周前")
    assert faults_of(folder) == ["document.toml: ladder: 应为到期前、后的工作日数，如 30,14,7,1/1,7,14"]


def test_a_folder_that_does_not_exist_is_refused(tmp_path: Path, faults_of: FaultsOf) -> None:
    assert faults_of(tmp_path / "nowhere") == [f"{tmp_path / 'nowhere'}: 没有这个文件夹"]


def test_an_empty_folder_is_told_which_files_it_needs(tmp_path: Path, faults_of: FaultsOf) -> None:
    assert faults_of(tmp_path) == [
        "departments.toml: 缺少此文件",
        "document.toml: 缺少此文件",
        "sections/: 没有 .toml 文件",
        "source.txt: 缺少此文件",
    ]


@given(
    name=st.sampled_from(sorted(each.relative_to(EXAMPLE).as_posix() for each in EXAMPLE.rglob("*.*"))),
    place=st.floats(0, 1),
    junk=st.one_of(st.binary(max_size=8), st.sampled_from([b"= []", b"= 1\n", b'"', b"[[item]]\n", b"\xff", b"{}"])),
    length=st.integers(0, 30),
)
def test_whatever_bytes_are_spoilt_a_checklist_or_faults_come_back(
    tmp_path_factory: pytest.TempPathFactory, name: str, place: float, junk: bytes, length: int
) -> None:
    folder = Path(shutil.copytree(EXAMPLE, tmp_path_factory.mktemp("spoilt") / "copy"))
    content = (folder / name).read_bytes()
    at = int(len(content) * place)
    (folder / name).write_bytes(content[:at] + junk + content[at + length :])
    with contextlib.suppress(BadChecklist):
        assert load(folder).sections


@settings(max_examples=60)
@given(
    name=st.sampled_from(sorted(each.relative_to(PACKAGED).as_posix() for each in PACKAGED.rglob("*.toml"))),
    place=st.integers(0, 10_000),
    value=st.sampled_from(VALUES),
)
def test_whatever_value_is_wrong_a_checklist_or_faults_come_back(
    tmp_path_factory: pytest.TempPathFactory, name: str, place: int, value: str
) -> None:
    folder = Path(shutil.copytree(PACKAGED, tmp_path_factory.mktemp("spoilt") / "copy"))
    content = (folder / name).read_text(encoding="utf-8")
    values = list(re.finditer(r"^(\w+ = )(.*(?:\n  .*|\n\])*)$", content, re.MULTILINE))
    chosen = values[place % len(values)]
    (folder / name).write_text(content[: chosen.start(2)] + value + content[chosen.end(2) :], encoding="utf-8")
    with contextlib.suppress(BadChecklist):
        assert load(folder).sections
