"""Describes the machine that a benchmark ran on, without its name or any path."""

import os
import platform
import sqlite3
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from benchmarks.results import Machine

LIBRARIES = ("rapidfuzz", "thefuzz", "bm25s", "jieba", "tantivy", "numpy", "python-telegram-bot")


def machine() -> Machine:
    """Describe the machine that this runs on."""
    versions = {name: _version(name) for name in LIBRARIES}
    return Machine(
        processor=_processor(),
        cores=os.cpu_count() or 1,
        system=f"{platform.system()} {platform.machine()}",
        python=f"{platform.python_implementation()} {platform.python_version()}",
        libraries={**versions, "SQLite": sqlite3.sqlite_version},
    )


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def _processor() -> str:
    listing = Path("/proc/cpuinfo")
    lines = listing.read_text().splitlines() if listing.exists() else []
    models = (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    return next(models, platform.processor() or "unknown processor")
