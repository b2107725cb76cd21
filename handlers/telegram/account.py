"""The bot's account: its token, the platform's server, and the webhook address."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.errors import CommandFailed
from bot.settings import Settings
from handlers.telegram.ids import check_accounts


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where the platform posts updates; without one they are polled."""

    url: str
    listen: str
    port: int
    secret: str

    @property
    def path(self) -> str:
        """The path of the URL."""
        return "/" + urlsplit(self.url).path.strip("/")


@dataclass(frozen=True, slots=True)
class BotAccount:
    """The token of the bot, and the server that knows it."""

    token: str
    base_url: str | None = None
    webhook: Webhook | None = None


def account_of(settings: Settings) -> BotAccount:
    """Return the account that the settings describe. Raises CommandFailed if something is missing."""
    if settings.token is None:
        raise CommandFailed("请设置 QINGDAN_TOKEN (set QINGDAN_TOKEN)")
    check_accounts(settings.owners)
    token = settings.token.get_secret_value()
    if settings.webhook_url is None:
        return BotAccount(token, settings.base_url)
    if settings.webhook_secret is None:
        raise CommandFailed("启用 webhook 时请设置 QINGDAN_WEBHOOK_SECRET (a webhook needs a secret)")
    secret = settings.webhook_secret.get_secret_value()
    hook = Webhook(settings.webhook_url, settings.webhook_listen, settings.webhook_port, secret)
    return BotAccount(token, settings.base_url, hook)
