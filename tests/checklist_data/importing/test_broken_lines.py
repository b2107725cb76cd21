"""Lines that were broken to fit are one paragraph, whatever stands at the break."""

import pytest

from checklist_data.importing.formats.broken_lines import columns, wrapping_of
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from checklist_data.importing.reading import Entry
from tests.checklist_data.importing.builders import TABLES

TASKS = [
    "1.整治小巷30条，每月检查。【责任领导：副区长 秦某某；牵头单位：区城管局；责任单位：区住建局、各镇街】（12月底前）",
    "2.新建口袋公园15个，面积不少于3.5万平方米，改造公厕28座。【牵头单位：区住房城乡建设局；配合单位：区自然资源和规划局、区财政局】（11月底前）",
    "3.开展“一老一小”服务提升行动，新增托位600个，助餐点实现全覆盖，每季度通报。【牵头单位：区民政局；责任单位：区卫生健康局、区妇联】（长期坚持）",
    "4.完善路网，开工建设东延工程，打通断头路6条，农村公路安防设施应设尽设。【牵头单位：区交通运输局；配合单位：区公安分局、相关镇】（年底前）",
]
WANTED = [
    (["区城管局"], [], ["区住建局", "各镇街"], "12月底前"),
    (["区住房城乡建设局"], ["区自然资源和规划局", "区财政局"], [], "11月底前"),
    (["区民政局"], [], ["区卫生健康局", "区妇联"], "长期坚持"),
    (["区交通运输局"], ["区公安分局", "相关镇"], [], "年底前"),
]


def wrapped(text: str, width: int, indent: str = "", *, by_letters: bool = False) -> list[str]:
    """A paragraph broken into lines of so many columns, or letters; marks that close stay on their line."""
    lines, line = [], indent
    for letter in text:
        size = len(line) + 1 if by_letters else columns(line + letter)
        if size > width and letter not in "，。；：、）】”":
            lines.append(line)
            line = ""
        line += letter
    return [*lines, line]


def read_lines(lines: list[str]) -> list[Entry]:
    return read(read_bytes("\n".join(lines).encode())).entries


