"""How characters sound and look."""

from bot.questions.lexicon.sounds import READINGS_AT_MOST, Sounds

SMALL = Sounds([("hang", "行航"), ("xing", "行形")], ["体休本"])


def test_a_character_has_all_its_readings() -> None:
    assert SMALL.readings("行") == ("hang", "xing")
    assert SMALL.readings("a") == ("a",)


def test_characters_that_share_a_reading_sound_alike() -> None:
    assert SMALL.sound_alike("航", "行")
    assert SMALL.sound_alike("行", "形")
    assert not SMALL.sound_alike("航", "形")


def test_characters_of_a_group_look_alike() -> None:
    assert SMALL.look_alike("体", "休")
    assert SMALL.looks("体") == {"休", "本"}
    assert not SMALL.look_alike("体", "形")


def test_a_phrase_is_spoken_in_every_way_up_to_a_bound() -> None:
    assert list(SMALL.spoken("行形")) == [("hang", "xing"), ("xing", "xing")]
    assert len(list(SMALL.spoken("行" * 20))) == READINGS_AT_MOST


def test_the_packaged_tables_tell_homophones_and_look_alikes(sounds: Sounds) -> None:
    assert sounds.sound_alike("工", "公")
    assert sounds.sound_alike("参", "惨")
    assert sounds.look_alike("休", "体")
    assert not sounds.sound_alike("水", "审")
