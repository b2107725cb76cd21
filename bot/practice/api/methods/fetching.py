"""Methods by which a bot gets its updates."""

import re

from bot.practice.api.parameters import Parameters
from bot.practice.refusing.refused import Refused, bad_request
from bot.practice.world.loopback import is_here, read_address
from bot.practice.world.people import Json
from bot.practice.world.updates import WEBHOOK_SET
from bot.practice.world.world import World

MOST_AT_ONCE = 100
LONGEST_HOLD = 50.0
"""Seconds."""
LONGEST_SECRET = 256
ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


async def get_updates(world: World, parameters: Parameters) -> list[Json]:
    """`getUpdates`: held until something happens, as long as the call wants."""
    if world.webhook.url:
        raise Refused(409, f"Conflict: {ACTIVE}")
    _allow(world, parameters)
    limit = min(max(parameters.number("limit", MOST_AT_ONCE), 1), MOST_AT_ONCE)
    seconds = min(parameters.seconds("timeout"), LONGEST_HOLD)
    return await world.updates.poll(parameters.number("offset"), limit, seconds)


async def set_webhook(world: World, parameters: Parameters) -> bool:
    """`setWebhook`: http is taken, too, and only addresses of this machine; an empty address deletes the webhook."""
    url, secret = parameters.text("url"), parameters.text("secret_token")
    if not url:
        return await delete_webhook(world, parameters)
    address = read_address(url)
    if address is None:
        raise bad_request("invalid webhook URL specified")
    if not is_here(address):
        raise bad_request("bad webhook: the practice ground reaches only 127.0.0.0/8, [::1] and localhost")
    if len(secret) > LONGEST_SECRET:
        raise bad_request("secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise bad_request("secret token contains unallowed characters")
    _allow(world, parameters)
    _drop(world, parameters)
    world.updates.end_poll(WEBHOOK_SET)
    world.webhook.use(url, secret)
    world.touch()
    return True


async def delete_webhook(world: World, parameters: Parameters) -> bool:
    """`deleteWebhook`."""
    _drop(world, parameters)
    world.webhook.use("", "")
    world.touch()
    return True


async def get_webhook_info(world: World, parameters: Parameters) -> Json:
    """`getWebhookInfo`."""
    del parameters
    hook = world.webhook
    found: Json = {"url": hook.url, "has_custom_certificate": False, "pending_update_count": len(world.updates)}
    if hook.last_error:
        found |= {"last_error_date": hook.last_error_date, "last_error_message": hook.last_error}
    if hook.url:
        found |= {"max_connections": 40, "ip_address": "127.0.0.1"}
    return found | ({"allowed_updates": sorted(world.updates.allowed)} if world.updates.allowed else {})


def _allow(world: World, parameters: Parameters) -> None:
    if parameters.has("allowed_updates"):
        world.updates.allow([str(each) for each in parameters.list("allowed_updates", "String")])


def _drop(world: World, parameters: Parameters) -> None:
    if parameters.flag("drop_pending_updates"):
        world.updates.clear()
