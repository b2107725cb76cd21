"""Times the bot from the start of its process to its first getUpdates, at a platform that says yes to everything."""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

LONGEST = 60.0
"""Seconds until a bot that asks for nothing is given up."""
_BOT = {"id": 7, "is_bot": True, "first_name": "清单助手", "username": "qingdan_bot"}
_TOKEN = "7:" + "a" * 35


class Platform(ThreadingHTTPServer):
    """Remembers when it was first asked for updates."""

    def __init__(self) -> None:
        """Listen on a free port."""
        super().__init__(("127.0.0.1", 0), _Answering)
        self.asked = threading.Event()
        self.asked_at = 0.0

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: the bot is ended while it waits for an answer."""

    def note_poll(self) -> None:
        """Note that updates are asked for."""
        if not self.asked.is_set():
            self.asked_at = time.perf_counter()
            self.asked.set()


class _Answering(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Platform

    def do_POST(self) -> None:
        """Answer a method of the Bot API."""
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        method = self.path.rpartition("/")[2]
        if method == "getUpdates":
            self.server.note_poll()
        result: object = {"getMe": _BOT, "getUpdates": []}.get(method, True)
        body = json.dumps({"ok": True, "result": result}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""


@contextmanager
def _platform() -> Iterator[Platform]:
    with Platform() as platform:
        threading.Thread(target=platform.serve_forever, daemon=True).start()
        yield platform
        platform.shutdown()


def first_poll(settings: Mapping[str, str]) -> float:
    """Seconds from the start of `python -m bot run`, on a new database, to its first getUpdates."""
    with _platform() as platform, TemporaryDirectory() as folder:
        own = {
            "QINGDAN_TOKEN": _TOKEN,
            "QINGDAN_DATABASE": str(Path(folder) / "qingdan.sqlite3"),
            "QINGDAN_BASE_URL": f"http://127.0.0.1:{platform.server_port}",
            "QINGDAN_LOG_LEVEL": "error",
        }
        begun = time.perf_counter()
        process = subprocess.Popen([sys.executable, "-m", "bot", "run"], env={**os.environ, **settings, **own})
        try:
            if not platform.asked.wait(LONGEST):
                raise RuntimeError("the bot has not asked for updates")
        finally:
            process.kill()
            process.wait()
        return platform.asked_at - begun
