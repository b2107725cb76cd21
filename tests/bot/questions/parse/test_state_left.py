"""What is left of a question for the state."""

from bot.questions.parse.state_left import StateLeft


def left(text: str, *read: tuple[int, int]) -> StateLeft:
    return StateLeft(text, text, (), list(read))


def test_what_was_read_is_not_left() -> None:
    said = left("逾期消防逾期", (0, 2), (4, 6))
    assert (said.spans, said.letters) == ([(2, 4)], 2)


def test_a_latin_word_counts_as_two_letters() -> None:
    assert left("overdue stuff", (0, 7)).letters == 2


def test_small_words_beside_a_question_are_fillers() -> None:
    said = left("现在逾期", (2, 4))
    assert (said.letters, [each[0] for each in said.fillers]) == (0, ["现在"])
