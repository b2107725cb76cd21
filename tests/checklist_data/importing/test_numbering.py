"""The numbers that open a paragraph."""

import pytest

from checklist_data.importing.numbering import split_number, value


@pytest.mark.parametrize(
    ("text", "kind", "number", "rest"),
    [
        ("一、补齐短板", "chinese", "一、", "补齐短板"),
        ("（十二）源头减量", "chinese-brackets", "（十二）", "源头减量"),
        ("1.更新", "figure", "1.", "更新"),
        ("3.9月30日前完成", "figure", "3.", "9月30日前完成"),
        ("2、整治", "figure", "2、", "整治"),
        ("（1）每300户", "brackets", "（1）", "每300户"),
        ("①宣传", "circle", "①", "宣传"),
        ("1-2 建设高标准农田", "dashed", "1-2", "建设高标准农田"),
        ("A7 平安校园", "letter-figure", "A7", "平安校园"),
        ("A.平安校园", "letter", "A.", "平安校园"),
        ("（a）平安校园", "letter-brackets", "（a）", "平安校园"),
        ("第一部分 基础工作", "part", "第一部分", "基础工作"),
        ("【问题1】巡查不到位", "task", "【问题1】", "巡查不到位"),
        ("[任务十二] 修路", "task", "[任务十二]", "修路"),
        ("任务2\u3000升级政务云平台", "task", "任务2", "升级政务云平台"),
        ("问题 30 个，已整改 28 个", "", "", "问题 30 个，已整改 28 个"),
        ("【县应急管理局】修路", "", "", "【县应急管理局】修路"),
        ("丙、觀光商圈", "capital", "丙、", "觀光商圈"),
        ("甲、乙双方签订协议", "", "", "甲、乙双方签订协议"),
        ("1.5万亩", "", "", "1.5万亩"),
        ("2025年底前", "", "", "2025年底前"),
        ("一是抓宣传", "", "", "一是抓宣传"),
    ],
)
def test_a_number_is_told_from_the_text(text: str, kind: str, number: str, rest: str) -> None:
    found = split_number(text)
    assert (found.kind, found.number, found.rest) == (kind, number, rest)


@pytest.mark.parametrize(
    ("number", "figure"), [("（十二）", 12), ("二十", 20), ("一百零三", 103), ("③", 3), ("1-2", 2), ("甲", None)]
)
def test_the_value_of_a_number(number: str, figure: int | None) -> None:
    assert value(number) == figure


def test_a_capital_number_may_have_white_space_behind_it_and_a_spread_word_is_none() -> None:
    assert split_number("贰 就业与培训").kind == "capital"
    assert split_number("参 加 单 位").kind == ""
