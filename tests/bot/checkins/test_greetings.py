"""Before an entry people greet, say who they are, and that they report."""

import pytest

from bot.checkins.reading.reader import CheckIns
from tests.bot.checkins.told import told


@pytest.mark.parametrize(
    "text",
    ["收到，51已办结", "领导好，51已办结", "昨天51已办结", "我说一下51，已经办完了", "关于51项的情况汇报：已办结"],
)
def test_nothing_of_it_changes_the_report(check_ins: CheckIns, text: str) -> None:
    assert told(check_ins, text) == [("51", "已办结", None)]
