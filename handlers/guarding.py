"""The guard at the door: what must not be kept is masked before an update is stored or handled."""

from collections.abc import Mapping
from typing import Any, cast

from telegram import Update

from bot.sensitive import masked

WORDS = frozenset({"text", "caption", "file_name", "title", "first_name", "last_name", "url"})
"""Where people's own words stand in an update; all else is the platform's."""


def guarded(update: Update) -> Update:
    """The update, or where something in it must not be kept, the same with that masked; offsets still hold."""
    given = update.to_dict()
    safe = safe_words(given)
    return update if safe == given else Update.de_json(cast("dict[str, Any]", safe), update.get_bot())


def safe_words(given: Any, name: str = "") -> Any:  # noqa: ANN401 - whatever the platform sends
    """What the platform sent, with every text of a person masked where it must be."""
    if isinstance(given, str):
        return masked(given) if name in WORDS else given
    if isinstance(given, Mapping):
        return {key: safe_words(value, key) for key, value in given.items()}
    if isinstance(given, list | tuple):
        return [safe_words(each) for each in given]
    return given
