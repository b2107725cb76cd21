"""`qingdan chat`: a conversation, line after line."""

import sys
from io import BytesIO, TextIOWrapper

import pytest

from bot.cli import main
from bot.commands.asking import LONGEST
from bot.commands.chat import FAREWELL, PROMPT

pytestmark = pytest.mark.usefixtures("alone")


HINT = "可以问责任清单里的事"


class Keyboard(TextIOWrapper):
    """Lines that come as if a person typed them."""

    def isatty(self) -> bool:
        """Say that a person sits there."""
        return True


@pytest.fixture
def talk(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> "Talk":
    """A conversation through a pipe."""
    return Talk(monkeypatch, capsys)


class Talk:
    """Says something and gives back what was replied, between the greeting and the farewell."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        """Keep what is needed to speak and to listen."""
        self._monkeypatch, self._capsys = monkeypatch, capsys

    def __call__(self, said: bytes, *, typed: bool = False) -> str:
        """Say some lines."""
        keyboard = Keyboard if typed else TextIOWrapper
        self._monkeypatch.setattr(sys, "stdin", keyboard(BytesIO(said)))
        assert main(["chat"]) == 0
        printed = self._capsys.readouterr().out
        greeting, _, replies = printed.partition("结束。\n")
        assert "可以这样问" in greeting
        assert printed.endswith(f"{FAREWELL}\n")
        return replies.removesuffix(f"{FAREWELL}\n")


def test_a_follow_up_leans_on_the_answer_before_it(talk: Talk) -> None:
    replies = talk("妇联牵头哪些\n那参与的呢?\n".encode()).split("\n\n")
    assert replies[0].startswith("妇联牵头")
    assert replies[1].startswith("妇联参与")


def test_talk_gets_the_hint_and_the_conversation_goes_on(talk: Talk) -> None:
    said = talk("第33项多少分\n👍\n那34项呢\n".encode())
    assert HINT in said
    assert said.index("18分") < said.index(HINT) < said.index("第34项")


def test_lines_that_are_no_questions_at_all_do_not_end_it(talk: Talk) -> None:
    said = talk(b"\xff\n\n" + b"x" * (LONGEST + 1) + b"\n" + "第33项多少分\n".encode())
    assert "编码有误" in said
    assert "问题过长" in said
    assert "18分" in said


@pytest.mark.parametrize("leaving", ["退出", "exit", " EXIT ", "退出。", "再见！"])
def test_it_ends_when_the_person_says_so(leaving: str, talk: Talk) -> None:
    assert talk(f"{leaving}\n第33项\n".encode()) == ""


def test_it_ends_when_the_lines_end(talk: Talk) -> None:
    assert talk(b"") == ""


def test_a_person_at_the_keyboard_sees_a_prompt(talk: Talk) -> None:
    said = talk("第33项多少分\n".encode(), typed=True)
    assert said.startswith(PROMPT)
    assert said.endswith(f"\n\n{PROMPT}\n")


def test_a_byte_order_mark_is_no_part_of_the_first_line(talk: Talk) -> None:
    assert talk("\ufeff退出\n第33项\n".encode()) == ""
