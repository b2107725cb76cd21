"""What the bot says besides answers, in the language of the person."""

from bot.questions.text import Tongue, is_han
from handlers.wording.phrases.checkins import CHECKINS
from handlers.wording.phrases.conversation import CONVERSATION
from handlers.wording.phrases.duties import DUTIES
from handlers.wording.phrases.people import PEOPLE
from handlers.wording.phrases.reviews import REVIEWS

PHRASES: dict[str, tuple[str, str]] = {**CONVERSATION, **PEOPLE, **CHECKINS, **REVIEWS, **DUTIES}


def tongue_of(language: str | None) -> Tongue:
    """The language in which a person is spoken to: English where their app is in English, else Chinese."""
    return Tongue.ENGLISH if (language or "").lower().startswith("en") else Tongue.CHINESE


def tongue_in(text: str) -> Tongue:
    """The language of a text of a person."""
    return Tongue.CHINESE if any(map(is_han, text)) else Tongue.ENGLISH


def phrase(name: str, language: str | Tongue | None, /, **values: object) -> str:
    """A phrase in the language of a person or of a question."""
    tongue = language if isinstance(language, Tongue) else tongue_of(language)
    return PHRASES[name][tongue is Tongue.ENGLISH].format(**values)
