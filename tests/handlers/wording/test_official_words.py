"""What an office would not write is in no text that a person reads, and the word that stands instead is."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.board.wording import TEXTS
from handlers.wording.phrases import PHRASES

ROOT = Path(__file__).parents[3]
_READERS = ("bot/questions", "bot/checkins", "bot/duties", "bot/calendars", "bot/practice/language")
"""Rooms that read what people write: there the words stand for whatever people say."""
_ANSWERS = "bot/questions/answers"
UNOFFICIAL = {
    "不像是在问": "没有在责任清单中查到“X”: it says what was looked for, and does not judge the writer",
    "有份(?!额)": "参与单位、涉及: a part in a task is called by its official name",
    "原文未列：": "【待指派】: the text names nobody, and the office has to",
    r"\d{4}-W|\{year\}-W": "12月7日—11日: nobody calls a week by its number",
    "全区：": "全区填报：红灯…项: what is counted is said",
    "(?<!的)规则：": "时限：: a duty has a time by which it is done",
    "已退回的内容": "请选择退回原因: it is the reason that is asked for",
    "不由.{0,12}负责。$": "经综治办核定，…仍由…负责: the decision is said, not what is denied",
    "需要说明的|待说明": "需关注、待补报: nobody has to explain themselves",
    "已记过": "今天已登记，无需重复",
    "[现共]有人员.{0,9}人次": "人: people are counted, not their visits",
    "其他人[：:]": "尚未登记身份: a person without a role is not somebody else",
    "同时办结": "本期任务一并报结: the office closes, the department reports",
    "取出日期": "导出日期",
    "读回": "导入: so it is called in every office program",
    "没有身份": "尚未登记身份",
}
"""What is no longer written, and what is written instead, and why."""


def _texts() -> Iterator[tuple[str, str]]:
    """Every Chinese text of the program that a person can read, with where it stands."""
    yield from ((f"phrase “{name}”", said[0]) for name, said in PHRASES.items())
    yield from ((f"board “{name}”", said[0]) for name, said in TEXTS.items())
    for folder in ("handlers", "bot"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            where = path.relative_to(ROOT).as_posix()
            if where.startswith(_ANSWERS) or not where.startswith(_READERS):
                yield from ((where, each) for each in _literals(path))


def _literals(path: Path) -> Iterator[str]:
    """The string constants of a file, without its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
    texts = [each for each in ast.walk(tree) if isinstance(each, ast.Constant) and id(each) not in told]
    yield from (
        each.value for each in texts if isinstance(each.value, str) and re.search("[\u4e00-\u9fff]", each.value)
    )


@pytest.fixture(scope="module")
def texts() -> list[tuple[str, str]]:
    """All of them, read once."""
    return list(_texts())


@pytest.mark.parametrize("unofficial", UNOFFICIAL)
def test_no_text_says_what_an_office_would_not(unofficial: str, texts: list[tuple[str, str]]) -> None:
    assert [(where, said) for where, said in texts if re.search(unofficial, said)] == [], UNOFFICIAL[unofficial]


@pytest.mark.parametrize(
    "official",
    [
        "没有查到",
        "【待指派】",
        "经综治办同意",
        "经综治办核定",
        "无需重复",
        "尚未登记身份",
        "导出日期：",
        "全区填报：",
        "一并报结",
        "需关注",
    ],
)
def test_the_official_word_is_there(official: str, texts: list[tuple[str, str]]) -> None:
    assert any(official in said for _, said in texts)


def test_every_room_that_speaks_is_walked(texts: list[tuple[str, str]]) -> None:
    assert len(texts) > 1_500
    assert {where.split("/")[1] for where, _ in texts if where.startswith("bot/")} >= {"commands", "ledger", "board"}


@pytest.mark.parametrize("page", ["README.zh-CN.md", "docs/importing.md", "docs/check-ins.md", "docs/duties.md"])
def test_the_documents_use_the_same_words(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert [each for each in UNOFFICIAL if re.search(each, text)] == []
