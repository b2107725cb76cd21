"""Findings on the board: it answers, nothing does, or another program."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from bot.board.markup.page import door_page
from bot.doctor.board import on_board
from bot.doctor.findings import Finding, Grade
from bot.settings import Settings

pytestmark = pytest.mark.usefixtures("alone")
NOW = datetime(2026, 11, 28, tzinfo=UTC)


@contextmanager
def answering(status: int, said: str) -> Iterator[int]:
    """A server that says the same to everybody; its port."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.end_headers()
            self.wfile.write(said.encode())

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def found(port: int, host: str = "127.0.0.1") -> Finding:
    settings = Settings(board_listen=f"{host}:{port}", board_url="https://board.example/qingdan/")
    (finding,) = on_board(settings, NOW)
    return finding


@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0"])  # noqa: S104 - it is asked, not opened
def test_a_board_that_answers_is_in_order(host: str) -> None:
    with answering(200, door_page()) as port:
        assert found(port, host).grade is Grade.GOOD


@pytest.mark.parametrize(("status", "said"), [(200, "another page"), (404, "nothing"), (500, ""), (200, "")])
def test_a_port_that_another_program_has_is_named(status: int, said: str) -> None:
    with answering(status, said) as port:
        finding = found(port)
    assert finding.grade is Grade.FAULT
    assert "端口被别的程序占用" in finding.text
    assert str(port) in finding.text


def test_a_board_that_nobody_serves_is_named() -> None:
    with answering(200, "") as port:
        pass
    assert "没有应答" in found(port).text


def test_settings_that_name_no_place_are_a_fault() -> None:
    (finding,) = on_board(Settings(board_listen="nowhere", board_url="ftp://x"), NOW)
    assert finding.grade is Grade.FAULT


def test_a_board_that_is_not_switched_on_is_no_matter() -> None:
    assert list(on_board(Settings(), NOW)) == []
