"""The bot's account, as the settings describe it."""

from typing import Any

import pytest

from bot.errors import CommandFailed
from bot.settings import Settings
from handlers.telegram.account import Webhook, account_of

pytestmark = pytest.mark.usefixtures("alone")
TOKEN = "7000000001:practice"  # noqa: S105 - of nobody
HOOK = {"webhook_url": "https://a.gov.cn/hook/", "webhook_secret": "abc"}


def settings(**given: Any) -> Settings:  # noqa: ANN401 - whatever a setting has
    return Settings(**{"token": TOKEN, "owners": ["1"], **given})


def test_without_a_webhook_updates_are_polled() -> None:
    account = account_of(settings())
    assert (account.token, account.webhook) == (TOKEN, None)


def test_a_webhook_has_the_path_of_its_address() -> None:
    hook = account_of(settings(**HOOK)).webhook
    assert hook is not None
    assert (hook.url, hook.secret, hook.path) == (HOOK["webhook_url"], "abc", "/hook")


@pytest.mark.parametrize(
    ("url", "path"),
    [("https://a.cn", "/"), ("https://a.cn/", "/"), ("https://a.cn/a/b?c=1", "/a/b"), ("https://a.cn//a//", "/a")],
)
def test_whatever_strokes_an_address_has_its_path_begins_with_one(url: str, path: str) -> None:
    assert Webhook(url, "", 0, "").path == path


@pytest.mark.parametrize(
    ("given", "told"),
    [({"token": None}, "QINGDAN_TOKEN"), ({"webhook_url": HOOK["webhook_url"]}, "QINGDAN_WEBHOOK_SECRET")],
)
def test_what_is_missing_is_named(given: dict[str, Any], told: str) -> None:
    with pytest.raises(CommandFailed, match=told):
        account_of(settings(**given))
