"""Next year's list beside this year's."""

import pytest

from checklist_data.comparing.difference import Difference, compare
from checklist_data.comparing.outline import outline_of
from checklist_data.comparing.pairs import Pairs
from checklist_data.model import Checklist
from checklist_data.reader import load
from tests.next_year import NEW_NAME, RENAMED, next_year


@pytest.fixture(scope="package")
def change(checklist: Checklist, tmp_path_factory: pytest.TempPathFactory) -> Difference:
    """What next year's list changes."""
    newer = load(next_year(tmp_path_factory.mktemp("lists") / "next"))
    return compare(outline_of(checklist), outline_of(newer), Pairs({"21": "20"}, {RENAMED: NEW_NAME}))


@pytest.fixture(scope="package")
def asked(checklist: Checklist, tmp_path_factory: pytest.TempPathFactory) -> Difference:
    """The same while something has to be confirmed."""
    newer = load(next_year(tmp_path_factory.mktemp("lists") / "next"))
    return compare(outline_of(checklist), outline_of(newer))
