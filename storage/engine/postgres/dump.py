"""Copies of a database on a server, made by PostgreSQL's own programs."""

import os
import shutil
import subprocess
from pathlib import Path

from storage.engine.location import Server
from storage.errors import NotACopy, TryAgain

SECONDS = 3_600


def dump(server: Server, target: Path) -> None:
    """Write what a server holds of the deployment to a file, as `pg_dump` does, and let `pg_restore` read it.

    Raises TryAgain where that is not possible, NotACopy where the file cannot be read back.
    """
    address, password = server.parted()
    schema = f'--schema="{server.schema.replace(chr(34), chr(34) * 2)}"'  # quoted, it is no pattern
    _run("pg_dump", "--format=custom", "--no-owner", schema, f"--file={target}", address, password=password)
    try:
        _run("pg_restore", f"--file={os.devnull}", str(target))
    except TryAgain as error:
        raise NotACopy(str(error)) from None


def _run(program: str, *arguments: str, password: str = "") -> None:
    path = shutil.which(program)
    if path is None:
        raise TryAgain(f"{program} is not installed here (postgresql-client); let the server's own backups do it")
    try:
        environment = {**os.environ, **({"PGPASSWORD": password} if password else {})}
        command = [path, *arguments]
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False, env=environment)  # noqa: S603
    except subprocess.TimeoutExpired:
        raise TryAgain(f"{program} takes longer than {SECONDS} seconds") from None
    if done.returncode:
        raise TryAgain(f"{program}: {done.stderr.decode(errors='replace').strip()[:300]}")
