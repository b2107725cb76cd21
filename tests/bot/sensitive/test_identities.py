"""Numbers of identity cards: proved by their check digit, named, old, or with a slip that leaves no doubt."""

import pytest

from bot.sensitive.identities import identities_in

RIGHT = "410303199003077218"


def found(line: str) -> list[str]:
    """What is found in a line, each once."""
    return list(dict.fromkeys(line[start:end] for start, end in identities_in(line)))


@pytest.mark.parametrize("around", ["{}", "当事人{}已登记", "G{}", "李明 {} 男"])
def test_a_number_with_its_check_digit_is_found_wherever_it_stands(around: str) -> None:
    assert found(around.format(RIGHT)) == [RIGHT]


def test_digits_glued_to_it_go_with_it() -> None:
    assert f"1{RIGHT}43" in found(f"1{RIGHT}43")


@pytest.mark.parametrize(
    "written", ["410303 19900307 7218", "410303-1990-03-07-7218", "4 1 0 3 0 3 1 9 9 0 0 3 0 7 7 2 1 8"]
)
def test_cut_as_people_cut_it_it_is_one(written: str) -> None:
    assert found(written) == [written]


@pytest.mark.parametrize(
    "slip", ["410303199003077217", "41030319900307721*", "41030319900307721", "4103031990030772189"]
)
def test_a_slip_at_the_end_leaves_no_doubt(slip: str) -> None:
    assert any(each.startswith("41030319900307721") for each in found(f"身份证 {slip}"))


def test_the_old_number_has_fifteen_digits() -> None:
    assert found("410303900307721") == ["410303900307721"]
    assert found("410303901307721") == [], "there is no thirteenth month"


@pytest.mark.parametrize(
    "other", ["20261120000000001", "1.2.156.410303", "410303", "990303199003077218", "410303189003077218"]
)
def test_without_an_area_or_a_birthday_it_is_none(other: str) -> None:
    assert found(f"编号{other}") == []
