"""`qingdan ask`: one question, or lines of them."""

import json
import sys
from io import BytesIO, TextIOWrapper

import pytest

from bot.cli import main
from bot.commands.asking import LONGEST
from bot.errors import USAGE

pytestmark = pytest.mark.usefixtures("alone")


def test_a_question_is_answered_on_the_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "第33项多少分"]) == 0
    printed = capsys.readouterr()
    assert "18分" in printed.out
    assert printed.err == ""


def test_talk_gets_a_polite_line_with_examples_beside_the_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "👍"]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "“教体局牵头哪些任务？”" in printed.err


def test_an_explanation_stands_before_the_answer(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "--explain", "工安牵头几项"]) == 0
    printed = capsys.readouterr().out
    assert printed.index("工安 = 宜阳公安分局") < printed.index("understood as")


def test_one_question_can_be_answered_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "--json", "第33项多少分"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert list(answer) == ["text", "kind", "certainty", "refs", "near", "departments", "values", "reply"]
    assert (answer["text"], answer["kind"], answer["values"]) == ("第33项多少分", "value", ["18"])


def test_lines_in_are_lines_out(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO("第33项\n\n消防归谁管?".encode())))
    assert main(["ask", "--json"]) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [each["kind"] for each in answers] == ["entry", "none", "departments"]


def test_no_question_is_a_bad_call(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask"]) == USAGE
    assert "请写上问题" in capsys.readouterr().err


@pytest.mark.parametrize("flags", [[], ["--json"], ["--explain"]])
def test_a_question_longer_than_a_message_is_refused(flags: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", *flags, "问" * LONGEST]) == 0
    capsys.readouterr()
    assert main(["ask", *flags, "问" * (LONGEST + 1)]) == USAGE
    assert f"{LONGEST}字以内" in capsys.readouterr().err


def test_a_question_that_is_no_text_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "教体局\udcff"]) == USAGE
    assert "编码有误" in capsys.readouterr().err


def test_json_and_an_explanation_are_not_mixed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "--json", "--explain", "第33项"]) == USAGE
    assert "--explain" in capsys.readouterr().err
