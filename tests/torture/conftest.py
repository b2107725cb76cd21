"""One parent of victims for all proofs of a process: to index the checklist is most of what a proof costs."""

import asyncio
from collections.abc import AsyncIterator, Iterator

import pytest

from torture.victims import ForkServer


@pytest.fixture(scope="session")
def parent() -> Iterator[ForkServer]:
    """The parent of victims."""
    begun = asyncio.run(ForkServer.begin())
    yield begun
    asyncio.run(begun.close())


@pytest.fixture
async def fork_server(parent: ForkServer) -> AsyncIterator[ForkServer]:
    """The parent of victims, which end with the test."""
    yield parent
    await parent.end_children()
