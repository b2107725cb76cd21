"""Errors of this layer, each named for what the caller does next."""

USAGE = 2
"""The exit status for a call that has to be changed."""
FAULTY = 1
"""The exit status for a checklist that has to be corrected."""
NEWER = "数据库属于更新版本的程序，请更新程序 (update this program)"
"""The message for a database with an unknown schema."""


class QingdanError(Exception):
    """The root of every error that this floor raises on purpose."""


class CommandFailed(QingdanError):
    """A text meant for the person at the terminal: print it to standard error and leave with the status."""

    def __init__(self, text: str, status: int = USAGE) -> None:
        """Carry the text and the exit status."""
        super().__init__(text)
        self.status = status
