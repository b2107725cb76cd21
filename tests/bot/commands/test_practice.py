"""`qingdan practice`: the page is opened where it is asked for."""

from argparse import Namespace

import pytest

from bot.commands.practice import DEFAULT_PORT, run
from bot.errors import CommandFailed
from bot.settings import Settings
from checklist_data.model import Checklist

pytestmark = pytest.mark.usefixtures("alone")


class Ground:
    """A front end that only notes where a practice ground is opened, and over what."""

    def practise(self, settings: Settings, checklist: Checklist | None, port: int) -> int:
        """Note it."""
        del settings
        self.opened = (checklist is not None, port)
        return 0


def opened(port: str | None, *, api_only: bool = True) -> tuple[bool, int]:
    ground = Ground()
    assert run(Namespace(front_end=ground, api_only=api_only, checklist=None, port=port)) == 0
    return ground.opened


@pytest.mark.parametrize(("given", "port"), [(None, DEFAULT_PORT), ("0", 0), ("8080", 8080), ("65535", 65535)])
def test_a_port_is_taken_as_it_is_given(given: str | None, port: int) -> None:
    assert opened(given) == (False, port)


@pytest.mark.parametrize("given", ["", "-1", "65536", "八千", "８０８０", "80.5", "http"])
def test_what_is_no_port_is_refused(given: str) -> None:
    with pytest.raises(CommandFailed, match="65535"):
        opened(given)


def test_the_bot_is_in_it_unless_the_interface_alone_is_wanted() -> None:
    assert opened("0", api_only=False) == (True, 0)
