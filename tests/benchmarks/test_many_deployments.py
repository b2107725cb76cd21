"""The benchmark of many deployments starts real bots; each keeps one connection."""

import asyncio
import os

import pytest

from benchmarks import many_deployments
from benchmarks.many_deployments import measured, weight
from tests.servers import PostgresServer


@pytest.mark.usefixtures("alone")
def test_schemas_are_made_bots_are_started_and_each_keeps_one_connection(
    server: PostgresServer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(many_deployments, "QUIET", 0.5)
    address = asyncio.run(server.copied("template0")).address
    asyncio.run(measured(address, schemas=3, running=1))
    printed = capsys.readouterr().out
    assert "3 schemas made" in printed
    assert "1 bots started" in printed
    assert "connections of 1 bots: 1\n" in printed


def test_a_process_is_weighed() -> None:
    found = weight(os.getpid())
    assert 0 < found.own <= found.share
    assert found.busy > 0
