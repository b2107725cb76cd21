"""Where the list begins behind the letter that carries it."""

import pytest

from checklist_data.importing.blocks import Block, Document
from checklist_data.importing.running_text.letters import document_title, list_start, title_length
from checklist_data.importing.writing.notice import find_letter

LETTER = (
    "关于印发《云溪区消防任务清单》的通知",
    "各镇街，区直各部门：",
    "现将清单印发给你们，请认真落实。",
    "云溪区消防安全委员会",
    "2025年3月5日",
)


def blocks(*texts: str) -> list[Block]:
    return [Block(each, f"第{at}行") for at, each in enumerate(texts, 1)]


@pytest.mark.parametrize(
    ("after", "start"),
    [
        (("云溪区消防任务清单", "1.修路。"), 5),
        (("附件", "云溪区消防任务清单", "1.修路。"), 5),
        (("附件1：", "任务分工", "1.修路。"), 5),
        (("云溪区消防", "任务清单", "1.修路。"), 5),
        (("1.修路。",), 0),
    ],
    ids=["quoted title", "attached", "attached under another title", "title on two lines", "nothing tells"],
)
def test_the_list_begins_where_its_title_stands_again(after: tuple[str, ...], start: int) -> None:
    assert list_start(blocks(*LETTER, *after)) == start


@pytest.mark.parametrize(
    "title", ["责任分解", "任务分工方案", "重点任务分解表", "主要目标任务分工", "工作责任分解落实"]
)
def test_a_list_may_be_called_after_the_paper_whose_work_it_divides(title: str) -> None:
    letter = (
        f"关于印发《云溪区消防工作要点》{title}的通知",
        "各镇街：",
        f"现将《云溪区消防工作要点》{title}印发给你们。",
    )
    assert list_start(blocks(*letter, f"云溪区消防工作要点{title}", "1.修路。")) == len(letter)
    assert list_start(blocks(*letter, "云溪区消防工作要点明确的原则", "1.修路。")) == 0


@pytest.mark.parametrize(
    ("texts", "length", "title"),
    [
        (("云溪区任务清单", "1.修路。"), 1, "云溪区任务清单"),
        (("附件2", "云溪区任务清单"), 2, "云溪区任务清单"),
        (("云溪区2025年消防安全", "重点任务分工", "一、道路"), 2, "云溪区2025年消防安全重点任务分工"),
        (("1.修路。",), 0, ""),
        (("各镇街要抓好落实。", "1.修路。"), 0, ""),
        (("附件",), 1, ""),
        (("云溪区消防安全委员会", "云溪区消防任务清单", "一、道路"), 2, "云溪区消防任务清单"),
        (("云溪区财政局", "云溪区教育局", "云溪区消防任务清单"), 3, "云溪区消防任务清单"),
        (("云溪区消防安全委员会", "云溪区消防安全", "重点任务分工", "一、道路"), 3, "云溪区消防安全重点任务分工"),
        (("云溪区消防安全委员会文件", "云消委〔2025〕3号", "云溪区消防任务清单"), 3, "云溪区消防任务清单"),
        (("云溪区消防安全委员会", "2025年消防任务清单"), 2, "云溪区消防安全委员会2025年消防任务清单"),
    ],
)
def test_the_title_is_what_stands_over_the_list(texts: tuple[str, ...], length: int, title: str) -> None:
    assert title_length(blocks(*texts), 0) == (length, title)


def test_what_a_letter_says_of_its_annex_is_not_the_list() -> None:
    told = ("附件：云溪区消防任务清单", *LETTER[3:], "附件", "云溪区消防任务清单", "1.修路。")
    assert list_start(blocks(*LETTER[:3], *told)) == 6


def test_a_list_without_a_title_of_its_own_has_the_one_that_its_letter_names() -> None:
    assert document_title(Document((), "docx"), blocks(*LETTER), "") == "云溪区消防任务清单"


def test_a_page_is_called_after_its_heading_and_not_after_its_rubric() -> None:
    heading = Block("云溪区整改清单", "第2段", is_heading=True)
    page = Document((), "html", "区民政局 通知公告 云溪区整改清单")
    assert document_title(page, [*blocks("通知公告"), heading], "通知公告") == "云溪区整改清单"


def test_a_file_may_carry_its_title_beside_its_text() -> None:
    assert document_title(Document((), "html", "云溪区责任清单"), (), "区里的事") == "云溪区责任清单"
    assert document_title(Document((), "html", "网站首页"), (), "云溪区任务清单") == "云溪区任务清单"


def test_a_letter_is_taken_whole_or_not_at_all() -> None:
    letter = find_letter(blocks(*LETTER))
    assert letter is not None
    assert (letter.title, letter.issuer, letter.recipients) == (LETTER[0], LETTER[3], "各镇街，区直各部门")
    assert (letter.issued.isoformat(), letter.body) == ("2025-03-05", LETTER[2])
    assert find_letter(blocks(*LETTER[:4])) is None
    assert find_letter(blocks(*LETTER[:4], "2025年13月5日")) is None


@pytest.mark.parametrize(
    "before", ["云水办〔2026〕9号", "发件人：镇党政办 <dzb@example.cn>"], ids=["number of the paper", "head of a mail"]
)
def test_a_title_behind_what_is_no_title_is_found(before: str) -> None:
    flow = blocks(before, "云溪区供水任务清单", "各位好：")
    assert document_title(Document(tuple(flow), "txt"), flow, "") == "云溪区供水任务清单"
