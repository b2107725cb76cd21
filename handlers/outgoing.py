"""What a message of the bot says, as it is kept in the outbox."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields

from storage.ids import MessageId, ThreadId


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message; its data comes back, from anybody, when it is pressed. One with a page opens it."""

    text: str
    data: str = ""
    url: str = ""
    """A page that is opened in the browser."""
    app: str = ""
    """A page that is opened inside the chat, a private one."""


Keyboard = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Body:
    """What is said, and where in the chat.

    The text may have emphasis (`bot.richtext`). A message is named by its key in the outbox (`reply_to_key`,
    `edits`) or by the platform's number (`reply_to`).
    """

    text: str
    keyboard: Keyboard = ()
    thread: ThreadId = ""
    reply_to: MessageId = ""
    reply_to_key: str = ""
    edits: str = ""
    """Key of the message whose text this takes the place of."""
    anew: bool = False
    """Whether a new message is sent if that one can no longer be edited."""
    press: str = ""
    """The press of a button that this answers."""
    alert: bool = False
    file: str = ""
    """Path of a file that is sent with the text below it."""
    file_name: str = ""
    platform_file: str = ""
    """The platform's id of a file; if it is gone there, the one at the path is sent."""
    is_picture: bool = False
    folded: Mapping[str, int] = field(default_factory=dict)
    """What this message sums up while it waits: the number of messages folded, by entry."""

    def to_json(self) -> str:
        """Return the body as stored in the outbox, without empty fields."""
        said = {name: value for name in _NAMES if (value := getattr(self, name))}
        if self.keyboard:
            said["keyboard"] = [[_kept(each) for each in row] for row in self.keyboard]
        return json.dumps(said, ensure_ascii=False)


def _kept(button: Button) -> dict[str, str]:
    return {name: value for name, value in asdict(button).items() if value}


_NAMES = tuple(each.name for each in fields(Body))


def body_of(text: str) -> Body:
    """The body that was kept."""
    said = json.loads(text)
    keyboard = tuple(tuple(Button(**each) for each in row) for row in said.pop("keyboard", ()))
    return Body(**{"text": "", **said}, keyboard=keyboard)
