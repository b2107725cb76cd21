"""The page that tells what a checklist holds."""

from pathlib import Path

from checklist_data.model import Checklist
from checklist_data.reader import load
from checklist_data.summary import summarise


def test_it_counts_everything(checklist: Checklist) -> None:
    lines = summarise(checklist).splitlines()
    assert lines[1:7] == [
        "部分 11  事项 63  总分 840  条款 149",
        "部门 27  未列牵头单位的事项 27",
        "未列参与单位的事项 11  没有条款的事项 3",
        "江西省特色工作指引(100分): 部分 3  分解任务 10  事项 20(其中4项未列单位)",
        "负面清单 6条  扣分情形 16",
        "周期性任务 10  未定周期 21",
    ]


def test_it_sums_every_section(checklist: Checklist) -> None:
    assert "  S4 防范化解社会矛盾风险: 7项,90分" in summarise(checklist)


def test_it_lists_what_the_source_lacks(checklist: Checklist) -> None:
    summary = summarise(checklist)
    assert "没有条款: 7、18、41\n" in summary
    assert "未列单位: II-1(2)、II-1(3)、II-1(4)、II-10(2)\n" in summary


def test_it_lists_what_the_source_has_oddly(checklist: Checklist) -> None:
    summary = summarise(checklist)
    assert "  II-8(1) “谁主办谁负贲” 疑为“谁主办谁负责”。" in summary
    assert "  全文 “(18分)” " in summary


def test_it_leaves_out_what_a_district_does_not_have(example: Path) -> None:
    summary = summarise(load(example))
    assert "部分 3  事项 4  总分 100  条款 4" in summary
    assert "未列牵头单位: B-1\n" in summary
    assert "负面清单" not in summary
    assert "未列单位" not in summary
