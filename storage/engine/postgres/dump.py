"""Copies of a database on a server, made by PostgreSQL's own programs."""

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
    _run("pg_dump", "--format=custom", "--no-owner", f"--schema={server.schema}", f"--file={target}", server.address)
    try:
        _run("pg_restore", f"--file={Path('/dev/null')}", str(target))
    except TryAgain as error:
        raise NotACopy(str(error)) from None


def _run(program: str, *arguments: str) -> None:
    path = shutil.which(program)
    if path is None:
        raise TryAgain(f"{program} is not installed here (postgresql-client); let the server's own backups do it")
    try:
        done = subprocess.run([path, *arguments], capture_output=True, timeout=SECONDS, check=False)  # noqa: S603 - ours
    except subprocess.TimeoutExpired:
        raise TryAgain(f"{program} takes longer than {SECONDS} seconds") from None
    if done.returncode:
        raise TryAgain(f"{program}: {done.stderr.decode(errors='replace').strip()[:300]}")
