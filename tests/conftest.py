"""What every test may use: the real checklist and an assistant over it, read once."""

from pathlib import Path

import pytest
from hypothesis import settings

from bot.questions.assistant import Assistant
from bot.questions.catalogue import Catalogue
from bot.questions.sounds import Sounds, load_sounds
from bot.settings import PREFIX, Settings
from checklist_data.model import Checklist
from checklist_data.reader import load

settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
# How long an example takes depends on the machine; timings are measured in benchmarks/.


@pytest.fixture(scope="session")
def checklist() -> Checklist:
    """The packaged checklist."""
    return load()


@pytest.fixture(scope="session")
def assistant(checklist: Checklist) -> Assistant:
    """An assistant over the packaged checklist."""
    return Assistant(checklist)


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
