"""`qingdan export FILE.json`: everything that is kept about check-ins, as one documented JSON document."""

import argparse
import json
from pathlib import Path
from typing import TextIO

from bot.commands.on_database import on_database
from bot.errors import Told
from bot.settings import load_settings
from storage.database import Transaction
from storage.exporting import SCHEMA, TABLES, exported


def run(arguments: argparse.Namespace) -> int:
    """Write the document to a new file."""
    file: Path | None = arguments.file
    if file is None or not arguments.json:
        raise Told("请写明格式和文件名，如 qingdan export --json 全部.json (give --json and a file)")
    moment = arguments.conversation.moment()
    try:
        with file.open("x", encoding="utf-8") as target:
            on_database(load_settings(), "export", lambda rows: _write(rows, target, moment.isoformat()))
    except FileExistsError:
        raise Told(f"文件已存在，请换一个名字 (the file exists): {file}") from None
    except Told:
        file.unlink()
        raise
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
