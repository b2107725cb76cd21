"""Who issues a document has one name, whatever marks stand in it."""

import pytest

from checklist_data.importing.bodies.issuers import Issuers
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from tests.checklist_data.importing.builders import PARAGRAPHS

NAME, SHORT = "桐浦县教育、科技和体育局", "县教育、科技和体育局"
TASKS = (f"1.修缮校舍。（牵头单位：{SHORT}）", f"2.检测校车。（牵头单位：县公安局、{SHORT}；配合单位：县财政局）")


def known(*names: str) -> Issuers:
    issuers = Issuers()
    issuers.learn(names)
    return issuers


def test_the_parts_of_its_name_are_put_together_also_without_its_place() -> None:
    parts = ["县公安局", "县教育", "科技和体育局", "县财政局"]
    assert known(NAME).together(parts) == ["县公安局", SHORT, "县财政局"]
    assert known("桐浦县财政局").together(parts) == parts


def test_bodies_that_issue_it_together_are_none() -> None:
    parts = ["县教育局", "县财政局"]
    assert known("县教育局、县财政局").together(parts) == parts


@pytest.mark.parametrize("kind", PARAGRAPHS)
@pytest.mark.parametrize("lines", [(f"{NAME}文件", "责任清单", *TASKS), ("责任清单", *TASKS, NAME, "2026年3月2日")])
def test_a_document_tells_it_over_its_title_or_at_its_end(kind: str, lines: tuple[str, ...]) -> None:
    entries = read(read_bytes(PARAGRAPHS[kind](list(lines)))).entries
    assert [each.assigned.leads for each in entries] == [[SHORT], ["县公安局", SHORT]]
    assert [each.assigned.doubts for each in entries] == [[], []]


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_where_nobody_tells_it_it_is_asked(kind: str) -> None:
    entries = read(read_bytes(PARAGRAPHS[kind](["责任清单", *TASKS]))).entries
    assert all(each.assigned.doubts for each in entries)
