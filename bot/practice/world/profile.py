"""How the bot presents itself: its name, its descriptions, the button beside the composer."""

from bot.practice.world.people import Json

DEFAULT_BUTTON: Json = {"type": "commands"}


class Profile:
    """Texts by kind and language, buttons by chat; what is not set for a language falls back to the default."""

    def __init__(self, name: str) -> None:
        """Nothing is set but the name."""
        self._texts: dict[tuple[str, str], str] = {("name", ""): name}
        self._buttons: dict[int, Json] = {}

    def set_text(self, kind: str, language: str, text: str) -> None:
        """Set a text; an empty one takes it away."""
        if text:
            self._texts[kind, language] = text
        else:
            self._texts.pop((kind, language), None)

    def text(self, kind: str, language: str) -> str:
        """A text; empty if there is none."""
        return self._texts.get((kind, language)) or self._texts.get((kind, ""), "")

    def set_button(self, chat: int, button: Json) -> None:
        """Set the button of a private chat; chat 0 is every chat without one of its own."""
        if button["type"] == "default":
            self._buttons.pop(chat, None)
        else:
            self._buttons[chat] = button

    def button(self, chat: int) -> Json:
        """The button of a private chat."""
        return self._buttons.get(chat) or self._buttons.get(0, DEFAULT_BUTTON)
