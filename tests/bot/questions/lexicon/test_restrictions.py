"""Words that restrict what is asked for."""

import pytest

from bot.questions.lexicon import lines
from bot.questions.lexicon.restrictions import TABLE, Restriction, restrictions


def kinds(text: str) -> list[tuple[str, Restriction]]:
    """The restricting words of a text."""
    return [(each.said, each.kind) for each in restrictions(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("除了公安谁还参与", [("除了", Restriction.EXCEPT)]),
        ("两个以上部门牵头的", [("两个以上", Restriction.AMOUNT)]),
        ("2023年谁牵头", [("2023年", Restriction.TIME)]),
        ("袁州区公安", [("袁州区", Restriction.PLACE)]),
        ("老旧小区和社区", []),
        ("是不是公安牵头", []),
        ("who leads item 33 only", [("only", Restriction.ONLY)]),
        ("commonly", []),
    ],
)
def test_the_longest_word_at_a_place_is_taken(text: str, found: list[tuple[str, Restriction]]) -> None:
    assert kinds(text) == found


def test_every_part_of_the_table_is_known_and_no_word_stands_twice() -> None:
    table = lines(TABLE)
    assert {each.strip("[]") for each in table if each.startswith("[")} == {*Restriction, "harmless"}
    words = [each for each in table if not each.startswith("[")]
    assert sorted({each for each in words if words.count(each) > 1}) == []
