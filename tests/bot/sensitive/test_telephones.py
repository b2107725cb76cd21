"""Numbers of telephones of people; those of services are for everybody."""

import pytest

from bot.sensitive.telephones import landlines_in, mobiles_in


def mobiles(line: str) -> list[str]:
    """What is found in a line, each once."""
    return list(dict.fromkeys(line[start:end] for start, end in mobiles_in(line)))


def landlines(line: str) -> list[str]:
    """What is found in a line, each once."""
    return list(dict.fromkeys(line[start:end] for start, end in landlines_in(line)))


@pytest.mark.parametrize(
    "number", ["13800138000", "138 0013 8000", "138-00138000", "138 001 38000", "1380013 8000", "+8613800138000"]
)
def test_a_mobile_number_is_found_however_it_is_cut(number: str) -> None:
    assert any(each.endswith("8000") for each in mobiles(f"请联系 {number} 张"))


@pytest.mark.parametrize("other", ["12800138000", "1380013800", "15000000000元", "1.2.156.13812345678", "10086"])
def test_what_only_looks_like_one_is_none(other: str) -> None:
    assert mobiles(other) == []


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("联系 1391 2345 678", True), ("1391 2345 678户", False), ("27 1391 2345 678", False), ("1391 2345 678 9", False)],
)
def test_four_four_three_is_one_where_no_figures_are_beside_it(text: str, is_one: bool) -> None:  # noqa: FBT001
    assert bool(mobiles(text.removeprefix("联系 "))) is is_one


def test_figures_of_a_list_with_their_unit_are_none() -> None:
    assert mobiles("排查138 1413 8000户") == []
    assert mobiles("排查138 0013 8000户") == ["138 0013 8000"], "no figure begins with a zero"
    assert mobiles("张三 138 1413 8000 500元") == ["138 1413 8000"], "the amount is its own"


@pytest.mark.parametrize("number", ["0795-2812345", "0791(83950000", "010 65792274", "0795-2812345转801"])
def test_a_landline_with_its_area_is_found(number: str) -> None:
    assert number in landlines(f"电话：{number}")


def test_without_its_area_a_landline_is_one_where_it_is_named() -> None:
    assert landlines("电话2812345") == landlines("请拨打2812345") == ["2812345"]
    assert landlines("共2812345元") == []


@pytest.mark.parametrize("service", ["12345", "110", "96110", "电话400-600-1234", "传真800-820-8888"])
def test_a_service_is_for_everybody(service: str) -> None:
    assert mobiles(service) + landlines(service) == []
