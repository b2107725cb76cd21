"""Programs of the server are run without anything secret among their arguments."""

import os
from pathlib import Path

import pytest

from storage.engine.location import Server
from storage.engine.postgres.programs import run


def test_nothing_secret_stands_in_the_arguments_of_another_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "pg_dump"
    program.write_text('#!/bin/sh\necho "$@"; echo "$PGPASSWORD"; stat -c %a "$PGSERVICEFILE"; cat "$PGSERVICEFILE"\n')
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    arguments, *given = run("pg_dump", server=Server("postgresql://a:one@h/d?sslpassword=two%20three")).splitlines()
    assert arguments == "--dbname=postgresql://a@h/d"
    assert given == ["one", "600", "[qingdan]", "sslpassword=two three"]
