"""The file around a workbook: what it is instead, and whether it is small enough to be looked into."""

import zipfile
from pathlib import Path

import pytest

from bot.workbooks import container
from bot.workbooks.container import DEEPEST, LONGEST_FORMULA, OLD, PASSWORD, check_container
from bot.workbooks.faults import Unreadable


def packed(path: Path, **members: str) -> Path:
    """A file with members; a dot in their names is written as `__`."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in members.items():
            made.writestr(name.replace("__", "."), text)
    return path


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "是空的"),
        (OLD, "旧版 .xls"),
        (OLD + b"\0" * 600 + PASSWORD, "有密码"),
        (b"  <!DOCTYPE html><table>", "网页"),
        (b"<?xml version='1.0'?>", "网页"),
        ("序号,任务".encode(), "不是 .xlsx"),
        (b"PK\x03\x04 and no more", "不完整"),
    ],
)
def test_what_is_no_workbook_is_called_by_its_name(tmp_path: Path, data: bytes, why: str) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(data)
    with pytest.raises(Unreadable, match=why):
        check_container(path)


@pytest.mark.parametrize(
    ("member", "why"), [("mimetype", "ods"), ("word/document__xml", "Word"), ("ppt/presentation__xml", "演示文稿")]
)
def test_other_documents_in_a_container_are_told(tmp_path: Path, member: str, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        check_container(packed(tmp_path / "a.xlsx", **{member: "x"}))


def test_a_plain_container_and_what_is_no_xml_in_it_pass(tmp_path: Path) -> None:
    check_container(packed(tmp_path / "a.xlsx", sheet__xml="<a><b/></a>", broken__xml="<a>", picture__png="x"))


@pytest.mark.parametrize(
    ("xml", "why"),
    [
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "实体声明"),
        ("<a>" * (DEEPEST + 1) + "</a>" * (DEEPEST + 1), "内容过多"),
        (f"<a><f>{'1+' * LONGEST_FORMULA}1</f></a>", "过长的公式"),
    ],
)
def test_what_would_cost_too_much_is_refused_before_anything_is_built(tmp_path: Path, xml: str, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        check_container(packed(tmp_path / "a.xlsx", sheet__xml=xml))


def test_a_file_that_unpacks_to_far_more_than_it_is_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = packed(tmp_path / "a.xlsx", sheet__xml=f"<a>{' ' * 200_000}</a>")
    check_container(path)
    monkeypatch.setattr(container, "SMALL", 100_000)
    with pytest.raises(Unreadable, match="解开后过大"):
        check_container(path)


def test_elements_are_counted_over_all_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = packed(tmp_path / "a.xlsx", one__xml="<a><b/></a>", two__xml="<a><b/></a>")
    monkeypatch.setattr(container, "MOST_ELEMENTS", 4)
    check_container(path)
    monkeypatch.setattr(container, "MOST_ELEMENTS", 3)
    with pytest.raises(Unreadable, match="内容过多"):
        check_container(path)


def test_two_parts_of_one_name_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("a.xml", "<a/>")
        with pytest.warns(UserWarning, match="Duplicate"):
            made.writestr("a.xml", "<a/>")
    with pytest.raises(Unreadable, match="重名"):
        check_container(path)
