"""The inline keyboards of a call, within the platform's limits."""

from collections.abc import Sequence
from itertools import chain

from bot.practice.api.parameters import Parameters
from bot.practice.refusing.refused import bad_request
from bot.practice.world.people import Json

LONGEST_DATA = 64
"""Bytes."""
MOST_BUTTONS = 100
WIDEST_ROW = 12
UNABLE = "can't parse inline keyboard button: "
_FILLED = ("url", "callback_data")
_OTHER = (
    "callback_game pay switch_inline_query switch_inline_query_chosen_chat switch_inline_query_current_chat"
    " login_url web_app copy_text"
).split()


def keyboard_of(parameters: Parameters) -> Json:
    """The fields of an inline keyboard, none if there is none or another sort of markup. Raises Refused."""
    markup = parameters.loaded("reply_markup")
    if markup is None:
        return {}
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    given = markup.get("inline_keyboard") or []
    if not isinstance(given, list):
        raise bad_request('field "inline_keyboard" must be of type Array')
    rows = [each for each in map(_row, given) if each]
    _check(list(chain.from_iterable(rows)))
    return {"reply_markup": {"inline_keyboard": rows}} if rows else {}


def _check(buttons: Sequence[Json]) -> None:
    """Refuse too many buttons, and what is too long for one. Raises Refused."""
    if len(buttons) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    if any(len(str(each.get("callback_data", "")).encode(errors="surrogatepass")) > LONGEST_DATA for each in buttons):
        raise bad_request("BUTTON_DATA_INVALID")


def only_inline(parameters: Parameters) -> None:
    """Raise Refused if another sort of markup is given: a message that was sent can only get inline buttons."""
    markup = parameters.loaded("reply_markup")
    if isinstance(markup, dict) and markup and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")


def _row(row: object) -> list[Json]:
    """The buttons of a row. Those without a text, and those beyond what a row holds, are left out without a word."""
    if not isinstance(row, list):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    return [each for each in map(_button, row) if each["text"]][:WIDEST_ROW]


def _button(button: object) -> Json:
    if not isinstance(button, dict):
        raise bad_request(f"{UNABLE}InlineKeyboardButton must be an Object")
    if not isinstance(button.get("text"), str):
        raise bad_request(f'{UNABLE}Can\'t find field "text"')
    if not any(button.get(name) for name in _FILLED) and not any(name in button for name in _OTHER):
        raise bad_request(f"{UNABLE}Text buttons are unallowed in the inline keyboard")
    return button
