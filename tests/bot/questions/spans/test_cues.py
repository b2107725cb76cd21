"""The words of asking."""

from bot.questions.spans.cues import Cue, load_words


def test_every_sign_but_the_one_found_by_its_form_has_words() -> None:
    used = {cue for cues in load_words().values() for cue in cues}
    of_the_checklist = {Cue.COMMON, Cue.SECOND, Cue.NEGATIVE}
    assert set(Cue) - used == {Cue.POINTS} | of_the_checklist


def test_a_word_can_do_several_things() -> None:
    assert load_words()["没有"] >= {Cue.NOT, Cue.MISSING}


def test_words_are_plain_so_that_they_can_be_found() -> None:
    for word in load_words():
        assert word == word.strip().lower()
