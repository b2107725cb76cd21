"""The documents are true: what they name exists, what exists is named, and the replies shown are the replies."""

import itertools
import re
import shlex
from datetime import date
from pathlib import Path
from pkgutil import resolve_name

import pytest

from bot.calendars.workdays import read_table
from bot.cli import main, parser
from bot.commands.table import CHECKLIST, COMMANDS
from bot.duties.duty_words import read_duty
from bot.questions.assistant import Assistant
from bot.questions.content import Kind
from bot.questions.context import Context
from bot.settings import PREFIX, Settings
from docs.drawing import architecture, schema

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.zh-CN.md")
DECISIONS = ROOT / "docs" / "adr"
DOCUMENTS = sorted(
    each.relative_to(ROOT).as_posix() for each in [*ROOT.glob("*.md"), *ROOT.glob("*/*.md"), *DECISIONS.glob("*.md")]
)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def transcripts() -> list[tuple[str, str, str]]:
    """Every call that a document shows with its output: the document, the words of the call, the output."""
    found = []
    for name in DOCUMENTS:
        for block in re.findall(r"^```console\n(.*?)^```$", read(name), re.MULTILINE | re.DOTALL):
            for shown in re.split(r"^\$ qingdan ", block, flags=re.MULTILINE)[1:]:
                call, _, output = shown.partition("\n")
                found.append((name, call, output.rstrip("\n") + "\n"))
    return found


@pytest.mark.parametrize("name", READMES)
def test_every_command_option_and_setting_is_documented(name: str) -> None:
    text = read(name)
    for command in COMMANDS:
        assert f"`qingdan {command.name}" in text, command.name
        for each in command.arguments:
            named = each.is_flag or each.takes
            assert not named or f"`qingdan {command.name} {each.name}" in text, each.name
    assert f"`{CHECKLIST.name} DIR`" in text
    for setting in Settings.model_fields:
        assert f"`{PREFIX}{setting.upper()}`" in text, setting


def test_every_command_of_the_group_is_in_the_guide() -> None:
    commands = re.findall(r'Command\(\s*"(\w+)"', read("handlers/commands/table.py"))
    assert len(commands) > 5
    for command in commands:
        assert f"| `/{command}` |" in read("docs/questions.md"), command


def test_every_decision_is_in_the_index_under_its_number() -> None:
    shown = re.findall(r"^\| \[(\d+)\]\((\S+)\) \| (.+) \|$", read("docs/adr/README.md"), re.MULTILINE)
    assert [name for _, name, _ in shown] == sorted(each.name for each in DECISIONS.glob("0*.md"))
    assert [int(number) for number, _, _ in shown] == list(range(1, len(shown) + 1))
    for number, name, title in shown:
        assert name.startswith(f"{int(number):04}-")
        assert read(f"docs/adr/{name}").startswith(f"# {number}. {title}\n")


def test_every_call_in_the_documents_can_be_made() -> None:
    read_by = parser()
    for name in DOCUMENTS:
        for call in re.findall(r"(?:\$ |`)qingdan ([^`\n]+)", read(name)):
            words = shlex.split(call.replace("[FOLDER]", "FOLDER"))
            assert read_by.parse_args(words).module, name


def test_every_setting_in_the_documents_exists() -> None:
    known = {PREFIX + each.upper() for each in Settings.model_fields} | {
        "QINGDAN_RENEW_SNAPSHOTS",
        "QINGDAN_EXAMPLES",
        "QINGDAN_SCREENSHOTS",
    }
    named = {name: set(re.findall(r"QINGDAN_[A-Z_]+", read(name))) for name in DOCUMENTS}
    assert {name: found - known for name, found in named.items() if found - known} == {}


def test_every_make_target_in_the_documents_exists() -> None:
    named = {name: set(re.findall(r"(?:^|`)make ([a-z]+)", read(name), re.MULTILINE)) for name in DOCUMENTS}
    assert {name: found - targets() for name, found in named.items() if found - targets()} == {}


def test_every_make_target_is_documented() -> None:
    documents = "\n".join(read(name) for name in DOCUMENTS)
    assert [each for each in targets() if not re.search(rf"(?:^|`)make {each}\b", documents, re.MULTILINE)] == []


def targets() -> set[str]:
    """The targets that `make help` lists."""
    return set(re.findall(r"^([a-z]+):.*## ", read("Makefile"), re.MULTILINE))


