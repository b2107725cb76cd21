"""What the platform answers where it does not do what was asked."""

from collections.abc import Mapping


class Refused(Exception):
    """A call was refused: the platform's code and text, and what it tells besides."""

    def __init__(self, code: int, description: str, parameters: Mapping[str, object] | None = None) -> None:
        """Carry the answer."""
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = dict(parameters or {})


def bad_request(description: str) -> Refused:
    """The most frequent refusal."""
    return Refused(400, f"Bad Request: {description}")


def forbidden(description: str) -> Refused:
    """The refusal of what the bot may not do."""
    return Refused(403, f"Forbidden: {description}")
