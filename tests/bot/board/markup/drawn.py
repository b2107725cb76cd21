"""Pages that are drawn without a server, as a reader finds them."""

from bot.board.address import Address
from bot.board.markup.pieces import Drawn
from checklist_data.model import Checklist
from tests.bot.standing.made import NOW, TODAY


def drawn_over(checklist: Checklist, address: Address | None = None) -> Drawn:
    """Return what pieces are drawn with, at an address."""
    return Drawn(address or Address(), checklist, TODAY, NOW)
