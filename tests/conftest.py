"""What every test may use: the real checklist and an assistant over it, read once."""

import gc
import os
from collections import deque
from collections.abc import Generator, Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from bot.checkins.reading.reader import CheckIns
from bot.commands import asking, department_argument
from bot.questions.assistant import Assistant
from bot.questions.catalogue import Catalogue
from bot.questions.lexicon.sounds import Sounds, load_sounds
from bot.settings import PREFIX, Settings
from checklist_data.model import Checklist
from checklist_data.reader import load
from handlers import services
from handlers.office.drafts import adopting, reading
from tests import in_memory

pytest_plugins = ["tests.stages"]

TESTS = Path(__file__).parent
KINDS = {
    "page": "page",
    "torture": "torture",
    "handlers/telegram": "line",
    "benchmarks": "slow",
    "bot/checkins/test_report_sets.py": "slow",
    "bot/circular": "slow",
    "bot/commands/test_adopt.py": "slow",
    "bot/commands/test_ask.py": "slow",
    "bot/commands/test_chat.py": "slow",
    "bot/commands/test_circular.py": "slow",
    "bot/commands/test_diff.py": "slow",
    "bot/commands/test_erase_person.py": "slow",
    "bot/commands/test_export.py": "slow",
    "bot/commands/test_files.py": "slow",
    "bot/commands/test_import_ledger.py": "slow",
    "bot/commands/test_move_database.py": "slow",
    "bot/commands/test_pairing.py": "slow",
    "bot/commands/test_running_list.py": "slow",
    "bot/timing/test_hours.py": "slow",
    "bot/duties/test_planner.py": "slow",
    "bot/timing/test_rule.py": "slow",
    "bot/ledger": "slow",
    "bot/practice/markup/test_formatted.py": "slow",
    "bot/questions/test_corpus.py": "slow",
    "bot/questions/test_generated.py": "slow",
    "bot/questions/test_robustness.py": "slow",
    "bot/questions/test_second_list.py": "slow",
    "bot/questions/test_state.py": "slow",
    "bot/sensitive/test_mask.py": "slow",
    "bot/test_cli.py": "slow",
    "checklist_data/comparing": "slow",
    "checklist_data/importing": "slow",
    "checklist_data/test_reader.py": "slow",
    "conversations/buttons/test_presses.py": "slow",
    "conversations/office/test_adopting_drafts.py": "slow",
    "conversations/office/test_drafts.py": "slow",
    "conversations/office/test_returning.py": "slow",
    "conversations/office/test_moving.py": "slow",
    "conversations/test_channel.py": "slow",
    "storage/engine/postgres/test_dump.py": "slow",
    "storage/engine/test_move.py": "slow",
    "storage/test_erasing.py": "slow",
    "test_deployment.py": "slow",
    "test_documentation.py": "slow",
    "test_supply.py": "slow",
}
"""The mark of the tests in a folder or a file. Slow is what takes seconds; what is not named is quick."""
LONGEST_FIRST = ("torture", "page", "line", "slow", "quick")
ON_THE_LINE = {"live", "limited", "open_live"}
"""Fixtures whose tests speak over HTTP."""
OTHERS = 4
"""Assistants over other lists that are kept: most tests of a file are about the same one or two."""

settings.register_profile("steady", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")
# How long an example takes, to be made or tried, depends on the machine; timings are measured in benchmarks/.


@pytest.fixture(scope="session")
def checklist() -> Checklist:
    """The packaged checklist."""
    return load()


@pytest.fixture(scope="session")
def assistant(checklist: Checklist) -> Assistant:
    """An assistant over the packaged checklist."""
    built = Assistant(checklist)
    gc.freeze()  # it stays to the end: not to be looked through again and again
    return built


@pytest.fixture(scope="session")
def check_ins(checklist: Checklist) -> CheckIns:
    """What reads reports on the packaged checklist."""
    return CheckIns(checklist)


@pytest.fixture(scope="session", autouse=True)
def _built_once(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let commands and stages work with what the tests have built, where they would build the same again."""
    others: deque[Assistant] = deque(maxlen=OTHERS)

    def built(checklist: Checklist) -> Assistant:
        ready: Assistant = request.getfixturevalue("assistant")
        for each in (ready, *others):
            if each.checklist == checklist:
                return each
        others.append(Assistant(checklist))
        return others[-1]

    def learnt(checklist: Checklist) -> CheckIns:
        if checklist != request.getfixturevalue("checklist"):
            return CheckIns(checklist)
        ready: CheckIns = request.getfixturevalue("check_ins")
        return ready

    with pytest.MonkeyPatch.context() as patch:
        for module in (asking, department_argument, adopting, reading):
            patch.setattr(module, "Assistant", built)
        patch.setattr(services, "CheckIns", learnt)
        yield


@pytest.fixture(scope="session")
def catalogue(checklist: Checklist) -> Catalogue:
    """The packaged checklist, arranged for answering."""
    return Catalogue(checklist)


@pytest.fixture(scope="session")
def sounds() -> Sounds:
    """The packaged readings and look-alikes."""
    return load_sounds()


@pytest.fixture
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in an empty folder, with no setting in the environment."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(PREFIX + name.upper(), raising=False)


def pytest_configure() -> None:
    """Keep temporary files in memory where there is room."""
    if in_memory.has_room():
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(in_memory.MEMORY))


def pytest_xdist_auto_num_workers() -> int:
    """Two processes more than there are cores: tests often wait for a process, a server or a clock."""
    return 2 + (len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Pass over folders and files without a quick test where only quick ones are asked for: they are not imported."""
    if config.getoption("markexpr") != "quick" or not collection_path.is_relative_to(TESTS):
        return None
    return collection_path.relative_to(TESTS).as_posix() in KINDS or None


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Let the collector rest while tests are collected: next to nothing of what is made then is thrown away."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_finish() -> None:
    """Let the collector pass over the modules and the ten thousand tests, which stay to the end."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test with what it is, so that `make check` can choose the quick ones, which come last.

    Where processes share the tests, none of them is then left alone with a long one in the end.
    """
    kinds = {item: kind_of(item) for item in items}
    for item, kind in kinds.items():
        item.add_marker(kind)
    items.sort(key=lambda item: LONGEST_FIRST.index(kinds[item]))


def kind_of(item: pytest.Item) -> str:
    """Return the mark of a test: by where it lies, else by whether it speaks over HTTP or with a server."""
    if kind := kind_at(item.path):
        return kind
    if not ON_THE_LINE.isdisjoint(getattr(item, "fixturenames", ())):
        return "line"
    return "slow" if isinstance(item, pytest.Function) and on_server(item) else "quick"


@cache
def kind_at(path: Path) -> str | None:
    """Return the mark of all tests of a file; None where each has its own."""
    place = path.relative_to(TESTS)
    return next((KINDS[each.as_posix()] for each in (place, *place.parents) if each.as_posix() in KINDS), None)


def on_server(item: pytest.Function) -> bool:
    """Return whether a test runs on PostgreSQL, which makes a database for it."""
    return hasattr(item, "callspec") and item.callspec.params.get("engine") == "postgres"
