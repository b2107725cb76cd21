"""What a question is about."""

from collections.abc import Callable

from bot.questions.parse.reading import Inquiry


def test_an_entry_that_holds_every_character_covers_the_topic(inquiry_of: Callable[[str], Inquiry]) -> None:
    topic = inquiry_of("校园食品安全").topic
    assert topic.best is not None
    assert (topic.best.ref, topic.coverage(topic.best), topic.strength(topic.best)) == ("23.1", 1.0, 6)


def test_a_number_of_several_digits_is_looked_up_as_a_whole(inquiry_of: Callable[[str], Inquiry]) -> None:
    forms = {form for each in inquiry_of("110和12345怎么对接").topic.features for form in each.forms}
    assert {"110", "12345"} <= forms
    assert "11" not in forms


def test_a_topic_can_be_kept_to_some_entries(inquiry_of: Callable[[str], Inquiry]) -> None:
    topic = inquiry_of("网格员补贴").topic
    assert topic.only(["II-5(2)"]).found == tuple(each for each in topic.found if each.ref == "II-5(2)") != ()
