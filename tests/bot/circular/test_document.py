"""The circular as a document: its form, what stands in it, templates of the office, and how it looks in Writer."""

import os
import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from bot.circular.content import Circular, Paragraph, Part
from bot.circular.document import write
from bot.circular.errors import BadTemplate
from bot.circular.make_template import TARGET, main
from tests.patience import PATIENCE

CIRCULAR = Circular(
    "关于2026年11月责任清单落实情况的通报",
    "现将有关情况通报如下。",
    (
        Part("总体情况", (Paragraph("共298项。"),)),
        Part(
            "逾期及原因",
            (Paragraph("教体局。\x00\x1b应于\ud83d前完成。", "49 演练"), Paragraph("综治办。", "2.1 检查")),
        ),
    ),
    "综治办",
    "2026年11月28日",
)
PROGRAM = shutil.which("soffice")
needs_writer = pytest.mark.skipif(
    not (PROGRAM and shutil.which("pdftotext")) and not os.environ.get("REQUIRE_LIBREOFFICE"),
    reason="LibreOffice Writer and pdftotext are not installed here",
)


def paragraphs(content: bytes) -> list[str]:
    return [each.text for each in Document(BytesIO(content)).paragraphs]


def template(path: Path, *texts: str) -> Path:
    """A template with these paragraphs, in the styles of the packaged one."""
    main(path)
    document = Document(str(path))
    for each in document.paragraphs:
        each.text = ""
    for text in texts:
        document.add_paragraph(text)
    document.save(str(path))
    return path


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


def test_the_packaged_template_is_what_the_script_makes(tmp_path: Path) -> None:
    main(tmp_path / "made.docx")
    with zipfile.ZipFile(tmp_path / "made.docx") as made, zipfile.ZipFile(TARGET) as packaged:
        for each in ("word/document.xml", "word/styles.xml", "word/fontTable.xml", "word/footer1.xml"):
            assert made.read(each) == packaged.read(each), each


def test_a_template_of_the_office_keeps_its_own_texts_and_order(tmp_path: Path) -> None:
    own = template(
        tmp_path / "own.docx", "〔2026〕号", "{{ 标题 }}", "各部门：", "{{正文}}", "{{日期}} {{落款}}", "抄送"
    )
    found = [each for each in paragraphs(write(CIRCULAR, own)) if each]
    assert found[:3] == ["〔2026〕号", CIRCULAR.title, "各部门："]
    assert found[-2:] == ["2026年11月28日 综治办", "抄送"]


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (("{{标题}}",), "没有“{{正文}}”"),
        (("{{正文}}",), "没有“{{标题}}”"),
        (("{{标题}}", "{{正文}}", "{{正文}}"), "只能出现一次"),
        (("{{标题}}", "前 {{正文}} 后"), "须独占一段"),
        (("{{标题}}", "{{正文}}", "{{文号}}"), "不认识“{{文号}}”"),
    ],
)
def test_a_template_that_lacks_something_says_what(tmp_path: Path, texts: tuple[str, ...], told: str) -> None:
    with pytest.raises(BadTemplate, match=r"通报模板 own\.docx") as caught:
        write(CIRCULAR, template(tmp_path / "own.docx", *texts))
    assert told in str(caught.value)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0 an old .doc", TARGET.read_bytes()[:20_000]])
def test_what_is_no_document_is_told_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "own.docx"
    path.write_bytes(content)
    with pytest.raises(BadTemplate, match="不是 Word 文档"):
        write(CIRCULAR, path)


def test_another_kind_of_office_file_is_no_template(tmp_path: Path) -> None:
    path = tmp_path / "own.docx"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(BadTemplate, match="不是 Word 文档"):
        write(CIRCULAR, path)
    with pytest.raises(BadTemplate, match="无法读取"):
        write(CIRCULAR, tmp_path / "none.docx")
    with pytest.raises(BadTemplate, match="无法读取"):
        write(CIRCULAR, tmp_path)


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
