"""Commands that are said in Chinese words, with or without a stroke before them."""

import re

from bot.questions.text import plain
from handlers.commands.command import Command
from handlers.commands.table import COMMANDS

STROKES = ("/", "／", "、")
"""What a command may begin with; the latter two come from Chinese keyboards."""
LONGEST = 40
"""Characters of a word that can be a command, with what cannot be seen of it."""
WHOLE = {"报进展": "进展", "我要报进展": "进展", "填报进展": "进展", "我要填报": "进展"}
"""What people say for a command when they say nothing else."""
SHOWN = frozenset("看板 台账 通报 日历 任务 状态 人员 日程 负担 帮助".split())
"""Words of commands that show or send something, and change nothing."""
_WISHED = re.compile(
    r"(?:请|麻烦|劳驾|帮我?|给我|我?[想要]|再|直接)*(?:打开|查看|看看?|导出|下载|调出|取|发)(?:一?[下份张个]|我)*(?:工作)?"
)
"""What may stand before such a word (打开看板, 请帮我导出一下台账)."""
BY_WORD = {each.word: each for each in COMMANDS if each.word}


def said_in_words(text: str) -> Command | None:
    """The command that is said in Chinese, with or without a stroke before it."""
    has_stroke = text.startswith(STROKES)
    words = text[has_stroke:].split(maxsplit=1)
    word = plain(words[0]) if words and len(words[0]) <= LONGEST else ""
    command = BY_WORD.get(WHOLE.get(word, word) if len(words) == 1 else word) or _wished(word)
    if command is None or len(words) == 1 or has_stroke:
        return command
    return command if command.fits(words[1]) else None


def _wished(word: str) -> Command | None:
    """The command to show what is wished for."""
    wish = _WISHED.match(word)
    wanted = word[wish.end() :] if wish is not None else ""
    return BY_WORD[wanted] if wanted in SHOWN else None


def behind_stroke(text: str) -> tuple[Command, str] | None:
    """The command in Chinese behind a stroke, also where nothing parts it from what follows (／状态教体局).

    With it comes the text as it should be written.
    """
    if not text.startswith(STROKES):
        return None
    said = text[1:].strip()
    word = max((each for each in BY_WORD if said.startswith(each)), key=len, default="")
    return (BY_WORD[word], f"/{word} {said.removeprefix(word).strip(' ,，:：')}".strip()) if len(word) > 1 else None
