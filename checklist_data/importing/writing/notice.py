"""The letter before a list as its notice: title, issuer, day, recipients and body."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from checklist_data.importing.blocks import Block

_DAY = re.compile(r"(20\d\d)年(\d{1,2})月(\d{1,2})日")


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter whose parts were all found, and the lines that they are."""

    title: str
    issuer: str
    issued: date
    recipients: str
    body: str

    @property
    def lines(self) -> tuple[str, ...]:
        """Its lines as they are printed, without marks at their end."""
        day = f"{self.issued.year}年{self.issued.month}月{self.issued.day}日"
        return (self.title, self.issuer, day, self.recipients, self.body)


def find_letter(notice: Sequence[Block]) -> Letter | None:
    """The letter in the text before a list; None where a part of it is missing or stands in several lines."""
    texts = [" ".join(each.text.split()) for each in notice]
    title = next((at for at, each in enumerate(texts) if re.search(r"关于.+的(?:通知|函|意见)$", each)), None)
    signed = next((at for at, each in enumerate(texts) if _DAY.fullmatch(each.replace(" ", ""))), None)
    if title is None or signed is None or signed != title + 4 or not texts[title + 1].endswith(("：", ":")):
        return None
    figures = _DAY.fullmatch(texts[signed].replace(" ", ""))
    try:
        issued = date(*(int(each) for each in figures.groups())) if figures else None
    except ValueError:
        return None
    recipients = texts[title + 1].rstrip("：:")
    return Letter(texts[title], texts[signed - 1], issued, recipients, texts[title + 2]) if issued else None
