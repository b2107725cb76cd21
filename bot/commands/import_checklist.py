"""`qingdan import-checklist FILE`: read a published document, ask what it leaves open, write the checklist's folder."""

import argparse
import json
from pathlib import Path

from bot.errors import FAULTY, Told
from checklist_data.importing.answers import Answers, read_answers
from checklist_data.importing.blocks import Unreadable
from checklist_data.importing.formats.sniff import open_document
from checklist_data.importing.questions import questions
from checklist_data.importing.read import read
from checklist_data.importing.reading import Reading
from checklist_data.importing.report import as_dict, as_text


def run(arguments: argparse.Namespace) -> int:
    """Print what was read; with --out, write the folder. Status 1 where something is open."""
    reading = _read(arguments.file, arguments.answers)
    if arguments.json:
        print(json.dumps(as_dict(reading), ensure_ascii=False, indent=1))
    else:
        print(as_text(reading))
    is_open = bool(reading.left_over or questions(reading))
    return FAULTY if is_open and not arguments.json else 0


def _read(file: Path | None, answers: Path | None) -> Reading:
    if file is None:
        raise Told("请写明文件 (name the document): qingdan import-checklist 责任清单.docx")
    try:
        return read(open_document(file), read_answers(answers) if answers else Answers())
    except FileNotFoundError as error:
        raise Told(f"没有这个文件 (no such file): {error.filename}") from None
    except Unreadable as problem:
        raise Told(f"{file.name}：{problem}") from None
