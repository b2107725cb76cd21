"""Buttons that open what proves a report."""

from bot.questions.text import Language
from handlers.checkins.review.buttons import OpenEvidence
from handlers.checkins.review.evidence_buttons import MOST, opening
from storage.evidence import Piece, Sort

DOCUMENT = Piece(Sort.DOCUMENT, "教发〔2026〕15号", id=1)


def file(number: int, name: str = "图.png") -> Piece:
    return Piece(Sort.FILE, name, file="x", id=number)


def test_each_file_has_a_row_and_what_is_read_as_it_stands_has_none() -> None:
    rows = opening(9, [DOCUMENT, file(4), file(5)], Language.CHINESE)
    assert [[each.do for each in row] for row in rows] == [[OpenEvidence(9, 4)], [OpenEvidence(9, 5)]]
    assert [row[0].text.count(str(at)) for at, row in enumerate(rows, 1)] == [1, 1]


def test_of_very_many_files_the_first_have_buttons() -> None:
    assert len(opening(9, [file(each) for each in range(MOST + 3)], Language.CHINESE)) == MOST


def test_a_long_name_is_shortened() -> None:
    ((choice,),) = opening(9, [file(4, "长" * 80 + ".pdf")], Language.ENGLISH)
    assert choice.text.count("长") <= 20
