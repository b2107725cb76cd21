"""No text of the program names a department or an entry of the packaged list: another list may be in use."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from bot.board.wording import TEXTS
from bot.questions.answers import wording
from checklist_data.model import Checklist
from handlers.commands.table import COMMANDS
from handlers.wording.phrases import PHRASES

ROOT = Path(__file__).parents[3]
NAMES_AN_ENTRY = re.compile(
    r"第\d+项|\bitem \d|II-\d|(?<![\d.])[1-9]\d?\.\d(?![\d.])|/[a-z]+ \d{1,2}(?![\d:月/-])|：\d\d "
)
OF_EVERY_LIST = {"综治办", "各部门"}
"""The office itself, which the program calls so whatever the list, and all of them."""


def _texts() -> Iterator[str]:
    for texts in (PHRASES, TEXTS, vars(wording)["PHRASES"]):
        yield from (text for said in texts.values() for text in said)
    yield from (text for each in COMMANDS for text in (each.chinese, each.english))
    for path in (*(ROOT / "bot" / "commands").glob("*.py"), *(ROOT / "bot" / "drafts").glob("*.py")):
        yield from _literals(path)


def _literals(path: Path) -> Iterator[str]:
    """The string constants of a file, without its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
    texts = [each for each in ast.walk(tree) if isinstance(each, ast.Constant) and id(each) not in told]
    yield from (each.value for each in texts if isinstance(each.value, str))


def test_no_text_names_a_department_of_the_packaged_list(checklist: Checklist) -> None:
    names = {name for each in checklist.departments for name in (each.name, *each.short_names) if len(name) > 2}
    named = {(text, each) for text in _texts() for each in names - OF_EVERY_LIST if each in text}
    assert not named


def test_no_text_names_an_entry_of_the_packaged_list() -> None:
    assert not [text for text in _texts() if NAMES_AN_ENTRY.search(text)]
