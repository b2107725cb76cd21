"""The texts and keyboards of a call, within the platform's limits."""

from bot.practice.markup import Formatted, formatted
from bot.practice.parameters import Parameters
from bot.practice.people import Json
from bot.practice.refused import bad_request

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
LONGEST_DATA = 64
MOST_BUTTONS = 100


def text_of(parameters: Parameters) -> Json:
    """The fields of a text message. Raises Refused."""
    found = _formatted(parameters, "text", "entities")
    if not found.text:
        raise bad_request("message text is empty")
    if units(found.text) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return {"text": found.text, **({"entities": list(found.entities)} if found.entities else {})}


def caption_of(parameters: Parameters) -> Json:
    """The fields of a caption, none where there is none. Raises Refused."""
    if not parameters.text("caption"):
        return {}
    found = _formatted(parameters, "caption", "caption_entities")
    if units(found.text) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    return {"caption": found.text, **({"caption_entities": list(found.entities)} if found.entities else {})}


def units(text: str) -> int:
    """The length of a text as the platform counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def keyboard_of(parameters: Parameters) -> Json:
    """The fields of an inline keyboard. Raises Refused."""
    markup = parameters.loaded("reply_markup")
    if not isinstance(markup, dict) or "inline_keyboard" not in markup:
        return {}
    rows = [row for row in markup["inline_keyboard"] if row]
    buttons = [each for row in rows for each in row]
    if len(buttons) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    for each in buttons:
        _check_button(each)
    return {"reply_markup": {"inline_keyboard": rows}} if rows else {}


def _check_button(button: Json) -> None:
    if not str(button.get("text", "")).strip():
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    data = button.get("callback_data")
    if data is None and "url" not in button:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if data is not None and not 1 <= len(str(data).encode()) <= LONGEST_DATA:
        raise bad_request("BUTTON_DATA_INVALID")


def _formatted(parameters: Parameters, name: str, entities: str) -> Formatted:
    mode = parameters.text("parse_mode") or None
    return formatted(parameters.text(name), mode, None if mode else parameters.loaded(entities))
