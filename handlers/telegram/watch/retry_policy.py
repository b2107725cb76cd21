"""The retry policy towards the platform: how long to pause after which kind of failure, and when to give up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """Seconds; pauses double from `first` on."""

    first: float = 0.5
    most: float = 1.0
    """The longest pause where the end of a fault should be noticed soon: network, server, storage."""
    most_refused: float = 60.0
    """The longest pause where the platform itself says no: token, flood, conflict."""
    gives_up_start: float = 5.0
    """For how long the token may be refused while the bot starts and somebody is looking on."""
    gives_up_work: float = 600.0
    """How long the token may be refused after the bot was well: restarting proxies answer the same for a while."""

    def pause(self, failures: int, *, refused: bool = False) -> float:
        """Return the pause after so many failures in a row, counted from 1."""
        return min(self.most_refused if refused else self.most, self.first * 2.0 ** min(failures - 1, 16))
