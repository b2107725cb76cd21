"""The bot's id: the digits of the first token that is used."""

from bot.practice.world.people import Json
from bot.practice.world.world import World


class Identity:
    """Gives the bot its id."""

    def __init__(self, world: World) -> None:
        """The token is not known yet."""
        self._world = world
        self._is_known = False

    def learn(self, token: str) -> None:
        """Take the id from a token such as `7000000001:secret`, if it is the first one."""
        digits = token.partition(":")[0]
        if self._is_known or not (digits.isascii() and digits.isdecimal()):
            return
        self._is_known = True
        if int(digits) != self._world.bot.id:
            _rename(self._world, int(digits))


def _rename(world: World, number: int) -> None:
    """Give the bot another id, wherever it was named so far."""
    before = world.bot.id
    world.bot.id = number
    world.users[number] = world.users.pop(before)
    for chat in world.chats.values():
        chat.members = {number if user == before else user: status for user, status in chat.members.items()}
        chat.messages = {each: _renamed(message, before, number) for each, message in chat.messages.items()}
    world.updates.rewrite(lambda update: _renamed(update, before, number))


def _renamed(fields: Json, before: int, number: int) -> Json:
    walked = {name: _walked(each, before, number) for name, each in fields.items()}
    return walked | {"id": number} if fields.get("is_bot") and fields.get("id") == before else walked


def _walked(value: object, before: int, number: int) -> object:
    if isinstance(value, list):
        return [_walked(each, before, number) for each in value]
    return _renamed(value, before, number) if isinstance(value, dict) else value
