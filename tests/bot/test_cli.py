"""The command line as a person meets it."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli import COMMANDS, main

ROOT = Path(__file__).parents[2]
EXAMPLE = str(ROOT / "tests" / "examples" / "anhe_2025")
Captured = pytest.CaptureFixture[str]


def run(*words: str, given: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The program as a process of its own."""
    own = {key: value for key, value in os.environ.items() if not key.startswith("QINGDAN_")}
    call = [sys.executable, "-m", "bot", *words]
    return subprocess.run(call, input=given, capture_output=True, cwd=ROOT, env=own | environment, check=False)


def lines(output: bytes) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.decode("utf-8").splitlines()]


def test_a_question_gets_its_reply(capsys: Captured) -> None:
    assert main(["ask", "教体局牵头哪些任务?"]) == 0
    assert capsys.readouterr().out.startswith("教体局牵头：1项\n第51项")


def test_what_is_no_question_gets_a_hint_and_no_reply(capsys: Captured) -> None:
    assert main(["ask", "中午吃啥"]) == 0
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "可以这样问" in shown.err


def test_an_explanation_comes_before_the_reply(capsys: Captured) -> None:
    assert main(["ask", "--explain", "工安牵头什么"]) == 0
    shown = capsys.readouterr().out
    assert "工安 = 宜阳公安分局 (same sound, 92)" in shown
    assert shown.index("understood as") < shown.index("宜阳公安分局牵头：10项")


def test_every_line_of_input_gets_one_object() -> None:
    given = (
        "\ufeff教体局牵头哪些任务?\r\n".encode() + b"\xff\xfe\n\n" + ("长" * 5000).encode() + "\n第33项多少分".encode()
    )
    done = run("ask", "--json", given=given)
    first, bad, empty, long, last = lines(done.stdout)
    assert (done.returncode, done.stderr) == (0, b"")
    assert (first["text"], first["refs"]) == ("教体局牵头哪些任务?", ["51"])
    assert bad == {"error": "不是 UTF-8 编码 (not UTF-8)", "line": 2}
    assert empty["kind"] == "none"
    assert long["line"] == 4
    assert last["values"] == ["18"]


def test_a_megabyte_in_one_line_is_an_error_object() -> None:
    done = run("ask", "--json", given="消".encode() * 1_000_000 + "\n消防归谁管\n".encode())
    big, small = lines(done.stdout)
    assert "error" in big
    assert small["refs"] == ["25"]


def test_one_question_as_json(capsys: Captured) -> None:
    assert main(["ask", "--json", "第33项多少分"]) == 0
    assert json.loads(capsys.readouterr().out)["values"] == ["18"]


@pytest.mark.parametrize(
    "words",
    [
        ["fly"],
        [],
        ["ask"],
        ["ask", "--loud", "x"],
        ["ask", "长" * 5000],
        ["ask", "坏\udcff字"],
        ["ask", "--checklist", "/nowhere", "第33项"],
        ["check", "/nowhere"],
        ["chat", "--checklist", "/nowhere"],
    ],
)
def test_a_bad_call_says_what_to_change_and_leaves_with_2(words: list[str], capsys: Captured) -> None:
    assert main(words) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.strip()
    assert "Traceback" not in shown.err


def test_bytes_that_are_no_text_as_an_argument_are_refused() -> None:
    call: list[str | bytes] = [sys.executable, "-m", "bot", "ask", b"\xff\xfe"]
    done = subprocess.run(call, capture_output=True, cwd=ROOT, check=False)
    assert done.returncode == 2
    assert "编码有误" in done.stderr.decode()


def test_a_plain_locale_still_speaks_chinese() -> None:
    done = run("ask", "消防归谁管", LANG="C", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert "应急管理局、消防大队" in done.stdout.decode("utf-8")


def test_a_reader_that_goes_away_is_no_error() -> None:
    call = f"{sys.executable} -m bot check | head -1"
    done = subprocess.run(["bash", "-c", call], capture_output=True, cwd=ROOT, check=False)
    assert done.stderr == b""


def test_check_tells_what_was_read(capsys: Captured) -> None:
    assert main(["check"]) == 0
    shown = capsys.readouterr().out
    assert "部分 11  事项 63  总分 840  条款 149" in shown
    assert "部门 27  未列牵头单位的事项 27" in shown


def test_check_tells_every_fault_and_leaves_with_1(tmp_path: Path, capsys: Captured) -> None:
    assert main(["check", str(tmp_path)]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "document.toml: 缺少此文件" in shown.err
    assert "departments.toml: 缺少此文件" in shown.err


def test_another_checklist_by_option_before_or_after_the_command(capsys: Captured) -> None:
    assert main(["ask", "--checklist", EXAMPLE, "水利局牵头哪些任务"]) == 0
    assert main(["--checklist", EXAMPLE, "ask", "水利局牵头哪些任务"]) == 0
    first, second = capsys.readouterr().out.split("水利局牵头：2项")[1:]
    assert first == second


def test_another_checklist_by_the_environment() -> None:
    assert "A-1" in run("ask", "水利局牵头哪些任务", QINGDAN_CHECKLIST=EXAMPLE).stdout.decode()
    assert "事项 4" in run("check", QINGDAN_CHECKLIST=EXAMPLE).stdout.decode()


def test_settings_show_value_and_source_and_mask_secrets() -> None:
    done = run("settings", "--checklist", EXAMPLE, QINGDAN_TOKEN="1234:hidden", QINGDAN_LOG_LEVEL="debug")
    shown = done.stdout.decode()
    assert "hidden" not in shown
    assert "QINGDAN_TOKEN = ********  [环境变量 (environment)]" in shown
    assert f"QINGDAN_CHECKLIST = {EXAMPLE}  [命令行 (command line)]" in shown
    assert "QINGDAN_LOG_LEVEL = debug" in shown


def test_a_bad_setting_is_named_without_its_value() -> None:
    done = run("settings", QINGDAN_LOG_LEVEL="loud")
    assert done.returncode == 2
    assert "QINGDAN_LOG_LEVEL" in done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_help_names_every_command() -> None:
    done = run("--help")
    assert done.returncode == 0
    assert all(command.name in done.stdout.decode() for command in COMMANDS)


def test_a_conversation_in_the_terminal(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("教体局牵头哪些任务\n那参与的呢\n\n收到\n退出\n第33项\n"))
    assert main(["chat"]) == 0
    shown = capsys.readouterr().out
    assert "教体局牵头：1项" in shown
    assert "教体局参与：11项" in shown
    assert "可以这样问" in shown
    assert shown.endswith("再见。\n")
    assert "第33项 保护" not in shown


def test_a_conversation_ends_with_its_input() -> None:
    done = run("chat", given="消防归谁管\n".encode())
    assert done.returncode == 0
    assert done.stdout.decode().endswith("再见。\n")


def test_an_interrupt_ends_quietly(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    def interrupt(_: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", interrupt)
    assert main(["chat"]) == 130
    assert capsys.readouterr().err == ""
