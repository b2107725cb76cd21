"""Error pages of the board, which tell nothing of the cause."""

from enum import StrEnum
from http import HTTPStatus

from bot.board.markup.document import document
from bot.board.markup.element import element
from bot.board.wording import text_of
from bot.questions.text import Language


class Problem(StrEnum):
    """Why nothing is shown."""

    NO_SESSION = "no session"
    NO_RIGHT = "no right"
    NOT_FOUND = "not found"
    METHOD = "method"
    TOO_LARGE = "too large"
    TOO_FAST = "too fast"
    LATER = "later"
    FAILED = "failed"

    @property
    def status(self) -> HTTPStatus:
        """The status of the answer."""
        return _TOLD[self][0]

    def told(self, language: Language) -> str:
        """What a person reads."""
        _, chinese, english = _TOLD[self]
        return english if language is Language.ENGLISH else chinese


_TOLD: dict[Problem, tuple[HTTPStatus, str, str]] = {
    Problem.NO_SESSION: (
        HTTPStatus.UNAUTHORIZED,
        "请在与助手的私聊中发送 /board，用新的链接打开看板。链接十分钟内有效，只能用一次。",
        "Send /board to the assistant in private and open the new link. It works once, for ten minutes.",
    ),
    Problem.NO_RIGHT: (
        HTTPStatus.FORBIDDEN,
        "看板供负责人、综治办、联络员、查阅人和分管领导查看。您尚未登记身份，请联系综治办。",
        "The board is for those who have a role. You have none yet: ask the office.",
    ),
    Problem.NOT_FOUND: (HTTPStatus.NOT_FOUND, "没有这个页面。", "There is no such page."),
    Problem.METHOD: (HTTPStatus.METHOD_NOT_ALLOWED, "看板只能查看。", "The board can only be read."),
    Problem.TOO_LARGE: (HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "请求过大。", "The request is too large."),
    Problem.TOO_FAST: (HTTPStatus.TOO_MANY_REQUESTS, "请求过快，请稍后再试。", "Too many requests: try again shortly."),
    Problem.LATER: (
        HTTPStatus.SERVICE_UNAVAILABLE,
        "暂时打不开，请稍后再试。",
        "Not available now: try again shortly.",
    ),
    Problem.FAILED: (HTTPStatus.INTERNAL_SERVER_ERROR, "出了差错，已记录。", "Something went wrong; it is recorded."),
}


def problem_page(problem: Problem, language: Language) -> str:
    """Return an error page, with a link back for a user who has a session by now."""
    back = "返回看板" if language is Language.CHINESE else "Back to the board"
    told = [element("p", problem.told(language)), element("p", element("a", back, href="./"))]
    return document(element("main", element("h1", text_of("board", language)), told, class_="door"), language)
