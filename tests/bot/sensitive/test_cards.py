"""Numbers of bank cards, found by what an issuer's number begins with and by the check digit."""

import pytest

from bot.sensitive.cards import cards_in


def found(line: str) -> list[str]:
    """What is found in a line, each once."""
    return list(dict.fromkeys(line[start:end] for start, end in cards_in(line)))


@pytest.mark.parametrize("card", ["4111111111111111", "6222021234567890128", "371449635398431", "5555555555554444"])
def test_a_number_of_an_issuer_with_its_check_digit_is_one(card: str) -> None:
    assert card in found(f"已转账至{card}。")


@pytest.mark.parametrize("other", ["4111111111111112", "1111111111111117", "20261120000000001", "411111111111"])
def test_without_issuer_or_check_digit_it_is_none(other: str) -> None:
    assert found(f"编号{other}") == []


def test_where_it_is_named_no_check_digit_is_asked_for() -> None:
    assert found("卡号 6222021234567890129") == ["6222021234567890129"]
    assert found("一卡通10389000000012345678") == ["10389000000012345678"]
    assert found("账号:123456789012") == ["123456789012"]


@pytest.mark.parametrize(
    "written", ["4111-1111-1111-1111", "4111 1111 1111 1111", "4-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1", "3714 496353 98431"]
)
def test_cut_as_on_a_card_or_digit_by_digit_it_is_one(written: str) -> None:
    assert written in found(written)


def test_figures_of_a_list_that_happen_to_pass_are_none() -> None:
    assert found("4111,1111,1111,1111") == []


@pytest.mark.parametrize(
    "glued", ["411111111111111113800138000", "138001380004111111111111111", "96222021234567890128"]
)
def test_glued_to_a_telephone_or_a_digit_it_is_found(glued: str) -> None:
    assert glued in found(glued)
