"""Who may call the practice ground: programs of this machine and the ground's own page, and no other web page.

A web page anywhere can make the operator's browser send requests to this machine. Three checks keep such requests out,
before anything of a body is read: the Host names this machine (a foreign name that was made to resolve to it does not),
nothing in the request says that another origin sent it, and `/sim/*` needs the token that only the page of the ground
and whoever reads the terminal know.
"""

import hmac
import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

NAMES = ("127.0.0.1", "localhost")
"""What this machine may be called in Host."""
TOKEN_HEADER = "X-Practice-Token"  # noqa: S105 - the header's name
BY_ADDRESS = frozenset({"/sim/events", "/sim/file/{id}"})
"""Routes that take the token as `?token=`: `EventSource` and `<img>` cannot send a header. A cookie would be sent to
every other port of this machine as well."""
OWN_SITES = frozenset({"same-origin", "none"})
"""`Sec-Fetch-Site` of the page itself, and of an address typed by the person. `same-site` is another port."""
PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self';"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": PAGE_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""Sent with every answer, unless the answer has its own."""


@dataclass(frozen=True, slots=True)
class CallerCheck:
    """The checks of one practice ground, and its token."""

    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))

    @web.middleware
    async def check(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Hand a request on, or answer 403 (415 for what is no JSON) without reading its body."""
        if problem := _foreign(request) or self._without_token(request):
            return _refused(403, problem)
        if _is_act(request) and request.content_type != "application/json":
            return _refused(415, "Content-Type must be application/json")
        return await handler(request)

    def _without_token(self, request: web.Request) -> str:
        route = _route(request)
        if not route.startswith("/sim/"):
            return ""
        given = request.headers.getall(TOKEN_HEADER, []) or (
            request.query.getall("token", []) if route in BY_ADDRESS else []
        )
        if len(given) == 1 and hmac.compare_digest(given[0].encode("utf-8", "replace"), self.token.encode()):
            return ""
        return f"the header {TOKEN_HEADER} must hold the token of this practice ground: open its page anew"


async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
    """Tell the browser what this server's answers may do (a signal of `on_response_prepare`)."""
    del request
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)


def _foreign(request: web.Request) -> str:
    """What shows that a request is not meant for this server, or is sent by another web page; empty if nothing does.

    An absolute-form target (`GET http://elsewhere/ HTTP/1.1`) counts more than Host by RFC 9112, so it is refused.
    """
    hosts = _hosts(request)
    given = [each.lower() for each in request.headers.getall("Host", [])]
    if not request.raw_path.startswith("/") or len(given) != 1 or given[0] not in hosts:
        return f"this server answers only as {' or '.join(hosts)}"
    own = f"http://{given[0]}"
    checks = (
        ("Origin", lambda said: said.lower() == own, ""),
        ("Sec-Fetch-Site", lambda said: said.lower() in OWN_SITES, ": type the address in the browser"),
        ("Referer", lambda said: said == own or said.startswith(f"{own}/"), ""),
    )
    for header, is_own, advice in checks:
        if not all(map(is_own, request.headers.getall(header, []))):
            return f"calls by other web pages are refused ({header}){advice}"
    return ""


def _hosts(request: web.Request) -> tuple[str, ...]:
    """What Host may be: the names of this machine with the port that is served; none if the line is cut."""
    _, port = request.get_extra_info("sockname", ("", 0))[:2]
    named = tuple(f"{name}:{port}" for name in NAMES)
    return named + NAMES if port == 80 else named


def _route(request: web.Request) -> str:
    """The pattern that a request matched, however its address was written; empty if none did."""
    resource = request.match_info.route.resource
    return "" if resource is None else resource.canonical


def _is_act(request: web.Request) -> bool:
    return request.method == "POST" and _route(request).startswith("/sim/")


def _refused(status: int, problem: str) -> web.Response:
    """An answer that the control side's callers and the Bot API's understand alike."""
    body = {"ok": False, "error_code": status, "description": f"Forbidden: {problem}", "error": problem}
    response = web.json_response(body, status=status)
    response.force_close()  # what is left of the body is not read
    return response
