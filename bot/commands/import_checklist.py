"""`qingdan import-checklist FILE`: read a published document, ask what it leaves open, write the checklist's folder."""

import argparse
import json
import sys
from pathlib import Path

from bot.errors import FAULTY, CommandFailed
from checklist_data.faults import BadChecklist
from checklist_data.importing.answers import Answers
from checklist_data.importing.blocks import Document, Unreadable
from checklist_data.importing.formats.sniff import open_document
from checklist_data.importing.questions.answers_file import read_answers
from checklist_data.importing.questions.answers_text import write_answers
from checklist_data.importing.questions.questions import questions
from checklist_data.importing.questions.review_workbook import mark_of, write_review
from checklist_data.importing.read import read
from checklist_data.importing.reading import DocumentReading
from checklist_data.importing.report import as_dict, as_text
from checklist_data.importing.review import Review
from checklist_data.importing.writing.folder import folder_files
from checklist_data.reader import load


def run(arguments: argparse.Namespace) -> int:
    """Print what was read; with --out, write the folder. Status 1 where something is open."""
    document, reading = _read(arguments.file, arguments.answers, is_reviewed=arguments.review)
    if arguments.review:
        reading = _review(document, arguments.file, arguments.answers)
    if arguments.json:
        print(json.dumps(as_dict(reading), ensure_ascii=False, indent=1))
    else:
        print(as_text(reading))
    is_open = bool(reading.left_over or questions(reading))
    if arguments.workbook:
        _write_workbook(reading, arguments.file, arguments.workbook)
    if arguments.out:
        _write(arguments.out, document, reading, is_open=is_open, is_draft=arguments.draft)
    return FAULTY if is_open and not arguments.json else 0


def _review(document: Document, file: Path, given: Path | None) -> DocumentReading:
    """Ask one question after another; what was answered is in the answers file then, however the sitting ends."""
    path = given or file.with_name(f"{file.stem}.answers.toml")
    if path.suffix.lower() != ".toml":
        raise CommandFailed("回答写进 TOML 文件，请用 --answers 回答.toml (the answers are written as TOML)")
    if path.exists():
        print(f"接着 {path} 里的回答问 (going on)", file=sys.stderr)
    review = Review(document, _answers(path) if path.exists() else Answers(), input, print)
    try:
        answers = review.run()
    finally:
        write_answers(review.answers, path)
        print(f"回答已写入 {path} (answers written)", file=sys.stderr)
    return read(document, answers)


def _tell_answered(answers: Answers) -> None:
    """Say which questions are not asked, since the answers from before hold for every place of their kind."""
    if keys := sorted(key for table, key in answers.taken if table == "answers"):
        told = f"按回答文件没有再问：{'、'.join(keys)}；要重新问的，从 [answers] 里删去 (answered before)"
        print(told, file=sys.stderr)


def _write_workbook(reading: DocumentReading, file: Path, path: Path) -> None:
    if path.exists():
        raise CommandFailed(f"{path} 已有，没有写入 (the file exists)")
    write_review(reading, path, name=file.name, mark=mark_of(file.read_bytes()))
    print(f"已写入 {path}；填好后用 --answers {path} 导入 (written)", file=sys.stderr)


def _answers(path: Path) -> Answers:
    try:
        return read_answers(path)
    except Unreadable as problem:
        raise CommandFailed(f"{path.name}：{problem}") from None


def _write(folder: Path, document: Document, reading: DocumentReading, *, is_open: bool, is_draft: bool) -> None:
    """Write the folder, and say what is wrong with it. Raises CommandFailed if it may not be written."""
    if is_open and not is_draft:
        raise CommandFailed(
            "还有未归类的文字或未答的问题，没有写入；先看草稿请加 --draft (open questions: nothing was written)", FAULTY
        )
    if folder.exists() and any(folder.iterdir()):
        raise CommandFailed(f"{folder} 里已有文件，没有写入 (the folder is not empty)")
    files = folder_files(document, reading, is_draft=is_open)
    files.write(folder)
    for each in files.told:
        print(each, file=sys.stderr)
    try:
        load(folder, is_draft=is_open)
    except BadChecklist as error:
        print(f"已写入 {folder}，还有{len(error.faults)}处需要改正 (written, with faults):\n{error}", file=sys.stderr)
    else:
        what = "已写入草稿 {}，存疑的单位和时限先空着" if is_open else "已写入 {}"
        print(f"{what.format(folder)}；用 qingdan --checklist {folder} practice 试用 (written)", file=sys.stderr)


def _read(file: Path | None, answers: Path | None, *, is_reviewed: bool) -> tuple[Document, DocumentReading]:
    if file is None:
        raise CommandFailed("请写明文件 (name the document): qingdan import-checklist 责任清单.docx")
    try:
        document = open_document(file)
        given = read_answers(answers) if answers and (answers.exists() or not is_reviewed) else Answers()
        reading = read(document, given)
    except FileNotFoundError as error:
        raise CommandFailed(f"没有这个文件 (no such file): {error.filename}") from None
    except Unreadable as problem:
        raise CommandFailed(f"{file.name}：{problem}") from None
    _tell_answered(given)
    return document, reading
