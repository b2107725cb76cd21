"""`qingdan ask`: one question, or a stream of them as JSON."""

import argparse
import json
import sys
from collections.abc import Iterator
from typing import BinaryIO

from bot.commands.opening import open_assistant
from bot.errors import Told
from bot.questions.answer import Kind
from bot.questions.assistant import Assistant

LONGEST = 4_096
"""Characters of a question, as many as the platform allows in a message."""
HINT = """这句话不像是在问责任清单。可以这样问：“教体局牵头哪些任务？”“消防归谁管？”
(Not a question for the checklist. Try: which tasks does 教体局 lead?)"""


def run(arguments: argparse.Namespace) -> int:
    """Answer the question, or every line of the standard input."""
    if arguments.text is None and not arguments.json:
        raise Told("请写上问题,如 (give a question): qingdan ask “教体局牵头哪些任务？”")
    if arguments.text is not None:
        check_question(arguments.text)
    assistant = open_assistant(arguments.checklist)
    if arguments.json:
        lines = [arguments.text.encode()] if arguments.text is not None else sys.stdin.buffer
        for each in answered(assistant, lines):
            print(json.dumps(each, ensure_ascii=False), flush=True)
        return 0
    return _answer_one(assistant, arguments.text, explain=arguments.explain)


def _answer_one(assistant: Assistant, text: str, *, explain: bool) -> int:
    answer = assistant.ask(text)
    if explain:
        print(answer.explain(), end="\n\n")
    if answer.kind is Kind.NONE:
        print(HINT, file=sys.stderr)
    else:
        print(answer.reply)
    return 0


def answered(assistant: Assistant, lines: BinaryIO | list[bytes]) -> Iterator[dict[str, object]]:
    """An object for every line: the answer, or an error with the line's number."""
    for number, line in enumerate(lines, 1):
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
            check_question(text)
        except UnicodeDecodeError:
            yield {"error": "不是 UTF-8 编码 (not UTF-8)", "line": number}
        except Told as problem:
            yield {"error": str(problem), "line": number}
        else:
            yield assistant.ask(text).as_dict()


def check_question(text: str) -> None:
    """Raise Told where a text is too long to be a question, or is not properly encoded."""
    if len(text) > LONGEST:
        raise Told(f"问题过长({len(text)}字),请缩短到{LONGEST}字以内 (too long: at most {LONGEST} characters)")
    if any("\ud800" <= each <= "\udfff" for each in text):
        raise Told("问题的编码有误,请用 UTF-8 (the question is not valid UTF-8)")
