"""Signed passes: who may enter, and until when. Links and sessions are passes.

What a pass gives is looked up in the roles of the person whenever it is shown; a pass only says who somebody is.
"""

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from storage.ids import AccountId

LINK_GOOD_FOR = timedelta(minutes=10)
SESSION_GOOD_FOR = timedelta(hours=1)
LONGEST = 200
"""Characters of a pass; nothing longer is looked at."""


class Purpose(StrEnum):
    """What a pass is for; one for the one is none for the other."""

    LINK = "link"
    SESSION = "session"


GOOD_FOR = {Purpose.LINK: LINK_GOOD_FOR, Purpose.SESSION: SESSION_GOOD_FOR}


class NoPass(Exception):
    """The pass is invalid: forged, of another bot, for another purpose, or expired."""


@dataclass(frozen=True, slots=True)
class Pass:
    """Whom it names, until when, and what tells it from every other one."""

    account: AccountId
    ends_at: datetime
    mark: str


def new_pass(purpose: Purpose, account: AccountId, moment: datetime) -> Pass:
    """Return a pass for somebody, from now on."""
    ends_at = (moment + GOOD_FOR[purpose]).replace(microsecond=0)
    return Pass(account, ends_at, secrets.token_urlsafe(12))


def signed(purpose: Purpose, given: Pass, key: bytes) -> str:
    """Write a pass."""
    said = f"{given.account}.{int(given.ends_at.timestamp())}.{given.mark}"
    return f"{said}.{_signature(purpose, said, key)}"


def opened(purpose: Purpose, written: str, key: bytes, moment: datetime) -> Pass:
    """Read a pass. Raises NoPass."""
    said, _, signature = written[: LONGEST + 1].rpartition(".")
    expected = _signature(purpose, said, key)
    if len(written) > LONGEST or not hmac.compare_digest(signature.encode(errors="replace"), expected.encode()):
        raise NoPass
    account, ends_at, mark = said.rsplit(".", 2)
    found = Pass(account, datetime.fromtimestamp(int(ends_at), UTC), mark)
    if not moment < found.ends_at <= moment + GOOD_FOR[purpose]:
        raise NoPass
    return found


def _signature(purpose: Purpose, said: str, key: bytes) -> str:
    made = hmac.new(key, f"{purpose}:{said}".encode(errors="replace"), hashlib.sha256).digest()
    return urlsafe_b64encode(made).decode().rstrip("=")
