"""The second list's folder, and what is said where it does not hold."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from checklist_data.reader import load


@pytest.fixture
def hills(tmp_path: Path) -> Path:
    """A copy of a folder with a second list, to be spoilt."""
    return Path(shutil.copytree(Path(__file__).parents[1] / "examples" / "qingshan_2026", tmp_path / "hills"))


def change(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_document_may_have_one_list_only(other_folder: Path) -> None:
    assert load(other_folder).second is None


def test_a_section_of_it_has_a_ref_of_its_own(hills: Path, faults_of: Callable[[Path], list[str]]) -> None:
    change(hills, "second_list/sections/1.toml", 'ref = "MS-1"\n', "")
    assert faults_of(hills) == ["second_list/sections/1.toml: ref: 缺少此项,应为文字"]


def test_refs_are_unique_over_both_lists(hills: Path, faults_of: Callable[[Path], list[str]]) -> None:
    change(hills, "second_list/sections/1.toml", 'ref = "MS-1"', 'ref = "S1"')
    assert any("编号“S1”已用于 sections/1.toml" in each for each in faults_of(hills))


def test_its_points_are_summed_where_a_section_has_some(hills: Path, faults_of: Callable[[Path], list[str]]) -> None:
    change(hills, "second_list/sections/1.toml", 'title = "矛盾纠纷化解"', 'title = "矛盾纠纷化解"\nscore = 5')
    told = "\n".join(faults_of(hills))
    assert "second_list/sections/1.toml: score: 各项分值之和为0,与本部分5分不符" in told
    assert "second_list/document.toml: score: 各部分分值之和为5,与总分0分不符" in told


def test_what_it_says_must_be_printed(hills: Path, faults_of: Callable[[Path], list[str]]) -> None:
    change(hills, "second_list/sections/2.toml", "安排警力值守", "安排民警值守")
    assert any(
        "second_list/sections/2.toml: part[0].item[0].title: source.txt 中没有" in each for each in faults_of(hills)
    )


def test_the_former_file_is_refused_with_the_way_to_write_it_now(
    other_folder: Path, faults_of: Callable[[Path], list[str]]
) -> None:
    (other_folder / "provincial.toml").write_text('title = "省清单"\n', encoding="utf-8")
    assert faults_of(other_folder) == [
        "provincial.toml: 第二份清单现在写在 second_list/ 文件夹里，写法见 checklist_data/README.md"
    ]
