"""Sums, names, references and quotes that do not hold."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

Edit = Callable[[str, str, str], None]
Spoil = Callable[[str, str, str], list[str]]
FaultsOf = Callable[[Path], list[str]]


def test_items_that_do_not_sum_to_their_section_are_refused(spoil: Spoil) -> None:
    assert "sections/06.toml: score: 各项分值之和为89,与本部分90分不符" in spoil(
        "sections/06.toml", "score = 18", "score = 17"
    )


def test_sections_that_do_not_sum_to_the_total_are_refused(spoil: Spoil) -> None:
    assert "document.toml: score: 各部分分值之和为840,与总分850分不符" in spoil(
        "document.toml", "score = 840", "score = 850"
    )


def test_an_unknown_department_is_named(spoil: Spoil) -> None:
    assert "sections/01.toml: item[0].lead: departments.toml 中没有“水利局”" in spoil(
        "sections/01.toml", 'lead = "党政办、综治办"', 'lead = "党政办、水利局"'
    )


@pytest.mark.parametrize(
    ("old", "new", "key", "problem"),
    [
        ('["审计"', '["财政"', "short_names", "“财政”已归“财政局”,不能再归“审计局”"),
        ('["审计"', '["工程局"', "spellings", "“工程局”已归“审计局”,不能再归“工程建设管理局”"),
        ('["审计"', '["征收办"', "short_names", "“征收办”已归“征收办”,不能再归“审计局”"),
        ('["audit bureau"', '["Police"', "english", "“Police”已归“宜阳公安分局”,不能再归“审计局”"),
    ],
)
def test_a_name_claimed_twice_is_refused(spoil: Spoil, old: str, new: str, key: str, problem: str) -> None:
    assert any(f".{key}: {problem}" in line for line in spoil("departments.toml", old, new))


@pytest.mark.parametrize(
    ("name", "old", "new", "line"),
    [
        ("duties.toml", '"33.2"', '"33.7"', "duties.toml: duty[5].ref: 清单中没有33.7"),
        ("duties.toml", '"1.1"', '"1.9"', "duties.toml: unscheduled[0].ref: 清单中没有1.9"),
        ("targets.toml", '"37.3"', '"S37"', "targets.toml: target[13].ref: 清单中没有S37"),
        ("anomalies.toml", '"6.1"', '"64"', "anomalies.toml: anomaly[5].ref: 清单中没有64"),
    ],
)
def test_a_reference_that_leads_nowhere_is_refused(spoil: Spoil, name: str, old: str, new: str, line: str) -> None:
    assert spoil(name, f"ref = {old}", f"ref = {new}") == [line]


@pytest.mark.parametrize(
    ("name", "old", "new", "key"),
    [
        ("duties.toml", "每季度形成分析报告", "每月形成分析报告", "duty[6]"),
        ("duties.toml", "定期开展自然灾害点巡查", "定期开展自然灾害点检查", "unscheduled[10]"),
        ("targets.toml", "保持在98%以上", "保持在98%左右", "target[13]"),
        ("anomalies.toml", "谁主办谁负贲", "谁主办谁负责", "anomaly[48]"),
    ],
)
def test_a_quote_that_is_not_in_its_entry_is_refused(spoil: Spoil, name: str, old: str, new: str, key: str) -> None:
    (line,) = spoil(name, old, new)
    assert line.startswith(f"{name}: {key}.quote: ")
    assert "的原文中没有这段文字" in line


def test_a_quote_of_another_clause_is_refused(spoil: Spoil) -> None:
    (line,) = spoil("duties.toml", 'ref = "33.2"', 'ref = "33.1"')
    assert line.startswith("duties.toml: duty[5].quote: 33.1的原文中没有这段文字")


def test_a_ref_stands_once(spoil: Spoil) -> None:
    assert "sections/06.toml: item[4].ref: 编号“32”已用于 sections/06.toml 的 item[3].ref" in spoil(
        "sections/06.toml", 'ref = "33"', 'ref = "32"'
    )


def test_a_key_of_a_duty_and_an_everyday_word_stand_once(folder: Path, spoil: Spoil) -> None:
    (folder / "synonyms.toml").write_text(
        'word = [{ said = "反诈", printed = ["电信网络诈骗"] }, { said = "反诈", printed = ["诈骗"] }]',
        encoding="utf-8",
    )
    assert spoil("duties.toml", 'key = "annual-goals"', 'key = "annual-inspection"') == [
        "duties.toml: duty[1].key: “annual-inspection”与 duty[0] 重复",
        "synonyms.toml: word[1].said: “反诈”与 word[0] 重复",
    ]


@pytest.mark.parametrize("ref", ["9.3", "10.1", "19.2", "8", "8.2", "NEG-3"])
def test_nothing_is_planned_from_an_entry_that_is_for_reference_only(spoil: Spoil, ref: str) -> None:
    assert f"duties.toml: duty[5].ref: {ref}仅供查阅,不能列为周期性任务" in spoil(
        "duties.toml", 'ref = "33.2"', f'ref = "{ref}"'
    )


def test_the_points_of_a_deduction_are_those_of_its_quote(folder: Path, edit: Edit, faults_of: FaultsOf) -> None:
    edit("negative_list.toml", "points = -30", "points = -3")
    edit("negative_list.toml", 'quote = "超过即-20分"', 'quote = "超过扣-20分"')
    assert faults_of(folder) == [
        "negative_list.toml: entry[0].deduction[0].points: 引文中没有3分",
        "negative_list.toml: entry[4].deduction[0].quote: NEG-5的原文中没有这段文字:超过扣-20分",
    ]


def test_a_name_stands_for_departments_that_are_there(other_folder: Path, faults_of: FaultsOf) -> None:
    path = other_folder / "departments.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("name = ", 'covers = ["城南街道"]\nname = ', 1), encoding="utf-8")
    assert any("没有“城南街道”这个单位" in each for each in faults_of(other_folder))


def test_a_name_that_stands_for_others_is_none_of_another(other_folder: Path, faults_of: FaultsOf) -> None:
    path = other_folder / "departments.toml"
    text = path.read_text(encoding="utf-8")
    first, second = re.findall(r'name = "([^"]+)"', text)[:2]
    for one, other in ((first, second), (second, first)):
        text = text.replace(f'name = "{one}"', f'name = "{one}"\ncovers = ["{other}"]', 1)
    path.write_text(text, encoding="utf-8")
    assert any("自己也包含别的单位" in each for each in faults_of(other_folder))
