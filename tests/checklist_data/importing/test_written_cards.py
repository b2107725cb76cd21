"""Cards that are written as text, a label and a value a line."""

import pytest

from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from checklist_data.importing.reading import DocumentReading, Entry
from torture.reading_work import work


def card(work: str, lead: str, time: str = "9月底前", *, mark: str = "：") -> str:
    return "\n".join(
        f"{name}{mark}{value}"
        for name, value in (("任务名称", work), ("任务内容", f"{work}一次。"), ("牵 头", lead), ("办结时限", time))
    )


def reading(*cards: str, between: str = "------------\n") -> DocumentReading:
    text = "\n".join(["云溪镇任务交办单", *(f"{between}{each}" for each in cards)])
    return read(read_bytes(f"{text}\n".encode()))


def told(entry: Entry) -> tuple[str, list[str], str]:
    return entry.words, entry.assigned.leads, entry.assigned.deadline


@pytest.mark.parametrize("mark", ["：", ":", " ： "])
def test_each_card_is_an_entry(mark: str) -> None:
    found = reading(card("修路", "镇交通站", mark=mark), card("种树", "镇林业站", mark=mark))
    assert [told(each) for each in found.entries] == [
        ("修路\n修路一次。", ["镇交通站"], "9月底前"),
        ("种树\n种树一次。", ["镇林业站"], "9月底前"),
    ]


def test_the_line_over_a_card_numbers_it() -> None:
    cards = [f"交办单  第{at}号\n{card(work, '镇交通站')}" for at, work in enumerate(("修路", "养路"), 1)]
    assert [each.number for each in reading(*cards).entries] == ["1", "2"]


def test_labels_may_stand_in_brackets() -> None:
    names = ("任务名称", "任务内容", "牵头单位", "完成时限")
    cards = [
        "\n".join(f"【{name}】{value}" for name, value in zip(names, values, strict=True))
        for values in (("修路", "修路一次。", "镇交通站", "9月底前"), ("种树", "种树一次。", "镇林业站", "9月底前"))
    ]
    assert [told(each)[1:] for each in reading(*cards).entries] == [
        (["镇交通站"], "9月底前"),
        (["镇林业站"], "9月底前"),
    ]


def test_a_blank_value_belongs_to_nobody() -> None:
    found = reading(card("修路", "镇交通站"), card("种树", ""), card("养路", "镇交通站", ""))
    assert [told(each)[1:] for each in found.entries] == [
        (["镇交通站"], "9月底前"),
        ([], "9月底前"),
        (["镇交通站"], ""),
    ]


def test_every_line_is_still_there() -> None:
    found = reading(card("修路", "镇交通站"), card("种树", "镇林业站") + "\n请收到后回复。")
    text = "".join(block.printed for block, _ in found.blocks)
    assert all(words in text for words in ("任务名称", "修路一次。", "镇林业站", "请收到后回复。"))
    assert [each.text for each in found.left_over] == ["请收到后回复。"]


def test_labels_under_numbers_stay_what_is_numbered() -> None:
    text = (
        "任务清单\n1.修路。\n牵头单位：区交通局\n完成时限：9月底前\n2.种树。\n牵头单位：区林业局\n完成时限：3月底前\n"
    )
    assert [each.number for each in read(read_bytes(text.encode())).entries] == ["1.", "2."]


def test_labels_in_another_order_are_the_same_card() -> None:
    first = "任务名称：修路\n任务内容：修路一次。\n牵头单位：镇交通站\n完成时限：9月底前"
    second = "任务名称：种树\n牵头单位：镇林业站\n任务内容：种树一次。\n完成时限：年底前"
    assert [told(each) for each in reading(first, second).entries] == [
        ("修路\n修路一次。", ["镇交通站"], "9月底前"),
        ("种树\n种树一次。", ["镇林业站"], "年底前"),
    ]


def test_a_line_that_goes_on_with_a_value_ends_no_card() -> None:
    cards = [
        f"任务名称：{work}\n任务内容：{work}一次\n其中：村道2处，主路1处\n牵头单位：镇交通站\n完成时限：9月底前"
        for work in ("修路", "养路")
    ]
    found = reading(cards[0], cards[1].replace("其中：村道2处，主路1处\n", ""))
    assert [each.assigned.leads for each in found.entries] == [["镇交通站"], ["镇交通站"]]
    assert "其中：村道2处" in found.entries[0].words


@pytest.mark.parametrize(
    "lines", [["------------"] * 20, [f"{one}{two}：甲" for one in "子丑寅卯" for two in "辰巳午未申"]]
)
def test_lines_that_make_no_card_are_looked_through_in_linear_time(lines: list[str]) -> None:
    def calls(times: int) -> int:
        return work(lambda text: read_bytes(text.encode()), "\n".join([*(lines * times), "完"]))

    read_bytes("\n".join(lines).encode())
    assert calls(20) < 3 * calls(10), "200 lines are many times what one card may have"
