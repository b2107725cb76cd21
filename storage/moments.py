"""Moments as the file keeps them: whole milliseconds since 1970, in UTC."""

from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)


def stored(moment: datetime) -> int:
    """An aware moment as the file keeps it."""
    return (moment - EPOCH) // MILLISECOND


def restored(milliseconds: int) -> datetime:
    """The moment that the file keeps, in UTC."""
    return EPOCH + timedelta(milliseconds=milliseconds)
