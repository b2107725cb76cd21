"""Each document of the corpus in turn."""

from pathlib import Path

import pytest

from tests.checklist_data.importing.documents import FILES, NAMES


@pytest.fixture(scope="session", params=FILES, ids=NAMES)
def file(request: pytest.FixtureRequest) -> Path:
    """A document. The tests of each follow one another, so that it is opened and read by one process alone."""
    found: Path = request.param
    return found
