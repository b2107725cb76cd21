"""Links in a text: which ones the platform takes, and in which form it gives them back."""

import re

_PERSON = re.compile(r"tg:(?://)?user/?\?(?:[^#]*&)?id=([1-9][0-9]{0,15})(?:[&#].*)?", re.IGNORECASE)
_OWN = re.compile(r"(?:tg|ton|tonsite):(?://)?[A-Za-z0-9._-]+(?:[/?#].*)?", re.IGNORECASE)
_WEB = re.compile(
    r"(?:(?P<scheme>https?)://)?"
    r"(?P<login>[^\s/?#@]*@)?"
    r"(?P<host>[^\s/?#@:\"<>\\^`{|}\[\]]+\.[^\s/?#@:\"<>\\^`{|}\[\]]*)"
    r"(?P<port>:[0-9]{1,5})?"
    r"(?P<rest>[/?#].*)?",
    re.IGNORECASE | re.DOTALL,
)


def person(address: str) -> int | None:
    """The number of the person for whom a link such as `tg://user?id=5` stands; None for any other link."""
    match = _PERSON.fullmatch(address)
    return int(match[1]) if match else None


def checked(address: str) -> str | None:
    """The address in full, such as `https://example.org/`; None if the platform makes no link of it."""
    if _OWN.fullmatch(address):
        return address
    match = _WEB.fullmatch(address.rstrip())
    if match is None:
        return None
    scheme, login, host, port, rest = (part or "" for part in match.groups())
    path = rest if rest.startswith("/") else "/" + rest
    return f"{(scheme or 'http').lower()}://{login}{host.lower()}{port}{path}"
