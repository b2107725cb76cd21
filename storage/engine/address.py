"""Server addresses as people write them: ambiguous ones are refused, and no password is printed."""

import re
from urllib.parse import SplitResult, urlsplit

SCHEMES = ("postgresql://", "postgres://")
PASSWORD = "********"  # noqa: S105 - what is shown in its place
NO_ADDRESS = "write the address of a server as postgresql://ACCOUNT:PASSWORD@HOST:PORT/DATABASE"
UNCLEAR = "write the characters / ? # @ [ ] % of an account or a password as %2F %3F %23 %40 %5B %5D %25"
SCHEMA_NAME = (
    "name the schema with letters, digits, blanks, quotes, _ - . in 63 bytes at most, and not with pg_ at its beginning"
)
_SCHEMA = re.compile(r"""(?!pg_)[\w .'"-]+""")
_LONGEST = 63
"""Bytes of a name on the server (limits.html)."""
_SECRET = re.compile("pass|pwd|secret", re.IGNORECASE)
_NO_FILE = re.compile(r"[\w.+-]{2,}:/|[^/]+:.*@|(?:.*[\s?&])?\w*(?:password|pwd)\s*=", re.IGNORECASE | re.DOTALL)
"""Another scheme, an address that lacks one, or words for libpq: as the path of a file it would be shown."""
_HOSTS = re.compile(r"(?:(?:\[[^\[\]]*\]|[^\[\]:,]*)(?::\d*)?(?:,|\Z))*", re.ASCII)
_IN_TEXT = re.compile(r"(\w[\w.+-]*:/{1,2}[^\s:/@]*:)\S*(?=@)")
_VALUE_IN_TEXT = re.compile(r"(\w*(?:password|pwd)\s*=\s*)('[^']*'|[^\s&'\"]+)", re.IGNORECASE)


def is_address(given: str) -> bool:
    """Whether a text is an address, and not the path of a file. Raises ValueError, without the text, for neither."""
    if given.startswith(SCHEMES):
        return True
    if _NO_FILE.match(given.strip(" \t\r\n'\"")):
        raise ValueError(NO_ADDRESS)
    return False


def parts_of(address: str) -> SplitResult:
    """Return the parts of an address. Raises ValueError, without it, where a password may stand in a wrong part.

    Of two readings of an address one program takes the one, and the other the other.
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        raise ValueError(UNCLEAR) from None  # the library's own words quote it
    in_query = "@" in parts.query and parts.netloc and not parts.path
    if parts.fragment or "#" in address or "@" in parts.path or in_query or parts.netloc.count("@") > 1:
        raise ValueError(UNCLEAR)
    if not _HOSTS.fullmatch(parts.netloc.rpartition("@")[2]):
        raise ValueError(UNCLEAR)
    return parts


def check_schema(name: str) -> None:
    """Raise ValueError if not every program would read the name alike, or a file could not be named after it."""
    if not _SCHEMA.fullmatch(name) or len(name.encode()) > _LONGEST:
        raise ValueError(SCHEMA_NAME)


def is_secret(key: str) -> bool:
    """Whether the value of a parameter is for nobody to see; one that is misspelt as well."""
    return bool(_SECRET.search(key))


def without_passwords(text: str) -> str:
    """Return a text with the passwords hidden of addresses in it, also of those that this program does not take."""
    return _VALUE_IN_TEXT.sub(rf"\1{PASSWORD}", _IN_TEXT.sub(rf"\1{PASSWORD}", text))
