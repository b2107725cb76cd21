"""The platform of the fuzzer: it delivers as the real one does, looks at what the bot says, and learns its buttons."""

import json
from collections import deque
from typing import Any

from bot.practice.markup.formatted import formatted
from bot.practice.refusing.refused import Refused
from handlers.telegram.json_decoding import whole
from torture.fuzz.mutations import is_readable
from torture.fuzz.updates import Learned
from torture.raw_platform import RawPlatform, ok
from torture.scene import TOKEN

REMEMBERED = 300
"""Messages and buttons that are pressed and answered later."""
FIRST_NUMBER = 700_000_000
"""Far from any other number that stands in an update, as one may come to stand for its number."""
FILE_PATH = "documents/file_1.pdf"
NEVER_SAID = ("Traceback", 'File "', TOKEN.partition(":")[2], "Error:", "Exception")
"""What must stand in no chat, whatever somebody wrote."""


class FuzzPlatform(RawPlatform):
    """Keeps little of what was said, but all of what was said wrongly."""

    def __init__(self) -> None:
        """Nothing has happened."""
        super().__init__()
        self._number = FIRST_NUMBER
        self.learned = Learned()
        self.wrong: list[str] = []
        """What the real platform would refuse, and what nobody should read."""
        self.recent: deque[bytes] = deque(maxlen=400)
        """The updates that were brought last, so that a find can be replayed."""
        self.webhook = ""
        self._delivered: list[int] = []
        self._readable = True
        self._offset = 0

    @property
    def next_number(self) -> int:
        """The number of the update that is brought next."""
        return self._number + 1

    def brought(self, count: int) -> None:
        """Count updates that were brought by webhook."""
        self._number += count

    def forget(self) -> None:
        """Forget what was said and called, so that memory shows what the bot needs."""
        self.said.clear()
        self.calls.clear()
        del self.learned.buttons[:-REMEMBERED], self.learned.messages[:-REMEMBERED]

    async def _batch(self, fields: dict[str, str]) -> bytes:
        offset = int(fields.get("offset", 0))
        if offset and (self._readable or offset != self._offset):
            for number in self._delivered:
                self.updates.pop(number, None)
        self._offset = offset
        await self._hold()
        batch = dict(list(self.updates.items())[: int(fields["limit"])])
        self._delivered = list(batch)
        body = b'{"ok":true,"result":[' + b",".join(batch.values()) + b"]}"
        self._readable = is_readable(body)
        return body

    async def _result(self, method: str, fields: dict[str, str]) -> bytes:
        if method == "getWebhookInfo":
            return ok({"url": self.webhook, "has_custom_certificate": False, "pending_update_count": 0})
        if method == "setWebhook":
            self.webhook = fields["url"]
        if method == "getFile":
            return ok({"file_id": "x", "file_unique_id": "x", "file_size": 5, "file_path": FILE_PATH})
        if method == "getChatMember":
            return ok({"status": "administrator", "user": {"id": int(fields["user_id"]), "is_bot": True}})
        self._look_at(method, fields)
        result = await super()._result(method, fields)
        if method.startswith("send") and "reply_markup" in fields:
            self._learn(int(fields["chat_id"]), len(self.said), json.loads(fields["reply_markup"]))
        if method.startswith("send"):
            self.learned.messages.append((int(fields["chat_id"]), len(self.said)))
        return result

    def _learn(self, chat: int, message: int, keyboard: dict[str, Any]) -> None:
        for row in keyboard.get("inline_keyboard", []):
            self.learned.buttons += [(chat, message, str(each["callback_data"])) for each in row]

    def _look_at(self, method: str, fields: dict[str, str]) -> None:
        """Refuse in silence what the platform would refuse aloud."""
        text = fields.get("text", fields.get("caption", ""))
        if method in {"sendMessage", "editMessageText"}:
            try:
                shown = formatted(text, fields.get("parse_mode"), None).text
            except Refused as refusal:
                self.wrong.append(f"{method} would be refused: {refusal}")
            else:
                if not 0 < len(shown.encode("utf-16-le")) // 2 <= 4096:
                    self.wrong.append(f"{method} would be refused: {len(shown)} characters")
        if method == "answerCallbackQuery" and len(text.encode("utf-16-le")) // 2 > 200:
            self.wrong.append("answerCallbackQuery would be refused: too long")
        self.wrong += [f"{method} says {each}" for each in NEVER_SAID if each in text]
        for row in json.loads(fields.get("reply_markup") or "{}").get("inline_keyboard", []):
            self.wrong += [f"a button of {method}" for each in row if not _is_button(each)]


def _is_button(button: dict[str, Any]) -> bool:
    return 0 < len(str(button.get("callback_data", "")).encode()) <= 64 and bool(str(button["text"]).strip())


def number_of(raw: bytes) -> int | None:
    """Return the number of an update as it stands in its bytes."""
    try:
        value = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    return whole(value.get("update_id")) if isinstance(value, dict) else None
