"""What browsers are told with every answer."""

from aiohttp import web

from handlers.web.response_headers import HEADERS, add_headers


def test_every_answer_has_all_of_them_and_is_not_kept() -> None:
    response = web.Response()
    add_headers(response, is_secure=False)
    assert HEADERS.items() <= dict(response.headers).items()
    assert response.headers["Cache-Control"] == "no-store"
    assert "Strict-Transport-Security" not in response.headers


def test_what_an_answer_says_itself_stays() -> None:
    response = web.Response(headers={"Cache-Control": "max-age=60"})
    add_headers(response, is_secure=True)
    assert response.headers["Cache-Control"] == "max-age=60"
    assert response.headers["Strict-Transport-Security"] == "max-age=31536000"
