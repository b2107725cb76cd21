"""The words of asking."""

from bot.questions.signs import Sign, load_lexicon, load_words


def test_every_sign_but_the_one_found_by_its_form_has_words() -> None:
    used = {sign for signs in load_words().values() for sign in signs}
    assert set(Sign) - used == {Sign.POINTS}


def test_a_word_can_do_several_things() -> None:
    assert load_words()["没有"] >= {Sign.NOT, Sign.MISSING}


def test_words_are_plain_so_that_they_can_be_found() -> None:
    for word in load_words():
        assert word == word.strip().lower()


def test_the_longest_word_is_found_first() -> None:
    (end, signs), *_ = load_lexicon().at("牵头单位是谁", 0)
    assert (end, Sign.LEAD in signs) == (4, True)