def test_every_link_in_the_documents_leads_to_a_file() -> None:
    links = [(name, link) for name in DOCUMENTS for link in re.findall(r"\]\(([^)#]+)\)", read(name))]
    own = [(name, link) for name, link in links if not link.startswith("https://")]
    assert len(own) > 100
    assert [(name, link) for name, link in own if not ((ROOT / name).parent / link).exists()] == []


@pytest.mark.parametrize("name", READMES)
def test_every_folder_in_the_readme_exists(name: str) -> None:
    folders = re.findall(r"^\| `([a-z_]+)/`", read(name), re.MULTILINE)
    assert {"bot", "handlers", "storage", "checklist_data"} <= set(folders)
    assert all((ROOT / each).is_dir() for each in folders)


@pytest.mark.parametrize(("name", "call", "output"), transcripts(), ids=itertools.count())
@pytest.mark.usefixtures("alone")
def test_the_outputs_shown_are_the_outputs(
    name: str, call: str, output: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(shlex.split(call)) == 0
    assert capsys.readouterr().out == output, name


@pytest.mark.parametrize("name", READMES)
def test_every_readme_shows_a_reply(name: str) -> None:
    assert name in {shown for shown, _, _ in transcripts()}


@pytest.mark.parametrize("name", READMES)
def test_every_question_of_the_readme_is_answered(name: str, assistant: Assistant) -> None:
    understood = re.split(r"^## ", read(name), flags=re.MULTILINE)[2]
    questions = re.findall(r"`([^`]+)`", understood)
    assert len(questions) > 15
    assert unanswered(questions, assistant) == []


def test_every_question_of_the_guide_is_answered(assistant: Assistant) -> None:
    lines = [line for line in read("docs/questions.md").splitlines() if line.startswith("- ") and "／" in line]
    assert len(lines) > 8
    for line in lines:
        assert unanswered(line.removeprefix("- ").split("／"), assistant) == []


def unanswered(questions: list[str], assistant: Assistant) -> list[str]:
    """Those of a conversation's questions that get no answer."""
    missed = []
    context = Context()
    for question in questions:
        answer = assistant.ask(question, context)
        if answer.kind in (Kind.NONE, Kind.CLARIFY, Kind.UNKNOWN_DEPARTMENT):
            missed.append(question)
        context = answer.context
    return missed


def test_headings_go_down_one_step_at_a_time() -> None:
    for name in DOCUMENTS:
        without_blocks = re.sub(r"^```.*?^```$", "", read(name), flags=re.MULTILINE | re.DOTALL)
        depths = [len(each) for each in re.findall(r"^(#+) ", without_blocks, re.MULTILINE)]
        assert depths[0] == 1, name
        assert all(deeper <= depth + 1 for depth, deeper in itertools.pairwise(depths)), name


def test_every_duty_in_the_guide_is_read(assistant: Assistant) -> None:
    lines = re.findall(r"`/duty ([^`]+)`", read("docs/duties.md"))
    assert len(lines) > 5
    for line in lines:
        ref, *words = line.split()
        found = read_duty(words, date(2026, 12, 1), assistant.department)
        assert ref in assistant.checklist.entries or assistant.ask(ref).refs, line
        assert found.rule is not None, line
        assert not found.unread, line


def test_the_calendar_in_the_guide_can_be_loaded() -> None:
    (body,) = re.findall(r"^```json\n(.*?)^```$", read("docs/duties.md"), re.MULTILINE | re.DOTALL)
    assert read_table(body).year == 2027


@pytest.mark.parametrize("name", ["docs/operating.md", "docs/operating.zh-CN.md"])
def test_the_bot_keeps_within_the_memory_that_operators_are_told(name: str) -> None:
    (told,) = map(int, re.findall(r"(\d+) MB (?:of memory|内存)", read(name)))
    weighed = [float(each) for each in re.findall(r"^\| [\d,]+ \| ([\d.]+) \|$", read("docs/memory.md"), re.MULTILINE)]
    assert 0.8 * told < max(weighed) <= told


def test_the_page_of_the_schema_is_made_from_the_migrations() -> None:
    assert read("docs/schema.md") == schema.page(), "python -m docs.drawing.schema --write"


def test_the_picture_of_the_rooms_shows_what_imports_what() -> None:
    assert read("docs/pictures/architecture.svg") == architecture.picture(), (
        "python -m docs.drawing.architecture --write"
    )


def test_every_name_in_the_glossary_is_in_the_code() -> None:
    names = re.findall(r"`((?:bot|handlers|storage|checklist_data)\.[\w.]+)`", read("docs/glossary.md"))
    assert names
    for name in names:
        resolve_name(name)
