"""Commands, mentions, hashtags and addresses are found in a text."""

import pytest

from tests.bot.practice.markup.stretches import Stretch, stretches


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/ask", [("bot_command", 0, 4)]),
        ("/ask@qingdan_bot 消防", [("bot_command", 0, 16)]),
        ("😀 /ask", [("bot_command", 3, 4)]),
        ("请/ask", []),
        ("/ask消防", []),
        ("/usr/bin", []),
        ("/ask@ab", []),
        ("@zhang_san，请看", [("mention", 0, 10)]),
        ("请@zhang_san看", []),
        ("@abc", []),
        ("#消防 #2025 #a1", [("hashtag", 0, 3), ("hashtag", 10, 3)]),
        ("a#消防 #甲#乙", []),
        ("写信给 zhang.san@example.com。", [("email", 4, 21)]),
        ("见https://www.gov.cn/a?b=1. ", [("url", 1, 24)]),
        ("(www.gov.cn)", [("url", 1, 10)]),
        ("http://example.org/a.", [("url", 0, 20)]),
        ("3.14 a.b 第1.2项", []),
    ],
)
def test_commands_mentions_hashtags_and_addresses_are_found(text: str, found: list[Stretch]) -> None:
    assert stretches(text, None) == found


@pytest.mark.parametrize("html", ["<code>/ask @zhang_san</code>", "<pre>#消防 www.gov.cn</pre>"])
def test_nothing_is_found_in_code(html: str) -> None:
    assert len(stretches(html)) == 1


def test_nothing_is_found_in_a_link() -> None:
    assert stretches("<a href='https://example.org'>www.gov.cn</a>") == [("text_link", 0, 10)]


def test_what_is_found_lies_in_bold_text() -> None:
    assert stretches("<b>请用 /ask 提问</b>") == [("bold", 0, 10), ("bot_command", 3, 4)]
