"""What the buttons under a draft of a checklist stand for."""

from handlers.buttons.typed import button


@button("draft begin")
class BeginDraft:
    """Read a file as a checklist that was taken for something else, or may be."""

    file: str
    name: str


@button("draft not")
class LeaveDocument:
    """The file is no checklist."""


@button("draft answer")
class AnswerDraft:
    """Answer a question about the document; the empty answer puts it off, and the empty key shows the draft."""

    draft: int
    key: str
    answer: str
    put_off: tuple[str, ...] = ()


@button("draft adopt")
class AdoptDraft:
    """Show what adopting would change; where that was seen, adopt."""

    draft: int
    is_sure: bool = False


@button("draft pair")
class PairDraft:
    """Say which entry or department of the draft is one of the list in use; nothing where it is gone."""

    draft: int
    table: str
    old: str
    new: str
