"""A comparison in the terminal."""

from bot.comparison.text import as_text
from checklist_data.comparing.difference import Difference
from tests.next_year import NEW_NAME, RENAMED


def test_the_terminal_shows_what_differs_and_asks_in_the_form_of_the_answers(
    change: Difference, asked: Difference
) -> None:
    text = as_text(change)
    assert "改动 条款 25.1→24.1" in text
    assert "[-特别是-]{+和+}超高层[-民用-]" in text
    assert "并入 事项 21→20 防范化解家庭婚恋纠纷风险" in text
    assert f"单位更名 {RENAMED}→{NEW_NAME}" in text
    assert "分工 工程建设管理局：改22参与→牵头" in text
    assert "33.2" not in text, "a clause that goes along with its entry is no news"
    assert f'# "{RENAMED}" = "{NEW_NAME}"' in as_text(asked)
