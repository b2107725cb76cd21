"""PostgreSQL's own programs that dump and restore."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile

from storage.engine.location import Server
from storage.errors import NotACopy, TryAgain

SERVICE = "qingdan"
SECONDS = 3_600
WRITING = {"PGTARGETSESSIONATTRS": "read-write"}
"""Of several hosts, the programs use the one that takes changes, as the bot does (libpq-envars.html)."""


def run(program: str, *arguments: str, server: Server | None = None) -> str:
    """Run a program, on the database of a server where one is given; what it prints. Raises TryAgain."""
    path = shutil.which(program)
    if path is None:
        raise TryAgain(f"{program} is not installed here (postgresql-client); let the server's own backups do it")
    address, secrets = server.parted() if server else ("", {})
    command = [path, *([f"--dbname={address}"] if address else []), *arguments]
    try:
        with _unseen(secrets) as environment:
            done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False, env=environment)  # noqa: S603
    except subprocess.TimeoutExpired:
        raise TryAgain(f"{program} takes longer than {SECONDS} seconds") from None
    if done.returncode:
        raise TryAgain(f"{program}: {done.stderr.decode(errors='replace').strip()[:300]}")
    return done.stdout.decode(errors="replace")


@contextmanager
def _unseen(secrets: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Give an environment from which the programs take what is secret: others see the arguments of a program.

    The password has a variable of its own; for the rest there is a file of services only (libpq-pgservice.html).
    """
    environment = os.environ | WRITING
    rest = dict(secrets)
    if password := rest.pop("password", ""):
        environment |= {"PGPASSWORD": password}
    if not rest:
        yield environment
        return
    with NamedTemporaryFile("w", encoding="utf-8", prefix="qingdan-", suffix=".conf") as file:  # for this account alone
        file.write("\n".join([f"[{SERVICE}]", *(f"{key}={value}" for key, value in rest.items()), ""]))
        file.flush()
        yield environment | {"PGSERVICEFILE": file.name, "PGSERVICE": SERVICE}


def read_copy(*arguments: str, copy: Path) -> str:
    """Run `pg_restore` on a copy and return its output. Raises NotACopy if it fails."""
    if shutil.which("pg_restore") is None:
        raise TryAgain("pg_restore is not installed here (postgresql-client)")
    try:
        return run("pg_restore", *arguments, str(copy))
    except TryAgain as error:
        raise NotACopy(str(error)) from None
