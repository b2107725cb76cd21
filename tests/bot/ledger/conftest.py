"""A ledger with one report, written once and copied for each test."""

from pathlib import Path

import pytest

from checklist_data.model import Checklist
from tests.bot.ledger.book import Book, a_book, a_copy


@pytest.fixture(scope="session")
def written_book(tmp_path_factory: pytest.TempPathFactory, checklist: Checklist) -> Book:
    """A ledger with one report: not to be changed."""
    return a_book(tmp_path_factory.mktemp("ledger"), checklist)


@pytest.fixture
def book(tmp_path: Path, written_book: Book) -> Book:
    """A ledger with one report: 按计划, 80%, of today."""
    return a_copy(written_book, tmp_path)
