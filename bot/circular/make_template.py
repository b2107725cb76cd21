"""Make the packaged template anew: `python -m bot.circular.make_template`.

Paper, margins, sizes and fonts follow GB/T 9704-2012 (党政机关公文格式): A4, a type area of 156 mm by 225 mm, 三号 text
of 22 lines a page. The fonts are named and not packaged; `ALIKE` names what stands in where they are missing.
"""

import zipfile
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.document import Document as Made
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from bot.circular.template import PACKAGED

TARGET = Path(__file__).with_name(PACKAGED)
TITLE, TEXT, FIRST, SECOND = "方正小标宋_GBK", "仿宋_GB2312", "黑体", "楷体_GB2312"
ALIKE = {
    TITLE: "方正小标宋简体,FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,Noto Serif CJK SC,宋体",
    TEXT: "仿宋,FangSong,华文仿宋,STFangsong,Noto Serif CJK SC",
    FIRST: "SimHei,Noto Sans CJK SC",
    SECOND: "楷体,KaiTi,华文楷体,STKaiti,Noto Serif CJK SC",
}
LATIN = "Times New Roman"
TITLE_SIZE, TEXT_SIZE, PITCH = Pt(22), Pt(16), Pt(28)
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FONTS = "word/fontTable.xml"


def main(target: Path = TARGET) -> None:
    """Write the template."""
    document = Document()
    _set_page(document)
    _set_styles(document)
    document.add_paragraph("{{标题}}", "Title")
    document.add_paragraph("{{正文}}", "Normal")
    for mark in ("{{落款}}", "{{日期}}"):
        signed = document.add_paragraph(mark, "Normal")
        signed.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        signed.paragraph_format.right_indent = TEXT_SIZE * 2
        signed.paragraph_format.keep_together = True
    document.paragraphs[-2].paragraph_format.space_before = PITCH
    document.paragraphs[-2].paragraph_format.keep_with_next = True
    _number_pages(document)
    buffer = BytesIO()
    document.core_properties.author, document.core_properties.comments = "", ""
    document.save(buffer)
    target.write_bytes(_with_fonts(buffer))


def _set_page(document: Made) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = Mm(25)


def _set_styles(document: Made) -> None:
    for name, font, size in (
        ("Normal", TEXT, TEXT_SIZE),
        ("Title", TITLE, TITLE_SIZE),
        ("Heading 1", FIRST, TEXT_SIZE),
        ("Heading 2", SECOND, TEXT_SIZE),
    ):
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        _set_style(style, font, size)
    title = document.styles["Title"]
    assert isinstance(title, ParagraphStyle)
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.line_spacing = Pt(35)
    title.paragraph_format.space_after = PITCH
    _indent(title, 0)
    for border in title.element.pPr.findall(qn("w:pBdr")):
        title.element.pPr.remove(border)


def _set_style(style: ParagraphStyle, font: str, size: Pt) -> None:
    style.font.name, style.font.size = LATIN, size
    style.font.bold, style.font.italic = False, False
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.rPr.rFonts
    for each in list(fonts.attrib):
        if each.endswith("Theme"):  # a font of the theme would win over the one that is named
            del fonts.attrib[each]
    fonts.set(qn("w:eastAsia"), font)
    form = style.paragraph_format
    form.space_before, form.space_after = Pt(0), Pt(0)
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, PITCH
    form.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    _indent(style, 2)


def _indent(style: ParagraphStyle, characters: int) -> None:
    style.paragraph_format.first_line_indent = TEXT_SIZE * characters
    style.element.pPr.ind.set(qn("w:firstLineChars"), str(characters * 100))


def _number_pages(document: Made) -> None:
    """Put the number of the page into its foot, as — 1 —."""
    foot = document.sections[0].footer.paragraphs[0]
    foot.style = document.styles["Normal"]
    foot.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    foot.paragraph_format.first_line_indent = Pt(0)
    foot._p.pPr.ind.set(qn("w:firstLineChars"), "0")
    for text in ("— ", "", " —"):
        run = foot.add_run(text)
        run.font.size, run.font.name = Pt(14), "宋体"
        if not text:
            field = OxmlElement("w:fldSimple")
            field.set(qn("w:instr"), "PAGE")
            run._r.addprevious(field)
            field.append(run._r)
            run.text = "1"


def _with_fonts(made: BytesIO) -> bytes:
    """Return the document with its table of fonts."""
    fonts = "".join(f'<w:font w:name="{name}"><w:altName w:val="{alike}"/></w:font>' for name, alike in ALIKE.items())
    table = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="{NAMESPACE}">{fonts}</w:fonts>'
    written = BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.infolist():
            content = table.encode() if each.filename == FONTS else old.read(each)
            new.writestr(zipfile.ZipInfo(each.filename, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return written.getvalue()


if __name__ == "__main__":
    main()
