"""The kinds of trouble that tasks store in the database for `health` and `doctor`."""

from enum import StrEnum


class Trouble(StrEnum):
    """The kinds of trouble, by what an operator does about them."""

    NETWORK = "network"
    """The platform cannot be reached, or something on the way answers in its place."""
    TOKEN = "token"  # noqa: S105 - a kind of trouble
    """The platform does not know the token."""
    CONFLICT = "conflict"
    """Another program fetches the updates of this bot, or has set a webhook."""
    FLOOD = "flood"
    """The platform asks to wait."""
    GARBLED = "garbled"
    """Answers that cannot be read."""
    STORAGE = "storage"
    """What came in cannot be stored."""
    PROGRAM = "program"
    """A fault of this program: starting it anew may help."""
    WEBHOOK = "webhook"
    """The platform cannot bring updates to the address that was set."""
