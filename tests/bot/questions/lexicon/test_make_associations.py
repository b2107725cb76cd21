"""The table of what pairs of characters in lay words stand for is made from the lay words, and is up to date."""

from importlib.resources import files

from bot.questions.lexicon.associations import TABLE
from bot.questions.lexicon.make_associations import associated, packed
from bot.questions.lexicon.synonyms import load_pairs


def test_the_packaged_table_is_of_the_packaged_lexicon_and_small() -> None:
    packaged = (files("bot.questions.lexicon") / TABLE).read_bytes()
    assert packaged == packed(associated(load_pairs())), "run python -m bot.questions.lexicon.make_associations"
    assert len(packaged) <= 1_000_000


def test_what_few_words_with_a_pair_stand_for_is_left_out() -> None:
    words = {f"老年{chr(0x4E00 + at)}": ["养老"] for at in range(20)} | {"老年证": ["证件"]}
    assert associated(words)["老年"] == [("养老", round(255 * 20 / 21))]


def test_terms_that_are_equally_common_stand_in_an_order_of_their_own() -> None:
    one, other = {"老年饭堂": ["助餐", "养老"]}, {"老年饭堂": ["养老", "助餐"]}
    assert packed(associated(one)) == packed(associated(other))
