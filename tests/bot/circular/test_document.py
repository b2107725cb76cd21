"""The circular as a document: its form, what stands in it, and how it looks in Writer."""

import os
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from bot.circular.content import Circular, Paragraph, Part
from bot.circular.document import write
from tests.bot.circular.circulars import CIRCULAR, paragraphs
from tests.patience import PATIENCE

PROGRAM = shutil.which("soffice")
needs_writer = pytest.mark.skipif(
    not (PROGRAM and shutil.which("pdftotext")) and not os.environ.get("REQUIRE_LIBREOFFICE"),
    reason="LibreOffice Writer and pdftotext are not installed here",
)


def test_title_numbered_parts_signature_and_day_follow_each_other() -> None:
    assert paragraphs(write(CIRCULAR)) == [
        "关于2026年11月责任清单落实情况的通报",
        "现将有关情况通报如下。",
        "一、总体情况",
        "共298项。",
        "二、逾期及原因",
        "（一）49 演练",
        "教体局。应于前完成。",
        "（二）2.1 检查",
        "综治办。",
        "综治办",
        "2026年11月28日",
    ]


def test_paper_margins_and_fonts_are_those_of_official_documents() -> None:
    document = Document(BytesIO(write(CIRCULAR)))
    (section,) = document.sections
    paper = (section.page_width, section.page_height)
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(each.mm) for each in (*paper, *margins) if each is not None] == [210, 297, 37, 35, 28, 26]
    fonts = {
        each: document.styles[each].element.rPr.rFonts.get(qn("w:eastAsia"))
        for each in ("Title", "Normal", "Heading 1")
    }
    assert fonts == {"Title": "方正小标宋_GBK", "Normal": "仿宋_GB2312", "Heading 1": "黑体"}


def test_the_hundredth_task_is_numbered_as_the_first() -> None:
    many = Part("逾期及原因", tuple(Paragraph("有。", f"{each}") for each in range(101)))
    found = paragraphs(write(Circular("通报", "如下。", (many,), "综治办", "今日")))
    assert "（九十九）98" in found
    assert "（一百）99" in found


@needs_writer
@pytest.mark.slow
def test_writer_shows_it_on_a4_with_the_number_of_the_page(tmp_path: Path) -> None:
    file = tmp_path / "通报.docx"
    file.write_bytes(write(CIRCULAR))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    call = [str(PROGRAM), profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)]
    subprocess.run(call, check=True, capture_output=True, timeout=PATIENCE)
    printed = tmp_path / "通报.pdf"
    assert printed.exists(), "a conversion that fails ends with 0"
    text = subprocess.run(["pdftotext", "-layout", str(printed), "-"], check=True, capture_output=True).stdout.decode()
    assert "二、逾期及原因" in text
    assert "—1—" in "".join(text.split())
    size = subprocess.run(["pdfinfo", str(printed)], check=True, capture_output=True).stdout.decode()
    assert "(A4)" in size
