"""The platform's data on the user who opens a page in the chat, signed with the bot's token.

https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app
"""

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import parse_qsl

from bot.questions.text import Language
from storage.ids import AccountId

GOOD_FOR = timedelta(minutes=10)
"""How old it may be: it is used as soon as the page opens, and once."""
EARLY = timedelta(minutes=1)
"""How far the platform's clock may be ahead."""
LONGEST = 4096
MOST_FIELDS = 40


class NotFromPlatform(Exception):
    """The platform has not said it of this bot, or not just now."""


@dataclass(frozen=True, slots=True)
class Opened:
    """Who has opened the page, in which language their app is; `mark` tells this opening from every other one."""

    account: AccountId
    language: Language
    mark: str


def opened_by(init_data: str, token: str, moment: datetime) -> Opened:
    """Return who has opened the page. Raises NotFromPlatform."""
    fields = _fields(init_data)
    given = fields.pop("hash", "")
    if not hmac.compare_digest(given.encode(errors="replace"), _signature(fields, token).encode()):
        raise NotFromPlatform
    try:
        at, user = float(int(fields["auth_date"])), json.loads(fields["user"])
        account, code = _account(user), str(user.get("language_code", ""))
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError, OverflowError):
        raise NotFromPlatform from None
    if not -EARLY.total_seconds() <= moment.timestamp() - at <= GOOD_FOR.total_seconds():
        raise NotFromPlatform
    return Opened(account, Language.ENGLISH if code.startswith("en") else Language.CHINESE, given)


def _account(user: Mapping[str, object]) -> AccountId:
    if type(user["id"]) is not int:
        raise TypeError
    return str(user["id"])


def _fields(init_data: str) -> dict[str, str]:
    """The fields by name; each comes once."""
    try:
        found = parse_qsl(init_data, keep_blank_values=True, strict_parsing=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        raise NotFromPlatform from None
    if len(init_data) > LONGEST or len(dict(found)) != len(found):
        raise NotFromPlatform
    return dict(found)


def _signature(fields: dict[str, str], token: str) -> str:
    said = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    secret = hmac.new(b"WebAppData", token.encode(), hashlib.sha256).digest()
    return hmac.new(secret, said.encode(errors="replace"), hashlib.sha256).hexdigest()
