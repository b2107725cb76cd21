"""`qingdan chat`: a conversation in the terminal."""

import argparse
import contextlib
import sys

from bot.commands.ask import HINT, check_question
from bot.commands.opening import open_assistant
from bot.errors import Told
from bot.questions.answer import Kind
from bot.questions.assistant import Assistant
from bot.questions.context import Context

PROMPT = "问> "
GREETING = """您好，这里是责任清单助手。可以这样问：
  教体局牵头哪些任务？    消防归谁管？    第33项    社区民警占比要多少？
可以接着上一句问（“那参与的呢？”“第二个呢？”）；输入“退出”结束。"""
FAREWELL = "再见。"
LEAVING = frozenset({"退出", "再见", "exit", "quit", "bye", "q"})


def run(arguments: argparse.Namespace) -> int:
    """Talk until the person leaves."""
    assistant = open_assistant(arguments.checklist)
    if sys.stdin.isatty():
        with contextlib.suppress(ImportError):
            import readline  # noqa: F401, PLC0415 - importing it gives the prompt a history
    print(GREETING)
    converse(assistant)
    print(FAREWELL)
    return 0


def converse(assistant: Assistant) -> None:
    """Answer line after line; each answer is the next question's context."""
    context = Context()
    while True:
        try:
            text = input(PROMPT if sys.stdin.isatty() else "").strip()
        except EOFError:
            return
        except UnicodeDecodeError:
            print("输入的编码有误，请用 UTF-8。")
            continue
        if text.lower() in LEAVING:
            return
        if text:
            context = _reply(assistant, text, context)


def _reply(assistant: Assistant, text: str, context: Context) -> Context:
    try:
        check_question(text)
    except Told as problem:
        print(problem)
        return context
    answer = assistant.ask(text, context)
    print(HINT if answer.kind is Kind.NONE else answer.reply, end="\n\n")
    return answer.context
