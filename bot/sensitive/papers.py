"""Numbers of passports, permits, and papers of soldiers and of the police."""

from collections.abc import Iterator

from bot.sensitive.forms import DAY, form

_PASSPORT = form(
    rf"(?<![0-9A-Z])(?:[EG]~(?!{DAY})\d(?:~\d){{7}}|(?:[DSP]E?|E[A-HJ-NP-Z])~\d(?:~\d){{6}})(?![0-9A-Z])",
)
_PASSPORT_NAMED = form(
    rf"(?:护照|護照|PASSPORT)[^\d\n]{{0,16}}?(?P<n>(?:(?<![A-Z])[A-Z]{{1,2}}~)?(?!{DAY})\d(?:~[0-9]){{6,8}})(?!\d)",
)
_PERMIT_NAMED = form(
    r"(?:通行证|通行證|回乡证|台胞证|台湾证|港澳证|赴台证)[^\d\n]{0,10}?"
    rf"(?P<n>(?:(?<![A-Z])[A-Z]{{1,2}}~)?(?!{DAY})\d(?:~\d){{6,9}})(?!\d)",
)
_SERVICE_NAMED = form(
    r"(?:军官证|士官证|士兵证|义务兵证|文职干部证|文职人员证|军人证|警官证|警察证|警号|軍官證|警官證)[^\d\n]{0,10}?"
    rf"(?!{DAY})(?P<n>\d(?:~\d){{4,9}})(?!\d)",
)
_SERVICE = form(r"(?<![\u4e00-\u9fff])[军海空南北沈兰济广成武参政后装东西中]字第[ #]?(?P<n>\d{6,8})[ ]?号")


def passports_in(line: str) -> Iterator[tuple[int, int]]:
    """Find passports by their form, permits for travelling where they are named, in a skeleton."""
    yield from (each.span() for each in _PASSPORT.finditer(line))
    yield from (each.span("n") for each in _PASSPORT_NAMED.finditer(line))
    yield from (each.span("n") for each in _PERMIT_NAMED.finditer(line))


def service_cards_in(line: str) -> Iterator[tuple[int, int]]:
    """Find papers of soldiers and of the police where they are named, in a skeleton."""
    yield from (each.span("n") for pattern in (_SERVICE_NAMED, _SERVICE) for each in pattern.finditer(line))
