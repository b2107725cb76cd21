"""One system on one list in a fresh process, so that no case leaves memory or warm caches to the next."""

import gc
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter

from benchmarks.documents import documents
from benchmarks.frames import without_frame
from benchmarks.open_set import Question
from benchmarks.recombined import entries_of
from benchmarks.results import ASSISTANT, Measured, Reply
from benchmarks.rivals import RIVALS
from benchmarks.timing import Budget, timed
from bot.questions.assistant import Assistant
from checklist_data.model import Checklist

SYSTEMS = (ASSISTANT, *RIVALS)
"""Every system, the program's own first."""

Ask = Callable[[str], Reply]


@dataclass(frozen=True, slots=True)
class Case:
    """What is to be measured."""

    system: str
    checklist: Checklist
    questions: tuple[Question, ...]
    """The order in which they are asked: what comes late is left out when the budget is spent."""
    budget: Budget


@dataclass(frozen=True, slots=True)
class Built:
    """A system that is ready to be asked, and what that took."""

    ask: Ask
    seconds: float
    memory: int | None


def in_fresh_process(case: Case) -> tuple[Measured, ...]:
    """Measure a case in a process of its own."""
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
        return pool.submit(measure, case).result()


def measure(case: Case) -> tuple[Measured, ...]:
    """Build the system and time the questions as asked; for a rival also without their words of asking."""
    built = _built(case)
    variants = (False,) if case.system == ASSISTANT else (False, True)
    return tuple(_asked(case, built, entries_of(case.checklist), stripped=each) for each in variants)


def _asked(case: Case, built: Built, entries: int, *, stripped: bool) -> Measured:
    texts = [without_frame(each.text) if stripped else each.text for each in case.questions]
    outcome = timed(built.ask, texts, case.budget)
    replies = {each.id: reply for each, reply in zip(case.questions, outcome.results, strict=False)}
    return Measured(case.system, stripped, entries, outcome.timing, replies, built.seconds, built.memory)


def _built(case: Case) -> Built:
    make = _assistant(case) if case.system == ASSISTANT else _rival(case.system, case.checklist)
    gc.collect()
    before, start = resident(), perf_counter()
    ask = make()
    seconds = perf_counter() - start
    gc.collect()
    after = resident()
    return Built(ask, seconds, None if before is None or after is None else max(after - before, 0))


def _assistant(case: Case) -> Callable[[], Ask]:
    overheard = {each.text for each in case.questions if each.is_overheard}

    def make() -> Ask:
        assistant = Assistant(case.checklist)

        def ask(text: str) -> Reply:
            answer = assistant.ask(text, addressed=text not in overheard)
            # Among entries that fit equally well it asks back: what it offers is found, as a rival's first is.
            return Reply(answer.kind, answer.refs or answer.near, answer.departments, answer.values)

        return ask

    return make


def _rival(system: str, checklist: Checklist) -> Callable[[], Ask]:
    texts = documents(checklist)
    entrant = RIVALS[system]
    import_module(entrant.library)

    def make() -> Ask:
        rival = entrant.build(texts)
        return lambda text: Reply("search", tuple(rival.search(text)))

    return make


def resident() -> int | None:
    """The bytes of this process that are in memory now; None where the system has no /proc."""
    status = Path("/proc/self/status")
    lines: Sequence[str] = status.read_text().splitlines() if status.exists() else ()
    fields: Mapping[str, str] = dict(line.split(":", 1) for line in lines if ":" in line)
    return int(fields["VmRSS"].split()[0]) * 1024 if "VmRSS" in fields else None
