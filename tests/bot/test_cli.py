"""The way into the commands, run as the program that people run."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from bot.cli import INTERRUPTED, main
from bot.commands import ask
from bot.commands.table import COMMANDS
from bot.errors import USAGE

pytestmark = pytest.mark.usefixtures("alone")

ROOT = Path(__file__).parents[2]
OTHER_DISTRICT = ROOT / "tests" / "examples" / "anhe_2025"


def run_program(
    *words: str, redirected: str = "", given: bytes = b"", environment: Mapping[str, str] = MappingProxyType({})
) -> subprocess.CompletedProcess[bytes]:
    """Run `python -m bot` in a shell; `redirected` are the shell's redirections and pipes."""
    around = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT), **environment}
    script = f'set -o pipefail; "$0" -m bot "$@" {redirected}'
    command = ["bash", "-c", script, sys.executable, *words]
    return subprocess.run(command, input=given, capture_output=True, env=around, check=False)


@pytest.mark.parametrize("words", [[], ["foo"], ["ask", "--loud"], ["check", "a", "b"], ["ask", "--check", "x"]])
def test_a_bad_call_is_told_with_the_way_to_the_help(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == USAGE
    told = capsys.readouterr().err
    assert "命令有误" in told
    assert "qingdan --help" in told


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    assert left.value.code == 0
    shown = capsys.readouterr().out
    assert all(command.name in shown and command.meaning in shown for command in COMMANDS)


@pytest.mark.parametrize(
    "words",
    [
        ["--checklist", str(OTHER_DISTRICT), "check"],
        ["check", "--checklist", str(OTHER_DISTRICT)],
        ["check", str(OTHER_DISTRICT)],
        ["--checklist", "/nowhere", "check", str(OTHER_DISTRICT)],
        ["--checklist", "/nowhere", "check", "--checklist", str(OTHER_DISTRICT)],
    ],
)
def test_the_checklist_is_named_before_or_after_the_command(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 0
    assert "安河区" in capsys.readouterr().out


def test_the_questions_are_put_to_that_checklist(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--checklist", str(OTHER_DISTRICT), "ask", "水利局牵头哪些任务"]) == 0
    assert capsys.readouterr().out.startswith("水利局牵头：2项")


@pytest.mark.parametrize("words", [["check"], ["ask", "第33项"], ["ask", "--json", "第33项"], ["chat"]])
def test_a_folder_that_is_not_there_is_told(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*words, "--checklist", "/nowhere"]) == USAGE
    assert capsys.readouterr().err == "没有这个文件夹 (no such folder): /nowhere\n"


def test_a_path_that_the_system_refuses_is_told() -> None:
    ended = run_program("check", "x" * 5_000)
    assert ended.returncode == USAGE
    assert "无法读写" in ended.stderr.decode()
    assert b"Traceback" not in ended.stderr


def test_ctrl_c_leaves_without_a_word(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(ask, "run", interrupted)
    assert main(["ask", "第33项"]) == INTERRUPTED
    assert capsys.readouterr() == ("", "")


def test_help_is_quick_because_nothing_of_the_commands_is_imported() -> None:
    script = (
        "import sys, bot.__main__\n"
        "bot.__main__.main(['foo'])\n"
        "print(*{name.partition('.')[0] for name in sys.modules} & {'pydantic', 'rapidfuzz', 'checklist_data'})"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, cwd=ROOT, check=True)
    assert ended.stdout == b"\n"


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "no_SUCH"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"},
    ],
)
def test_the_locale_does_not_matter(environment: dict[str, str]) -> None:
    ended = run_program("ask", "消防归谁管?", environment=environment)
    assert ended.returncode == 0
    assert "应急管理局、消防大队" in ended.stdout.decode("utf-8")


def test_another_checklist_by_the_environment() -> None:
    environment = {"QINGDAN_CHECKLIST": str(OTHER_DISTRICT)}
    assert "A-1" in run_program("ask", "水利局牵头哪些任务", environment=environment).stdout.decode()


def test_a_line_of_a_megabyte_is_an_error_object_and_the_next_is_answered() -> None:
    ended = run_program("ask", "--json", given="消".encode() * 1_000_000 + "\n消防归谁管\n".encode())
    big, small = (json.loads(line) for line in ended.stdout.splitlines())
    assert big["line"] == 1
    assert small["refs"] == ["25"]


def test_bytes_that_are_no_text_are_told() -> None:
    ended = run_program(redirected=r"ask $'\xff\xfe'")
    assert ended.returncode == USAGE
    assert "编码有误" in ended.stderr.decode("utf-8")


@pytest.mark.parametrize("words", [["--help"], ["check"], ["settings"], ["foo"]])
def test_a_reader_who_has_gone_is_no_fault(words: list[str]) -> None:
    ended = run_program(*words, redirected="2>&1 | true")
    assert ended.stderr == b""
    assert ended.returncode in (0, USAGE)


def test_questions_stop_when_their_reader_has_gone() -> None:
    ended = run_program("ask", "--json", redirected="| head -n 1", given="第33项\n".encode() * 2_000)
    assert ended.returncode == 0
    assert ended.stderr == b""
    assert ended.stdout.count(b"\n") == 1


def test_a_full_disk_is_told() -> None:
    ended = run_program("check", redirected="> /dev/full")
    assert ended.returncode == USAGE
    assert "无法读写" in ended.stderr.decode()


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("words", [["check"], ["foo"]])
def test_closed_streams_are_no_fault(words: list[str], closed: str) -> None:
    ended = run_program(*words, redirected=closed)
    assert ended.returncode == (USAGE if words == ["foo"] else 0)
    assert b"Traceback" not in ended.stderr


@pytest.mark.parametrize("closed", ["<&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize("words", [["ask", "--json"], ["chat"]])
def test_with_nothing_to_read_from_questions_end_at_once(words: list[str], closed: str) -> None:
    test_closed_streams_are_no_fault(words, closed)
