"""Answers as the text of their file: read back, they are the same."""

import tomllib
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from checklist_data.importing.answers import Answers
from checklist_data.importing.questions.answers_text import answers_text, write_answers

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\r"), min_size=1, max_size=12)
NAMES = st.lists(WORDS, max_size=3)
ENTRIES = st.dictionaries(WORDS, st.dictionaries(WORDS, st.one_of(WORDS, st.booleans(), NAMES), min_size=1), max_size=3)


@given(said=st.dictionaries(WORDS, WORDS), names=st.dictionaries(WORDS, NAMES), entries=ENTRIES)
def test_whatever_is_answered_is_read_back(
    said: dict[str, str], names: dict[str, list[str]], entries: dict[str, dict[str, object]]
) -> None:
    found = tomllib.loads(
        answers_text(Answers(said, names={each: tuple(names[each]) for each in names}, entries=entries))
    )
    assert found.get("answers", {}) == said
    assert found.get("names", {}) == names
    assert found.get("entries", {}) == entries


def test_without_an_answer_the_file_says_what_it_is_for() -> None:
    text = answers_text(Answers())
    assert text.startswith("#")
    assert tomllib.loads(text) == {}


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "answers.toml"
    path.write_text("former", encoding="utf-8")
    write_answers(Answers({"tail": "yes"}), path)
    assert tomllib.loads(path.read_text(encoding="utf-8")) == {"answers": {"tail": "yes"}}
    assert list(tmp_path.iterdir()) == [path]
