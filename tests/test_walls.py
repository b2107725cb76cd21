"""Walls between the floors that the import linter does not watch."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FLOORS = ("bot", "handlers", "storage", "checklist_data")
TIMELESS = ("bot", "storage", "checklist_data")
CLOCKS = {"now", "utcnow", "today", "time_ns", "monotonic", "perf_counter"}
PLATFORM = {"telegram", "apscheduler"}
EMPTY_NAMES = {"util", "utils", "helper", "helpers", "common", "misc", "const", "constants", "base", "core", "shared"}
LONGEST_MODULE = 300
"""Lines; a module that needs more is two modules."""


IDS = {"account", "adopted_by", "asker", "author", "chat", "message_id", "owner", "reply_to", "speaker", "thread"}
"""What ids of the platform are called."""


def modules(*floors: str) -> list[Path]:
    return sorted(path for floor in floors for path in (ROOT / floor).rglob("*.py"))


def names(paths: list[Path]) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in paths]


@dataclass(frozen=True)
class Named:
    """What a module names; its tree, of ten thousand nodes, is not kept."""

    imported: frozenset[str]
    called: frozenset[str]
    numbered: frozenset[str]


@cache
def named_in(path: Path) -> Named:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    return Named(frozenset(imported(nodes)), frozenset(called(nodes)), frozenset(numbered(nodes)))


def imported(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """The packages that a module imports, wherever in it."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (each.name.partition(".")[0] for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def called(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """The names of the methods that a module calls."""
    for node in nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.func.attr


def test_below_the_conversation_time_is_an_argument() -> None:
    paths = modules(*TIMELESS)
    guilty = [path for path in paths if not CLOCKS.isdisjoint(named_in(path).called)]
    assert names(guilty) == []


def test_only_the_conversation_and_a_benchmark_name_the_platform() -> None:
    paths = [path for path in modules(*FLOORS, "tests") if "handlers" not in path.parts]
    guilty = [path for path in paths if PLATFORM & named_in(path).imported]
    assert names(guilty) == []


def numbered(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """The ids that a module turns into numbers."""
    for node in nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "int":
            named = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
            named |= {each.attr for each in ast.walk(node) if isinstance(each, ast.Attribute)}
            named |= {str(each.value) for each in ast.walk(node) if isinstance(each, ast.Constant)}
            yield from named & IDS


@pytest.mark.parametrize("name", ["chat", "said.place.chat", 'row["message_id"]', 'arguments.account or ""'])
def test_an_id_that_becomes_a_number_is_noticed(name: str) -> None:
    assert list(numbered(ast.walk(ast.parse(f"number = int({name})"))))


def test_ids_are_numbers_at_the_edge_alone() -> None:
    practice = ROOT / "bot" / "practice"  # stands in for the platform
    paths = [path for path in modules("bot", "handlers", "storage") if practice not in path.parents]
    guilty = [path for path in paths if named_in(path).numbered]
    assert names(guilty) == []


def test_every_module_has_a_name_that_says_something() -> None:
    assert [name for name in names(modules(*FLOORS, "benchmarks")) if Path(name).stem in EMPTY_NAMES] == []


def test_every_module_can_be_read_at_a_sitting() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in modules(*FLOORS, "benchmarks")}
    assert [path.name for path, length in lengths.items() if length > LONGEST_MODULE] == []
