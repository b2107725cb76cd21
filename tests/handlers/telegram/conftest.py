"""On the line, the log is watched in every test."""

import pytest


@pytest.fixture(autouse=True)
def _watched(no_token_is_told: None) -> None:
    """The log has no token, whatever happens."""
    del no_token_is_told
