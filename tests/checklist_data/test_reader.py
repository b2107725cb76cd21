"""Folders that are read, and folders that are refused with everything that is wrong."""

import contextlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist_data.faults import BadChecklist, Fault
from checklist_data.model import Checklist, DutyKind, Parties
from checklist_data.reader import PACKAGED, load
from checklist_data.summary import summarise

EXAMPLE = Path(__file__).parents[1] / "examples" / "anhe_2025"
Edit = Callable[[str, str, str], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the packaged folder, to be spoilt."""
    copy = tmp_path / "copy"
    shutil.copytree(PACKAGED, copy)
    return copy


@pytest.fixture
def edit(folder: Path) -> Edit:
    """Replaces a text in a file of the copy; the text must be there."""

    def replace(name: str, old: str, new: str) -> None:
        path = folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace


def faults(folder: Path) -> tuple[Fault, ...]:
    with pytest.raises(BadChecklist) as refused:
        load(folder)
    return refused.value.faults


def only(folder: Path) -> Fault:
    (fault,) = faults(folder)
    return fault


def test_another_district_with_another_numbering_is_read() -> None:
    checklist = load(EXAMPLE)
    assert [each.ref for each in checklist.items] == ["A-1", "A-2", "B-1", "C-1"]
    assert checklist.items[0].participants == Parties(("各乡镇", "发展改革局"), open=True)
    assert [clause.ref for clause in checklist.items[0].clauses] == ["A-1.1", "A-1.2"]
    assert checklist.provincial is None
    assert [each.kind for each in checklist.duties] == [DutyKind.REPORT, DutyKind.DRILL]


def test_a_summary_tells_counts_and_sums(checklist: Checklist) -> None:
    summary = summarise(checklist)
    assert "部分 11  事项 63  总分 840  条款 149" in summary
    assert "部门 27  未列牵头单位的事项 27" in summary
    assert "谁主办谁负贲" in summary
    assert "部分 3  事项 4  总分 100  条款 4" in summarise(load(EXAMPLE))


def test_items_that_do_not_sum_to_their_section_are_refused(folder: Path, edit: Edit) -> None:
    edit("sections/06.toml", "score = 18", "score = 17")
    assert only(folder) == Fault("sections/06.toml", "score", "各项分值之和为89,与本部分90分不符")


def test_sections_that_do_not_sum_to_the_total_are_refused(folder: Path, edit: Edit) -> None:
    edit("document.toml", "score = 840", "score = 850")
    assert only(folder).problem == "各部分分值之和为840,与总分850分不符"


def test_an_unknown_department_is_named(folder: Path, edit: Edit) -> None:
    edit("sections/01.toml", 'lead = "党政办、综治办"', 'lead = "党政办、水利局"')
    assert Fault("sections/01.toml", "item[0].lead", "departments.toml 中没有“水利局”") in faults(folder)


def test_a_name_claimed_twice_is_refused(folder: Path, edit: Edit) -> None:
    edit("departments.toml", 'short_names = ["审计"', 'short_names = ["财政"')
    assert only(folder).problem == "“财政”已归“财政局”,不能再归“审计局”"


def test_a_reference_that_leads_nowhere_is_refused(folder: Path, edit: Edit) -> None:
    edit("duties.toml", 'ref = "33.2"', 'ref = "33.7"')
    assert only(folder).problem == "清单中没有33.7"


def test_a_duty_whose_quote_is_not_in_its_clause_is_refused(folder: Path, edit: Edit) -> None:
    edit("duties.toml", "每季度形成分析报告", "每月形成分析报告")
    assert only(folder) == Fault("duties.toml", "duty[6].quote", "40.3的原文中没有这段文字:每月形成分析报告")


def test_a_text_that_is_not_printed_is_refused(folder: Path, edit: Edit) -> None:
    edit("sections/06.toml", "督促辖区内互联网行业组织", "督促辖区内互联网行业协会组织")
    problems = faults(folder)
    assert [each.file for each in problems] == ["sections/06.toml", "source.txt"]


def test_a_line_of_the_source_that_nothing_accounts_for_is_refused(folder: Path) -> None:
    source = folder / "source.txt"
    source.write_text(source.read_text(encoding="utf-8") + "\n新增一条要求。\n", encoding="utf-8")
    assert only(folder).problem == "没有任何字段对应:新增一条要求。"


def test_a_clause_left_out_is_noticed(folder: Path, edit: Edit) -> None:
    edit("sections/06.toml", '  "督促辖区内互联网行业组织畅通企业受理网民举报渠道,健全网民监督举报机制。",\n', "")
    assert only(folder).file == "source.txt"


def test_a_line_of_departments_that_differs_from_the_source_is_refused(folder: Path, edit: Edit) -> None:
    edit("sections/06.toml", "党政办、大数据集团有限公司等", "党政办、大数据集团有限公司、财政局等")
    assert "sections/06.toml" in [each.file for each in faults(folder)]


def test_faults_in_several_files_come_all_at_once(folder: Path, edit: Edit) -> None:
    edit("sections/06.toml", "score = 18", "score = 17")
    edit("departments.toml", 'short_names = ["审计"', 'short_names = ["财政"')
    edit("targets.toml", 'ref = "37.3"', 'ref = "37.9"')
    assert [each.file for each in faults(folder)] == ["departments.toml", "sections/06.toml", "targets.toml"]


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        ("sections/01.toml", "score = 90", 'score = "90"', "应为整数"),
        ("sections/01.toml", "score = 90", "", "缺少此项,应为整数"),
        ("sections/01.toml", "score = 90", "score = 90\nscroe = 1", "不认识此项,请检查拼写"),
        ("duties.toml", 'period = "quarterly"', 'period = "often"', "应为 daily / weekly"),
        ("duties.toml", "anchor = 2022", "", "每两年一次的任务应写明一个到期年份"),
        ("document.toml", "issued = 2022-06-28", 'issued = "June"', "应为日期"),
        ("targets.toml", 'bound = ">="', 'bound = "ca."', "应为 >= > <= < = 之一"),
        ("negative_list.toml", "points = -30", "points = 30", "扣分应为负数"),
        ("departments.toml", "[[department]]", "[[department", "不是有效的 TOML"),
        ("sections/02.toml", "reference_clauses = [1]", "reference_clauses = [9]", "没有第9条"),
    ],
)
def test_what_is_written_wrongly_is_named(
    folder: Path, edit: Edit, name: str, old: str, new: str, problem: str
) -> None:
    edit(name, old, new)
    assert any(each.file == name and problem in each.problem for each in faults(folder))


def test_a_file_that_is_missing_or_not_utf_8_is_named(folder: Path) -> None:
    (folder / "departments.toml").unlink()
    (folder / "duties.toml").write_bytes("[[duty]]\nkey = '演练'".encode("gb18030"))
    problems = {each.file: each.problem for each in faults(folder)}
    assert problems["departments.toml"] == "缺少此文件"
    assert problems["duties.toml"].startswith("不是 UTF-8 编码")


def test_a_folder_that_does_not_exist_or_is_empty_is_refused(tmp_path: Path) -> None:
    assert only(tmp_path / "nowhere").problem == "没有这个文件夹"
    assert {"document.toml", "departments.toml", "sections/"} <= {each.file for each in faults(tmp_path)}


@given(
    name=st.sampled_from(sorted(each.relative_to(EXAMPLE).as_posix() for each in EXAMPLE.rglob("*.*"))),
    place=st.floats(0, 1),
    junk=st.one_of(st.binary(max_size=8), st.sampled_from([b"= []", b"= 1\n", b'"', b"[[item]]\n", b"\xff", b"{}"])),
    length=st.integers(0, 30),
)
def test_whatever_is_spoilt_a_checklist_or_faults_come_back(
    tmp_path_factory: pytest.TempPathFactory, name: str, place: float, junk: bytes, length: int
) -> None:
    folder = tmp_path_factory.mktemp("spoilt") / "copy"
    shutil.copytree(EXAMPLE, folder)
    content = (folder / name).read_bytes()
    at = int(len(content) * place)
    (folder / name).write_bytes(content[:at] + junk + content[at + length :])
    with contextlib.suppress(BadChecklist):
        assert load(folder).sections