@pytest.mark.parametrize("by_letters", [False, True])
@pytest.mark.parametrize("indent", ["", "　　", "    "])
@pytest.mark.parametrize("width", [40, 52, 60, 66, 74])
def test_brackets_labels_and_figures_may_be_broken(width: int, indent: str, *, by_letters: bool) -> None:
    lines = [
        line
        for each in TASKS
        for line in wrapped(each, width // 2 if by_letters else width, indent, by_letters=by_letters)
    ]
    found = read_lines(["重点任务分解", "", *lines])
    got = [
        (each.assigned.leads, each.assigned.participants, each.assigned.responsible, each.assigned.deadline)
        for each in found
    ]
    assert got == WANTED
    assert [each.words.replace("\n", "") for each in found] == [each[2:].split("【")[0] for each in TASKS]


def test_a_page_number_does_not_end_a_paragraph() -> None:
    first, *others = wrapped(TASKS[0], 60, "　　")
    rest = [line for each in TASKS[1:] for line in wrapped(each, 60, "　　")]
    found = read_lines(["重点任务分解", "", first, "", "- 1 -", "", *others, *rest])
    assert [each.assigned.leads for each in found] == [leads for leads, *_ in WANTED]


def test_a_title_over_two_lines_and_a_letter_are_no_entries() -> None:
    title = "关于印发《云溪区城市管理重点任务分解》的通知"
    letter = wrapped(
        "为进一步提升城市管理水平，现将《云溪区城市管理重点任务分解》印发给你们，请认真贯彻执行。", 60, "　　"
    )
    lines = [line for each in TASKS for line in wrapped(each, 60, "　　")]
    found = read_lines([
        "　　　　云溪区人民政府办公室", title[:12], f"　　　　{title[12:]}", "", "各镇街：", *letter, "",
        "　　　　　　云溪区人民政府办公室", "　　　　　　2026年4月2日", "",
        "　　云溪区城市管理重点任务分解", "", *lines,
    ])  # fmt: skip
    assert [each.assigned.leads for each in found] == [leads for leads, *_ in WANTED]


def test_short_lines_are_not_joined() -> None:
    assert wrapping_of(["1.修路。", "责任单位：区交通局", "2.种树。", "责任单位：区林业局"]).columns == 0


@pytest.mark.parametrize("end", ["；验", "；验收", "。"])
def test_a_label_that_a_full_line_tore_is_joined(end: str) -> None:
    tail = "验收单位：县政府督查室。"
    lines = []
    for number, body in enumerate(("县财政局", "县住建局", "县水利局", "县林业局"), 1):
        head = f"{number}．整治第{number}片区的历史遗留问题并建立长效管护机制确保当年见到成效，"
        told = f"责任单位：{body}；整改时限：2026年10月31日前{end}"
        lines += [f"　　{head}", "抓好落实。", f"　　{told.rjust(34, '　')}", tail.removeprefix(end.strip("；。"))]
    found = read(read_bytes("\n".join(lines).encode())).entries
    assert [each.assigned.deadline for each in found] == ["2026年10月31日前"] * 4
    assert [each.assigned.responsible for each in found] == [["县财政局"], ["县住建局"], ["县水利局"], ["县林业局"]]


def test_a_label_at_the_end_of_a_line_is_that_of_the_next_one() -> None:
    lines = ["任务清单", "1.修路。", "责任单位：区交通局、区财政局；完成时限：", "2026年9月底前。", "2.修桥。"]
    lines.append("责任单位：区交通局；完成时限：10月底前。")
    entries = read(read_bytes("\n".join(lines).encode())).entries
    assert [each.assigned.deadline for each in entries] == ["2026年9月底前", "10月底前"]


TORN = ["完成\n时限：每季度", "完成时\n限：每季度", "完 成\n时 限：每季度"]


@pytest.mark.parametrize("label", TORN[:2])
def test_a_label_that_any_line_tore_is_joined(label: str) -> None:
    lines = ["1、修路。修好三条。", f"责任单位：市住建局、市城管局；{label}", "2、种树。", "责任单位：市林业局"]
    (first, _) = read_lines(lines)
    assert (first.assigned.named, first.assigned.deadline) == (["市住建局", "市城管局"], "每季度")


@pytest.mark.parametrize("kind", TABLES)
@pytest.mark.parametrize("label", TORN)
def test_a_label_that_a_line_of_a_cell_tore_is_joined(kind: str, label: str) -> None:
    rows = [["序号", "任务", "责任分工"], ["1", "修路", f"责任单位：市住建局；{label}"]]
    (entry,) = read(read_bytes(TABLES[kind](rows))).entries
    assert (entry.assigned.named, entry.assigned.deadline) == (["市住建局"], "每季度")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("责任单位：区住建局；完成时限：2026年6月", "底前。"),
        ("责任单位：区住建局；完成时限：2026年", "底前。"),
        ("责任单位：区住建局；完成时限：11月15日", "前完成。"),
        ("责任单位：区住建局；完成时限：2027年3月", "上旬前。"),
        ("责任单位：区住建局；完成时限：第三季度", "末，"),
    ],
)
def test_the_end_of_a_time_goes_on_with_it_however_short_the_line_is(first: str, second: str) -> None:
    assert wrapping_of(["1.修路。", first, second]).goes_on(first, second)


@pytest.mark.parametrize("line", ["前期工作要做实。", "中小学校园安全。", "末端配送要规范。"])
def test_a_word_that_only_begins_as_the_end_of_a_time_is_a_paragraph(line: str) -> None:
    assert not wrapping_of(["1.修路。", "完成时限：6月", line]).goes_on("完成时限：6月", line)


def test_one_line_of_latin_letters_says_nothing_about_how_many_letters_a_line_has() -> None:
    lines = [line for each in TASKS for line in wrapped(each, 31, by_letters=True)]
    assert wrapping_of(["https://www.yunxi.gov.cn/zwgk/2026/03/t1", *lines]).is_full(lines[0])
