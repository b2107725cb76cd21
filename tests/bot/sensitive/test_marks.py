"""Marks of classification, told from sentences that speak of secrecy."""

import pytest

from bot.sensitive.marks import MARK
from bot.sensitive.skeleton import skeleton_of


@pytest.mark.parametrize(
    "text",
    [
        "机密★1年",
        "秘密★",
        "★绝密",
        "绝密★启用前",
        "机密级文件",
        "内部资料 秘密",
        "秘密 10年",
        "密级：秘密",
        "【绝密】",
        "工作秘密",
    ],
)
def test_a_mark_is_found(text: str) -> None:
    assert MARK.search(skeleton_of(text).line)


@pytest.mark.parametrize(
    "text",
    ["保守国家秘密", "不得泄露工作秘密、商业秘密", "绝密级、机密级、秘密级", "秘密战线先进事迹", "密级：", "严密防范"],
)
def test_a_sentence_that_speaks_of_secrecy_has_none(text: str) -> None:
    assert not MARK.search(skeleton_of(text).line)
