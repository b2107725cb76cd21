"""What the chat answers to a question, on a page."""

from hypothesis import given
from hypothesis import strategies as st

from bot.board.address import Address, ViewName
from bot.board.markup.search import marked, search_main
from bot.board.views.entry_lines import entry_lines
from bot.board.views.found import Found
from bot.questions.content import Choice
from bot.richtext import as_plain, heading, mark, unmarked
from checklist_data.model import Checklist
from tests.bot.board.markup.drawn import drawn_over
from tests.bot.standing.made import facts, matter


def test_marked_words_and_headings_stand_out() -> None:
    assert "".join(map(str, marked(f"见{mark('49')}项"))) == "见<strong>49</strong>项"
    assert "".join(map(str, marked(heading("牵头")))) == "<strong>牵头</strong>"


@given(st.lists(st.one_of(st.text("甲<&>\n"), st.text("乙\"'", min_size=1).map(mark)), max_size=6).map("".join))
def test_all_words_of_an_answer_are_shown(text: str) -> None:
    told = marked(text)
    assert unmarked(text) == "".join(
        str(each) if not str(each).startswith("<strong>") else _inner(str(each)) for each in told
    )
    assert as_plain(text).replace("【", "").replace("】", "") == unmarked(text)


def _inner(shown: str) -> str:
    inner = shown.removeprefix("<strong>").removesuffix("</strong>")
    return inner.replace("&quot;", '"').replace("&#x27;", "'").replace("&lt;", "<").replace("&gt;", ">")


def test_what_may_have_been_meant_is_a_link_to_that_question(checklist: Checklist) -> None:
    drawn = drawn_over(checklist, Address(ViewName.SEARCH, q="消防<"))
    shown = search_main(Found("哪个？", options=(Choice("甲<", "甲归谁管"),)), [], drawn)
    assert "甲&lt;" in shown
    assert 'value="消防&lt;"' in shown
    assert drawn.address.but(q="甲归谁管").query.replace("&", "&amp;") in shown


def test_before_a_question_there_is_the_field_alone(checklist: Checklist) -> None:
    shown = search_main(None, [], drawn_over(checklist, Address(ViewName.SEARCH)))
    assert 'name="q"' in shown
    assert 'id="answer"' not in shown
    assert 'id="found"' not in shown


def test_entries_that_were_found_stand_with_their_lights(checklist: Checklist) -> None:
    lines = entry_lines(facts(matters=(matter("教体局", "49"),)), checklist)
    shown = search_main(Found("见49项", ("49",)), list(lines), drawn_over(checklist))
    assert 'id="found"' in shown
    assert "<b>49</b>" in shown
