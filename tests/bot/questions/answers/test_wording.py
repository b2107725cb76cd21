"""What the replies say, in both languages."""

import re
import string
from pathlib import Path

import pytest

from bot.questions.answers import wording
from bot.questions.answers.wording import Voice
from bot.questions.text import Language, is_han
from checklist_data.model import Parties

PHRASES: dict[str, tuple[str, str]] = vars(wording)["PHRASES"]
SOURCES = sorted(Path(wording.__file__).parent.glob("*.py"))


def places(phrase: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(phrase) if name}


@pytest.mark.parametrize("key", PHRASES)
def test_a_phrase_has_the_same_places_in_both_languages(key: str) -> None:
    chinese, english = PHRASES[key]
    assert places(chinese) >= places(english)
    assert key == "own" or not any(is_han(each) for each in english)


def test_every_phrase_that_is_said_exists() -> None:
    said = {key for path in SOURCES for key in re.findall(r'say\("([^"{]+)"', path.read_text(encoding="utf-8"))}
    assert said <= set(PHRASES)


def test_chinese_punctuation_is_full_width() -> None:
    for chinese, _ in PHRASES.values():
        assert not re.search("[:;?!()]", re.sub(r"\{.*?\}", "", chinese)), chinese


def test_a_line_of_departments_says_what_the_source_says() -> None:
    chinese, english = Voice(Language.CHINESE), Voice(Language.ENGLISH)
    assert chinese.line("lead", Parties(("教体局", "妇联"))) == "牵头单位：教体局、妇联"
    assert chinese.line("lead", None) == "牵头单位：原文未列牵头单位"
    assert chinese.line("participants", Parties(("妇联",), open=True)) == "参与单位：妇联等（名单未列尽）"
    assert (
        english.line("participants", Parties(("妇联",), open=True))
        == "Participants: 妇联 and others (the list is open)"
    )
