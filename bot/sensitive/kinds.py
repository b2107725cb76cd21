"""The kinds of what must not be kept."""

from enum import Enum


class Sensitive(Enum):
    """What was found; the value is the character of the private use area that stands for each of its own.

    Reports are stored with these characters, so their meaning never changes.
    """

    IDENTITY = "\ue000"
    PHONE = "\ue001"
    BANK_CARD = "\ue002"
    CLASSIFIED = "\ue003"
    LANDLINE = "\ue004"
    PASSPORT = "\ue005"
    """Passports and permits for travelling to Hong Kong, Macao and Taiwan, and from there."""
    SERVICE_CARD = "\ue006"
    """Papers of soldiers and of the police."""
    PLATE = "\ue007"
