"""What the buttons under a draft of a checklist stand for."""

from handlers.buttons.typed import button


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
    seen: str = ""
    """The mark of the question as it was shown; empty in buttons of earlier versions."""
    keys: tuple[str, ...] = ()
    """The questions that the answer is written under."""
    count: int = 0
    """The places that it is about."""


@button("draft back")
class TakeBack:
    """Forget answers: their questions are asked again."""

    draft: int
    keys: tuple[str, ...]


@button("draft adopt")
class AdoptDraft:
    """Show what adopting would change; where that was seen, adopt."""

    draft: int
    is_sure: bool = False
    seen: str = ""
    """The mark of what was shown; empty in buttons of earlier versions, which show it anew."""
    afresh: bool = False
    """Whether what was said of pairings is forgotten first."""


@button("draft pair")
class PairDraft:
    """Say which entry or department of the draft is one of the list in use; nothing if it is gone."""

    draft: int
    table: str
    old: str
    new: str
