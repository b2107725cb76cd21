"""The benchmark of a server beside a file in its short form."""

import asyncio

from benchmarks.engines import Figures, Round, measured, page
from tests.servers import PostgresServer


def test_both_engines_are_measured_in_turn(server: PostgresServer) -> None:
    del server  # skips the test where there is none
    found = asyncio.run(measured(check_ins=20, updates=10, rounds=1))
    (file,), (on_server,) = found.file, found.server
    assert min(file.check_ins, file.answers, on_server.check_ins, on_server.answers, file.bot, on_server.bot) > 0
    assert (file.server, on_server.server >= 0) == (0, True)
    assert found.library.startswith("PostgreSQL ")


def test_the_page_says_what_share_of_a_file_a_server_reaches() -> None:
    rounds = (Round(400, 2.0, 0, 300), Round(200, 4.0, 0, 100)), (Round(300, 4.0, 1.5, 150), Round(100, 8.0, 2.5, 90))
    text = page(Figures("PostgreSQL 15.9", 1_000, 2_000, *rounds))
    assert "| acknowledged check-ins a second | 300 | 200 | **0.67** |" in text
    assert "| answers (through HTTP) a second | 200 | 120 | **0.60** |" in text
    assert "3.00 ms of a core on a file and 6.00 ms on a server, which takes 2.00 ms" in text
