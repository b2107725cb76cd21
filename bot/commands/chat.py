"""`qingdan chat`: a conversation in the terminal."""

import argparse
import contextlib
import sys
from importlib import import_module

from bot.commands.asking import check_question, hint, open_assistant, shown
from bot.errors import CommandFailed
from bot.examples import examples_of
from bot.questions.assistant import Assistant
from bot.questions.content import Kind
from bot.questions.context import Context

PROMPT = "问> "
GREETING = """您好，这里是责任清单助手。可以这样问：
  {department}牵头哪些任务？    {subject}归谁管？    {clause}
可以接着上一句问（“那参与的呢？”“第二个呢？”），有选项时回复其编号；输入“退出”结束。"""
FAREWELL = "再见。"
BLANK = " \t\r\n\u3000\ufeff"
"""What is no part of a line; a file can begin with a byte order mark."""
LEAVING = frozenset({"退出", "再见", "exit", "quit", "bye", "q"})


def run(arguments: argparse.Namespace) -> int:
    """Talk until the person leaves."""
    assistant = open_assistant(arguments.checklist)
    typed = sys.stdin.isatty()
    if typed:
        with contextlib.suppress(ImportError):
            import_module("readline")  # gives the prompt its history; not every Python has it
    chosen = examples_of(assistant.checklist)
    print(GREETING.format(department=chosen.department, subject=chosen.subject, clause=chosen.clause), flush=True)
    _converse(assistant, PROMPT if typed else "")
    print(FAREWELL)
    return 0


def _converse(assistant: Assistant, prompt: str) -> None:
    context = Context()
    while True:
        try:
            text = input(prompt).strip(BLANK)
        except EOFError:
            print(end="\n" if prompt else "")
            return
        if text.rstrip("。.！!").lower() in LEAVING:
            return
        if text:
            context = _reply(assistant, text, context)


def _reply(assistant: Assistant, text: str, context: Context) -> Context:
    try:
        check_question(text)
    except CommandFailed as problem:
        print(problem, end="\n\n", flush=True)
        return context
    answer = assistant.ask(text, context)
    print(hint(assistant) if answer.kind is Kind.NONE else shown(answer), end="\n\n", flush=True)
    return answer.context
