"""The words of asking."""

from bot.questions.spans.cues import Sign, load_words


def test_every_sign_but_the_one_found_by_its_form_has_words() -> None:
    used = {sign for signs in load_words().values() for sign in signs}
    of_the_checklist = {Sign.COMMON, Sign.PROVINCIAL, Sign.NEGATIVE}
    assert set(Sign) - used == {Sign.POINTS} | of_the_checklist


def test_a_word_can_do_several_things() -> None:
    assert load_words()["没有"] >= {Sign.NOT, Sign.MISSING}


def test_words_are_plain_so_that_they_can_be_found() -> None:
    for word in load_words():
        assert word == word.strip().lower()
