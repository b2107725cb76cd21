"""`qingdan ask`: one question, or a stream of them as JSON."""

import argparse
import json
import sys

from bot.commands.asking import check_question, hint, open_assistant, shown
from bot.commands.json_lines import answered, lines_of
from bot.errors import CommandFailed
from bot.questions.assistant import Assistant
from bot.questions.content import Kind


def run(arguments: argparse.Namespace) -> int:
    """Answer the question, or every line of the standard input."""
    text: str | None = arguments.text
    _check_call(text, as_json=arguments.json, explain=arguments.explain)
    assistant = open_assistant(arguments.checklist)
    if text is not None and not arguments.json:
        _answer_one(assistant, text, explain=arguments.explain)
        return 0
    lines = lines_of(sys.stdin.buffer) if text is None else [text.encode()]
    for each in answered(assistant, lines):
        print(json.dumps(each, ensure_ascii=False), flush=True)
    return 0


def _check_call(text: str | None, *, as_json: bool, explain: bool) -> None:
    if as_json and explain:
        raise CommandFailed("--json 与 --explain 不能同用 (give --json or --explain, not both)")
    if text is not None:
        check_question(text)
    elif not as_json:
        raise CommandFailed("请写上问题 (give a question): qingdan ask “有哪些任务？”")


def _answer_one(assistant: Assistant, text: str, *, explain: bool) -> None:
    answer = assistant.ask(text)
    if explain:
        print(answer.explain(), end="\n\n")
    if answer.kind is Kind.NONE:
        print(hint(assistant), file=sys.stderr)
    else:
        print(shown(answer))
