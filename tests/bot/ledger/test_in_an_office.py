"""The ledger in the spreadsheet program that offices have: it opens, it prints across, it comes back unchanged."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from bot.ledger.reading import read_ledger
from checklist_data.model import Checklist
from storage.engine.database import Transaction
from storage.reports import Matter
from tests.bot.ledger.desk import TODAY, ledger, report, with_rows, written
from tests.patience import PATIENCE

PROGRAM = shutil.which("soffice")
needs_office = pytest.mark.skipif(
    not (PROGRAM and shutil.which("pdftotext")) and not os.environ.get("REQUIRE_LIBREOFFICE"),
    reason="LibreOffice and poppler-utils are not installed",
)


@needs_office
def test_it_opens_in_a_spreadsheet_program_and_comes_back_unchanged(tmp_path: Path, checklist: Checklist) -> None:
    async def work(rows: Transaction) -> None:
        await report(rows, Matter("党群工作部", "49"), "=1+1 已评选", proof="教发〔2026〕12号")
        taken = await ledger(rows, checklist)
        path = written(taken, tmp_path / "out.xlsx")
        converted(path, "pdf", tmp_path / "pdf")
        text = printed(tmp_path / "pdf" / "out.pdf")
        assert "=1+1 已评选" in text
        assert "第3页/共3页" in "".join(text.split()), "the pages are numbered"
        assert text.count("\f") == 3, "a cover, what was reported, the summary: rows without a report are not printed"
        converted(path, "xlsx", tmp_path / "again")
        assert read_ledger(tmp_path / "again" / "out.xlsx", taken, TODAY).changes == ()

    with_rows(tmp_path / "bot.sqlite3", work)


@needs_office
def test_before_anything_is_reported_no_row_is_printed(tmp_path: Path, checklist: Checklist) -> None:
    async def work(rows: Transaction) -> None:
        taken = await ledger(rows, checklist)
        path = written(taken, tmp_path / "out.xlsx")
        converted(path, "pdf", tmp_path / "pdf")
        pages = printed(tmp_path / "pdf" / "out.pdf").split("\f")[:-1]
        assert len(pages) == 3, "a cover, the headings, the summary"
        assert "只打印表头" in pages[0]
        converted(path, "xlsx", tmp_path / "again")
        assert read_ledger(tmp_path / "again" / "out.xlsx", taken, TODAY).changes == ()

    with_rows(tmp_path / "bot.sqlite3", work)


def converted(path: Path, kind: str, folder: Path) -> None:
    """Let the program open a file and save it as something else."""
    assert PROGRAM is not None, "LibreOffice is required here: apt-get install libreoffice-calc-nogui"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    call = [PROGRAM, profile, "--headless", "--convert-to", kind, "--outdir", str(folder), str(path)]
    subprocess.run(call, check=True, capture_output=True, timeout=PATIENCE)


def printed(path: Path) -> str:
    """The words on the pages."""
    call = ["pdftotext", "-layout", str(path), "-"]
    return subprocess.run(call, check=True, capture_output=True, timeout=PATIENCE).stdout.decode()
