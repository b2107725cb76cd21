"""What misspelt pairs of characters were meant to be."""

from collections.abc import Callable

from bot.questions.parse.reading import Inquiry
from bot.questions.retrieval.index import Reason


def test_what_only_looks_like_a_printed_word_is_mended_where_its_neighbour_agrees(
    inquiry_of: Callable[[str], Inquiry],
) -> None:
    corrected = [each for each in inquiry_of("打恐防暴是谁牵头").topic.features if each.reason is Reason.CORRECTED]
    assert corrected == []
    assert any(each.reason is Reason.CORRECTED for each in inquiry_of("网各化管理").topic.features)
