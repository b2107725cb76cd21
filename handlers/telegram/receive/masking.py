"""The guard at the door: what must not be kept is masked before an update is stored or handled."""

import re
from typing import Any, TypeVar

from telegram import Update

from bot.sensitive import Sensitive, found_in, hidden, masked, shown

T = TypeVar("T")
MADE_BY_PLATFORM = ("id", "chat_instance")
"""Fields with identifiers that have to go back as they came, beside `*_id`. Every other text may be a person's."""
OF_OTHERS = ("foursquare", "google")
"""Whose identifiers come from elsewhere."""
IDENTIFIER = re.compile(r"[!-~]{1,256}")
OWN_BUTTON = re.compile(r"[a-z]{1,16}(?::\d{1,9}){1,4}", re.ASCII)
"""What the bot's own buttons bring back."""
ONLY_PERSONAL = {
    "phone_number": Sensitive.PHONE,
    "vcard": Sensitive.PHONE,
    "order_info": Sensitive.PHONE,
    "shipping_address": Sensitive.PHONE,
    "passport_data": Sensitive.IDENTITY,
}
"""Fields that are masked entirely."""
NAMES = ("first_name", "last_name")
PLACE = frozenset({"latitude", "longitude"})
"""Where somebody is. Nothing needs it, so it becomes 0."""
_Waiting = tuple[Any, Any, object, str, Sensitive | None]
"""A container, a place in it, what is to be put there, the name of its field, and as what all in it is masked."""


def guarded(update: Update) -> Update:
    """Return the update, or where something in it must not be kept, the same with that masked; offsets still hold."""
    safe, is_changed = _guarded(update.to_dict())
    return Update.de_json(safe, update.get_bot()) if is_changed else update


def safe_words(given: T) -> T:
    """Return what the platform sent, with every text of a person masked where it must be.

    Takes any value that JSON can hold, nested as deeply as it comes, and never raises.
    """
    return _guarded(given)[0]


def _guarded(given: T) -> tuple[T, bool]:
    """The value without what must not be kept, and whether anything was; no recursion, as its depth has no bound."""
    result = [given]
    is_changed = False
    waiting: list[_Waiting] = [(result, 0, given, "", None)]
    while waiting:
        container, place, value, name, kind = waiting.pop()
        kind = kind or ONLY_PERSONAL.get(name)
        if isinstance(value, dict):
            fields, inside = _fields(value, kind)
            is_changed |= value.keys() != fields.keys()
            container[place] = fields
            waiting += inside
        elif isinstance(value, list | tuple):
            container[place] = several = list(value)
            waiting += [(several, at, each, name, kind) for at, each in enumerate(value)]
        else:
            container[place] = safe = _safe(value, name, kind)
            is_changed |= safe is not value and safe != value
    return result[0], is_changed


def _fields(value: dict[object, object], kind: Sensitive | None) -> tuple[dict[object, object], list[_Waiting]]:
    """A container to be filled, with what goes into it; the names of its fields are looked at as well."""
    names = [masked(each) if isinstance(each, str) else each for each in value]
    fields: dict[object, object] = dict.fromkeys(names)
    over_both = kind or _over_both_names(value)
    return fields, [
        (fields, safe, each, str(key), over_both if key in NAMES else kind)
        for safe, (key, each) in zip(names, value.items(), strict=True)
    ]


def _over_both_names(value: dict[object, object]) -> Sensitive | None:
    """What begins in the first name of a person and ends in the last one: they are said together."""
    names = [each for name in NAMES if isinstance(each := value.get(name), str)]
    whole, apart = (masked(" ".join(names)), " ".join(map(masked, names))) if len(names) == len(NAMES) else ("", "")
    return next(iter(found_in(whole)), None) if shown(whole) != shown(apart) else None


def _safe(value: object, name: str, kind: Sensitive | None) -> object:
    if isinstance(value, str):
        if kind is not None:
            return hidden(value, kind)
        return value if _comes_back(value, name) else masked(value)
    if isinstance(value, int | float) and not isinstance(value, bool) and (kind is not None or name in PLACE):
        return 0.0 if isinstance(value, float) else 0
    return value


def _comes_back(value: str, name: str) -> bool:
    """Whether a text is one that the platform, or a button of the bot, has made."""
    if (name in MADE_BY_PLATFORM or name.endswith("_id")) and not name.startswith(OF_OTHERS):
        return bool(IDENTIFIER.fullmatch(value))
    return name == "data" and bool(OWN_BUTTON.fullmatch(value))
