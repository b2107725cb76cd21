"""Files of Word: numbers are counted, and every change is accepted."""

from checklist_data.importing.blocks import Document
from checklist_data.importing.formats.sniff import read_bytes
from tests.checklist_data.importing.builders import paragraph, word

NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="（%2）"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def texts(document: Document) -> list[str]:
    return [each.printed for each in document.blocks()]


def test_word_counts_its_numbers() -> None:
    parts = (paragraph("甲", list_id=1), paragraph("乙", list_id=1, level=1), paragraph("丙", list_id=1, level=1))
    document = read_bytes(
        word(*parts, paragraph("丁", list_id=1), paragraph("戊", list_id=1, level=1), numbering=NUMBERING)
    )
    assert texts(document) == ["一、甲", "（3）乙", "（4）丙", "二、丁", "（3）戊"]


def test_word_is_read_as_if_every_change_was_accepted() -> None:
    changed = "<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>"
    assert texts(read_bytes(word(changed))) == ["新"]
