"""Buttons that open what proves a report."""

from collections.abc import Sequence

from bot.questions.text import Language
from handlers.buttons.stored import Choice
from handlers.checkins.review.buttons import OpenEvidence
from handlers.wording.names import shortened
from handlers.wording.phrases import phrase
from storage.evidence import Piece

MOST = 8
"""Buttons under a report; the rest is found with `/evidence`."""


def opening(report: int, pieces: Sequence[Piece], language: Language) -> tuple[tuple[Choice, ...], ...]:
    """Return a row for each file; documents and links are read as they stand."""
    files = [each for each in pieces if each.file is not None][:MOST]
    return tuple(
        (
            Choice(
                phrase("open evidence", language, number=number, name=shortened(each.text, 20)), _button(report, each)
            ),
        )
        for number, each in enumerate(files, start=1)
    )


def _button(report: int, piece: Piece) -> OpenEvidence:
    return OpenEvidence(report, piece.id)
