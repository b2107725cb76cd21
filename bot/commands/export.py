"""`qingdan export FILE.json`: everything that is kept about check-ins, as one documented JSON document."""

import argparse
import json
from pathlib import Path
from typing import TextIO

from bot.commands.file_arguments import written_to
from bot.commands.on_database import reading_database
from bot.errors import CommandFailed
from bot.settings import load_settings
from storage.engine.atomic_files import placed
from storage.engine.database import Transaction
from storage.exporting import SCHEMA, TABLES, exported


def run(arguments: argparse.Namespace) -> int:
    """Write the document to a new file."""
    file: Path | None = arguments.file
    if file is None or not arguments.json:
        raise CommandFailed("请写明格式和文件名，如 qingdan export --json 全部.json (give --json and a file)")
    settings, moment = load_settings(), arguments.front_end.moment().isoformat()
    with written_to(file), placed(file) as part, part.open("w", encoding="utf-8") as target:
        reading_database(settings, lambda rows: _write(rows, target, moment))
    print(f"已导出 (written): {file}")
    return 0


async def _write(rows: Transaction, target: TextIO, moment: str) -> None:
    """A row a line, so that memory stays flat and a difference is seen by lines."""
    target.write(f'{{"schema": {SCHEMA}, "taken_at": {json.dumps(moment)}')
    for table in TABLES:
        target.write(f',\n"{table}": [')
        separator = "\n"
        async for each in exported(rows, table):
            target.write(separator + json.dumps(each, ensure_ascii=False))
            separator = ",\n"
        target.write("]")
    target.write("\n}\n")
