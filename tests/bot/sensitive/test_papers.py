"""Passports and permits by their form or where they are named, papers of soldiers and the police where they are."""

import pytest

from bot.sensitive.papers import passports_in, service_cards_in


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("持E12345678出境", "E12345678"),
        ("EA1234567", "EA1234567"),
        ("护照号码312345678", "312345678"),
        ("港澳通行证C12345678", "C12345678"),
        ("台胞证12345678", "12345678"),
    ],
)
def test_passports_and_permits_are_found(line: str, number: str) -> None:
    assert number in {line[start:end] for start, end in passports_in(line)}


@pytest.mark.parametrize("line", ["E20261120", "G320国道", "编号12345678", "护照办理20261120", "AE12345678"])
def test_days_roads_and_numbers_that_nobody_names_are_none(line: str) -> None:
    assert list(passports_in(line)) == []


@pytest.mark.parametrize(
    ("line", "number"), [("军官证1234567", "1234567"), ("警号012345", "012345"), ("南字第1234567号", "1234567")]
)
def test_papers_of_soldiers_and_the_police_are_found_where_they_are_named(line: str, number: str) -> None:
    assert {line[start:end] for start, end in service_cards_in(line)} == {number}


@pytest.mark.parametrize("line", ["教字第1234567号", "证号1234567", "警官证20261120"])
def test_papers_of_others_are_none(line: str) -> None:
    assert list(service_cards_in(line)) == []
