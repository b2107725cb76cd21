"""Words of what is said beside questions."""

import re

from bot.questions.lexicon.talk import any_of, parts


def test_every_word_of_a_part_is_matched_whole() -> None:
    for part, words in parts().items():
        pattern = re.compile(any_of(part))
        assert words, part
        assert [word for word in words if not pattern.fullmatch(word)] == [], part


def test_the_longest_word_is_taken() -> None:
    matched = re.match(any_of("late or in time"), "已经完成了")
    assert matched is not None
    assert matched.group() == "已经完成"


def test_no_word_stands_twice_in_a_part() -> None:
    assert {part: [word for word in set(words) if words.count(word) > 1] for part, words in parts().items()} == {
        part: [] for part in parts()
    }
