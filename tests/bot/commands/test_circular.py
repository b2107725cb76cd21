"""`circular`: the month in a document, written once."""

from pathlib import Path

import pytest
from docx import Document

from bot.commands import circular
from bot.errors import CommandFailed
from bot.settings import PREFIX
from tests.bot.commands.records import called
from tests.bot.ledger.desk import NOW


def test_a_circular_is_written_once_for_a_month_that_has_begun(
    deployment: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = deployment.with_name("通报.docx")
    assert circular.run(called(file=file, month=f"{NOW:%Y-%m}")) == 0
    assert "已写出" in capsys.readouterr().out
    text = "\n".join(each.text for each in Document(str(file)).paragraphs)
    assert f"{NOW.month}月共有1个部门填报进展1项" in text
    for name, month, told in (
        ("通报.docx", None, "文件已存在"),
        ("新.docx", "2999-01", "不是已开始的月份"),
        ("", "", "写明文件名"),
    ):
        with pytest.raises(CommandFailed, match=told):
            circular.run(called(file=deployment.with_name(name) if name else None, month=month))
    monkeypatch.setenv(f"{PREFIX}CIRCULAR_TEMPLATE", str(deployment))
    with pytest.raises(CommandFailed, match=r"不是 Word 文档"):
        circular.run(called(file=deployment.with_name("新.docx"), month=None))
    assert not deployment.with_name("新.docx").exists()
