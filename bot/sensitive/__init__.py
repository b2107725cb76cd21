"""What must not be kept: numbers of people's papers, telephones, cards and cars, and texts that are classified.

A text is reduced to a skeleton in which all writings of a digit or a separator are one (`skeleton`); each kind is found
in that by its form (`identities`, `telephones`, `cards`, `papers`, `plates`, `marks`), and masked in place (`mask`).
"""

from bot.sensitive.check_digits import is_identity_number, passes_luhn
from bot.sensitive.kinds import Sensitive
from bot.sensitive.mask import found_in, hidden, masked, shown

__all__ = ["Sensitive", "found_in", "hidden", "is_identity_number", "masked", "passes_luhn", "shown"]
