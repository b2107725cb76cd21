"""Updates are delivered to this machine alone, however its address is written."""

import pytest

from bot.practice.world.loopback import LocalResolver, is_here, read_address


@pytest.mark.parametrize(
    "here", ["http://localhost:1/x", "http://127.0.0.1:8080", "https://127.9.9.9", "http://[::1]:5"]
)
def test_this_machine_is_known_by_its_addresses(here: str) -> None:
    address = read_address(here)
    assert address is not None
    assert is_here(address)


@pytest.mark.parametrize(
    "elsewhere",
    [
        "http://example.org",
        "http://localhost.example.org",
        "http://2130706433",
        "http://0177.0.0.1",
        "http://127.1",
        "http://[::ffff:127.0.0.1]",
        "http://10.0.0.1",
        "http://127.0.0.1@example.org",
    ],
)
def test_any_other_address_and_writing_is_elsewhere(elsewhere: str) -> None:
    address = read_address(elsewhere)
    assert address is None or not is_here(address)


@pytest.mark.parametrize("wrong", ["", "localhost", "ftp://localhost", "http://", "http://localhost:x", "/hook"])
def test_what_is_no_address_of_the_web_is_none(wrong: str) -> None:
    assert read_address(wrong) is None


async def test_no_name_but_localhost_is_looked_up() -> None:
    resolver = LocalResolver()
    assert [each["host"] for each in await resolver.resolve("localhost", 80)] == ["127.0.0.1", "::1"]
    with pytest.raises(OSError, match="not on this machine"):
        await resolver.resolve("example.org", 80)
