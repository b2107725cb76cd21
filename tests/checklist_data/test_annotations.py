"""What is noted about the entries."""

from collections.abc import Callable
from pathlib import Path

import pytest

from checklist_data.reader import load

Spoil = Callable[[str, str, str], list[str]]


@pytest.mark.parametrize(
    ("name", "old", "new", "line"),
    [
        ("duties.toml", "anchor = 2022\n", "", "duties.toml: duty[4].anchor: 每两年一次的任务应写明一个到期年份"),
        ("duties.toml", "start_days = 15", "start_days = -1", "duties.toml: duty[2].start_days: 不能为负数"),
        ("duties.toml", 'word = "定期"', 'word = "常常"', "duties.toml: unscheduled[0].word: 引文中没有“常常”"),
        ("targets.toml", 'bound = ">="', 'bound = "ca."', "targets.toml: target[0].bound: 应为 >= > <= < = 之一"),
        ("targets.toml", 'value = "98%"', 'value = "89%"', "targets.toml: target[13].value: 引文中没有“89%”"),
    ],
)
def test_what_cannot_be_meant_is_refused(spoil: Spoil, name: str, old: str, new: str, line: str) -> None:
    assert spoil(name, old, new) == [line]


def test_a_figure_may_be_printed_as_a_word(folder: Path) -> None:
    drills = [each for each in load(folder).targets if "次网络安全应急实战演练" in each.quote]
    assert [(each.value, each.unit) for each in drills] == [("1", "次")]


def test_an_anomaly_may_concern_the_whole_document(folder: Path, spoil: Spoil) -> None:
    assert load(folder).anomalies[0].ref == ""
    assert spoil("anomalies.toml", 'quote = "(18分)"', 'quote = "(118分)"') == [
        "anomalies.toml: anomaly[0].quote: source.txt 中没有这段文字:(118分)"
    ]
