"""A doubtful document, and its workbook after a person has changed it."""

from collections.abc import Callable
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from checklist_data.importing.blocks import Document
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.questions.review_workbook import write_review
from checklist_data.importing.read import read

DOUBTFUL = """任务清单
1.联合检查。（责任单位：市教育、公安、民政局）
2.修路。（主办单位：市交通局）
3.种树。（市林业局会同各镇负责）
联系人：王某
"""


def document() -> Document:
    return read_bytes(DOUBTFUL.encode())


Change = Callable[[Workbook], None]


def reviewed(folder: Path, change: Change) -> Path:
    """The workbook of the document after a person has changed it."""
    path = folder / "review.xlsx"
    write_review(read(document()), path)
    book = load_workbook(path)
    change(book)
    book.save(path)
    return path
