"""One parent of victims for all proofs of a process: to index the checklist is most of what a proof costs."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from torture.victims import ForkServer


@pytest.fixture(scope="session")
def parent() -> Iterator[ForkServer]:
    """The parent of victims."""
    with ThreadPoolExecutor(1) as aside:  # a page test of the same process may have a loop that still runs
        begun = aside.submit(asyncio.run, ForkServer.begin()).result()
        yield begun
        aside.submit(asyncio.run, begun.close()).result()


@pytest.fixture
async def fork_server(parent: ForkServer) -> AsyncIterator[ForkServer]:
    """The parent of victims, which end with the test."""
    yield parent
    await parent.end_children()
