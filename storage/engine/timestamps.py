"""Moments as the file keeps them: whole milliseconds since 1970, in UTC."""

from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LAST = datetime(9999, 12, 31, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)


def stored(moment: datetime) -> int:
    """An aware moment as the file keeps it."""
    return (moment - EPOCH) // MILLISECOND


def restored(milliseconds: int) -> datetime:
    """The moment that the file keeps, in UTC; the last one that there is, or the first, where a wrong number stands."""
    try:
        return EPOCH + timedelta(milliseconds=milliseconds)
    except OverflowError:
        return LAST if milliseconds > 0 else EPOCH
