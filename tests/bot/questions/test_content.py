"""What an answer says, with emphasis and without."""

from bot.questions.content import Certainty, Content, Kind
from bot.richtext import mark


def test_without_more_an_answer_is_silent_and_sure_and_names_nothing() -> None:
    content = Content(Kind.NONE)
    assert content.reply == ""
    assert content.certainty is Certainty.SURE
    assert (content.refs, content.departments, content.values, content.near, content.options) == ((), (), (), (), ())


def test_the_plain_reply_has_the_words_of_the_rich_one() -> None:
    content = Content(Kind.VALUE, f"占比{mark('98%')}。")
    assert "98%" in content.reply
    assert mark("98%") not in content.reply
