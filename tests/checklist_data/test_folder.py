"""Files that cannot be read."""

from collections.abc import Callable
from pathlib import Path

from checklist_data.reader import load

FaultsOf = Callable[[Path], list[str]]


def test_a_file_that_is_not_utf_8_is_named(folder: Path, faults_of: FaultsOf) -> None:
    (folder / "duties.toml").write_bytes("[[duty]]\nkey = '演练'".encode("gb18030"))
    assert faults_of(folder) == ["duties.toml: 不是 UTF-8 编码(第17个字节起)"]


def test_a_mark_at_the_beginning_of_a_file_does_no_harm(folder: Path) -> None:
    for name in ("document.toml", "source.txt"):
        (folder / name).write_bytes(b"\xef\xbb\xbf" + (folder / name).read_bytes())
    assert len(load(folder).items) == 63


def test_a_folder_in_the_place_of_a_file_is_named(folder: Path, faults_of: FaultsOf) -> None:
    (folder / "targets.toml").unlink()
    (folder / "targets.toml").mkdir()
    assert faults_of(folder)[0].startswith("targets.toml: 无法读取:")


def test_a_file_in_the_place_of_the_sections_is_no_folder_of_sections(other_folder: Path, faults_of: FaultsOf) -> None:
    for each in (other_folder / "sections").iterdir():
        each.unlink()
    (other_folder / "sections").rmdir()
    (other_folder / "sections").touch()
    assert faults_of(other_folder) == ["sections/: 没有 .toml 文件"]


def test_a_number_or_a_nesting_beyond_reason_is_refused(folder: Path, faults_of: FaultsOf) -> None:
    (folder / "duties.toml").write_text(f"duty = {'9' * 5000}", encoding="utf-8")
    (folder / "targets.toml").write_text(f"target = {'[' * 5000}", encoding="utf-8")
    duties, targets = faults_of(folder)
    assert duties.startswith("duties.toml: 有无法读取的值:")
    assert targets == "targets.toml: 嵌套过深"


def test_sections_are_counted_as_people_count(other_folder: Path) -> None:
    sections = other_folder / "sections"
    for name, other in (("3", "10"), ("2", "9"), ("1", "8")):
        (sections / f"{name}.toml").rename(sections / f"{other}.toml")
    assert [each.title for each in load(other_folder).sections] == ["水资源保护", "水域岸线管理", "社会监督"]
