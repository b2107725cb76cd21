"""Showing where the words of a question stand."""

from hypothesis import given
from hypothesis import strategies as st

from bot.questions.answers.excerpts import LONGEST, excerpt, shortened
from bot.questions.text import searchable
from bot.richtext import as_plain


def test_the_matching_words_are_marked_in_their_sentence() -> None:
    text = "第一句无关。推进校园食品安全守护行动。第三句。"
    assert as_plain(excerpt(text, ["校园", "园食", "食品"])) == "…推进【校园食品】安全守护行动。…"


def test_quotes_between_marked_words_are_marked_with_them() -> None:
    assert (
        as_plain(excerpt("推进“红色物业”示范点建设。", [searchable("红色物业示范点")]))
        == "推进“【红色物业”示范点】建设。"
    )


def test_a_text_without_the_words_is_shortened() -> None:
    assert excerpt("甲" * 200, ["乙乙"]) == shortened("甲" * 200)


@given(st.text(alphabet="甲乙丙。,“”(1a", max_size=300), st.lists(st.text(alphabet="甲乙丙", min_size=1, max_size=3)))
def test_an_excerpt_is_never_longer_than_a_phone_shows(text: str, forms: list[str]) -> None:
    shown = as_plain(excerpt(text, forms))
    assert len(shown.replace("【", "").replace("】", "")) <= LONGEST + 2
    assert shown.count("【") == shown.count("】")
