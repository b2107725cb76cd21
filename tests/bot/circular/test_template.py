"""Templates of the office: what they have to hold, and what is said of those that cannot be used."""

import zipfile
from pathlib import Path

import pytest
from docx import Document

from bot.circular.document import write
from bot.circular.errors import BadTemplate
from bot.circular.make_template import TARGET, main
from bot.circular.template import rewritten
from tests.bot.circular.circulars import CIRCULAR, paragraphs


def template(path: Path, *texts: str) -> Path:
    """Make a template with these paragraphs, in the styles of the packaged one."""
    main(path)
    document = Document(str(path))
    for each in document.paragraphs:
        each.text = ""
    for text in texts:
        document.add_paragraph(text)
    document.save(str(path))
    return path


def test_a_template_of_the_office_keeps_its_own_texts_and_order(tmp_path: Path) -> None:
    own = template(
        tmp_path / "own.docx", "〔2026〕号", "{{ 标题 }}", "各部门：", "{{正文}}", "{{日期}} {{落款}}", "抄送"
    )
    found = [each for each in paragraphs(write(CIRCULAR, own)) if each]
    assert found[:3] == ["〔2026〕号", CIRCULAR.title, "各部门："]
    assert found[-2:] == ["2026年11月28日 综治办", "抄送"]


def test_the_mark_of_the_text_may_have_spaces_in_it(tmp_path: Path) -> None:
    found = paragraphs(write(CIRCULAR, template(tmp_path / "own.docx", "{{标题}}", " {{ 正文 }} ")))
    assert CIRCULAR.opening in found
    assert not any("{{" in each for each in found)


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (("{{标题}}",), "没有“{{正文}}”"),
        (("{{正文}}",), "没有“{{标题}}”"),
        (("{{标题}}", "{{正文}}", "{{正文}}"), "只能出现一次"),
        (("{{标题}}", "前 {{正文}} 后"), "须独占一段"),
        (("{{标题}}", "前 {{ 正文 }} 后"), "须独占一段"),
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


def test_marks_stand_for_what_is_said_and_others_stay() -> None:
    said = {"标题": "通报", "落款": "{{标题}}"}
    assert rewritten("{{标题}}·{{ 标题 }}·{{日期}}·{{落款}}", said) == "通报·通报·{{日期}}·{{标题}}"
