"""Items that a report names by their titles."""

import pytest

from bot.checkins.reading.titles import SHORTEST, Titles
from bot.checkins.spans.folding import folded
from checklist_data.model import Checklist


@pytest.fixture(scope="module")
def titles(checklist: Checklist) -> Titles:
    return Titles(checklist)


def title_of(checklist: Checklist, ref: str) -> str:
    return folded(next(each.title for each in checklist.items if each.ref == ref)).text


def test_every_title_that_one_item_alone_has_names_it(checklist: Checklist, titles: Titles) -> None:
    named = 0
    for item in checklist.all_items:
        text = folded(item.title).text
        found = titles.at(text, 0, len(text))
        if found is not None:
            assert titles.calls(found.ref, text)
            assert found.end == len(text)
            named += 1
    assert named > 40


def test_a_title_may_be_quoted_pointed_at_and_carry_its_number(checklist: Checklist, titles: Titles) -> None:
    title = title_of(checklist, "51")
    for text in (f"《{title}》", f'"{title}"', f"{title}这项工作", f"{title}(51)", f"{title}(第51项)"):
        found = titles.at(text, 0, len(text))
        assert found is not None, text
        assert (found.ref, found.end) == ("51", len(text))


def test_no_title_is_found_beyond_the_stretch_or_in_other_words(checklist: Checklist, titles: Titles) -> None:
    title = title_of(checklist, "51")
    assert titles.at(title, 0, SHORTEST - 1) is None
    assert titles.at(f"今天{title}", 0, 10) is None


def test_the_words_of_a_title_behind_a_number_are_those_of_that_entry_or_of_another(
    checklist: Checklist, titles: Titles
) -> None:
    title = title_of(checklist, "51")
    assert not titles.of_another(f"51{title}", 2, ["51"])
    assert titles.of_another(f"49{title}", 2, ["49"])
    assert titles.calls("51", title[-4:])
    assert not titles.calls("49", title[-4:])
    assert not titles.calls("51", title[-1])


def test_a_title_is_known_without_the_marks_within_it(checklist: Checklist, titles: Titles) -> None:
    text = title_of(checklist, "59").translate({ord(each): None for each in '“”"'})
    found = titles.at(text, 0, len(text))
    assert found is not None
    assert found.ref == "59"
