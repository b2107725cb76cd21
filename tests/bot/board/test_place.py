"""Where a board may be, as the settings say it."""

import pytest

from bot.board.place import BadPlace, board_place
from handlers.clock import SystemClock


@pytest.mark.parametrize(
    ("listen", "url", "told"),
    [
        ("127.0.0.1:8500", "https://board.example.gov.cn", ("127.0.0.1", 8500, "/", True)),
        (":8500", "https://example.gov.cn/board/", ("127.0.0.1", 8500, "/board/", True)),
        ("[::1]:8500", "https://example.gov.cn/board", ("::1", 8500, "/board/", True)),
        ("127.0.0.2:1", "http://127.0.0.1:8500/", ("127.0.0.2", 1, "/", False)),
        ("localhost:1", "http://localhost:8500", ("localhost", 1, "/", False)),
    ],
)
def test_a_place_is_read(listen: str, url: str, told: tuple[str, int, str, bool]) -> None:
    place = board_place(listen, url, "1:token", SystemClock())
    assert (place.host, place.port, place.path, place.is_secure) == told


@pytest.mark.parametrize(
    ("listen", "url"),
    [
        ("8500", "ftp://x"),
        ("127.0.0.1", "https://x"),
        ("127.0.0.1:", "https://x"),
        ("127.0.0.1:99999", "https://x"),
        ("127.0.0.1:80a", "https://x"),
        ("127.0.0.1:80", "http://board.example.gov.cn"),
        ("127.0.0.1:80", "https://"),
        ("127.0.0.1:80", "board.example.gov.cn"),
        ("127.0.0.1:80", "https://x/?a=1"),
        ("127.0.0.1:80", "https://x/#a"),
        ("127.0.0.1:80", "https://user@x/"),
        ("127.0.0.1:80", "https://[x/"),
    ],
)
def test_what_is_no_place_is_said(listen: str, url: str) -> None:
    with pytest.raises(BadPlace):
        board_place(listen, url, "1:token", SystemClock())


def test_the_key_is_the_bots_and_shows_nothing_of_its_token() -> None:
    one, two = (board_place(":1", "https://x", token, SystemClock()) for token in ("1:a", "1:b"))
    assert one.key != two.key
    assert b"1:a" not in one.key
