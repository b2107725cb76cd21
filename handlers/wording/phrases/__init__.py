"""What the bot says besides answers, in the language of the person."""

from bot.questions.text import Language, is_han
from bot.richtext import template
from handlers.wording.phrases.briefs import BRIEFS
from handlers.wording.phrases.checkins import CHECKINS
from handlers.wording.phrases.conversation import CONVERSATION
from handlers.wording.phrases.drafts import DRAFTS
from handlers.wording.phrases.duties import DUTIES
from handlers.wording.phrases.office import OFFICE
from handlers.wording.phrases.people import PEOPLE
from handlers.wording.phrases.reviews import REVIEWS
from handlers.wording.phrases.standing import STANDING

_SUBJECTS = (CONVERSATION, PEOPLE, CHECKINS, REVIEWS, DUTIES, OFFICE, BRIEFS, STANDING, DRAFTS)
PHRASES: dict[str, tuple[str, str]] = {name: said for each in _SUBJECTS for name, said in each.items()}
"""In Chinese and in English; 【】 says what stands out."""
_TEMPLATES = {name: (template(chinese), template(english)) for name, (chinese, english) in PHRASES.items()}


WORDS = 3
"""Latin words from which on a text is taken for English."""


def language_of(code: str | None) -> Language:
    """The language in which a person is spoken to: English where their app is in English, else Chinese."""
    return Language.ENGLISH if (code or "").lower().startswith("en") else Language.CHINESE


def language_in(text: str) -> Language:
    """The language of a text of a person."""
    return Language.CHINESE if any(map(is_han, text)) else Language.ENGLISH


def language_told(text: str) -> Language | None:
    """The language that a text shows its writer to speak; a few Latin letters (OK, PDF) show none."""
    if any(map(is_han, text)):
        return Language.CHINESE
    words = [each for each in map(_bare, text.split()) if each.isascii() and each.isalpha()]
    return Language.ENGLISH if len(words) >= WORDS else None


def _bare(word: str) -> str:
    return word.strip(".,;:!?()'\"")


def phrase(name: str, spoken: str | Language | None, /, **values: object) -> str:
    """A phrase in the language of a person or of a question."""
    language = spoken if isinstance(spoken, Language) else language_of(spoken)
    return _TEMPLATES[name][language is Language.ENGLISH].format(**values)
