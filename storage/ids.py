"""Ids that a platform gives, as texts: only the edge to a platform knows what they look like there."""

from typing import TypeAlias

AccountId: TypeAlias = str
"""A person's account, or a group in whose name somebody writes; empty for nobody."""
ChatId: TypeAlias = str
"""A chat. In private it has the id of the account."""
ThreadId: TypeAlias = str
"""A topic of a group; empty outside of topics."""
MessageId: TypeAlias = str
"""A message in its chat; empty for none."""

FORMER = "was:"
"""What the id of a message begins with that was said before its chat had its present id: nothing is found by it."""


def present(message: MessageId) -> MessageId:
    """Return the present id of a message in its chat; empty if it has none."""
    return "" if message.startswith(FORMER) else message


def age_of(message: MessageId) -> tuple[int, str]:
    """Return what sorts the messages of a chat as they came: a later one has the longer, or else the greater id."""
    return len(message), message
