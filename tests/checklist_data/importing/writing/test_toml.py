"""Values that are written as TOML come back as they were."""

import tomllib
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from checklist_data.importing.writing.toml import Value, table, written


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_any_text_comes_back(text: str) -> None:
    assert tomllib.loads(f"it = {written(text)}") == {"it": text}


def test_every_kind_of_value_comes_back() -> None:
    values: dict[str, Value] = {
        "no": 3,
        "is_open": True,
        "is_over": False,
        "day": date(2026, 9, 30),
        "leads": ["区水务局", "“各镇”"],
    }
    assert tomllib.loads(table(values)) == values


def test_what_is_empty_is_left_out_unless_that_says_something() -> None:
    assert table({"a": "", "b": [], "c": 0}, "[[item]]") == "[[item]]\nc = 0\n"
    assert table({"a": "", "b": []}, keeps_empty=True) == 'a = ""\nb = []\n'
