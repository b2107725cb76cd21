"""Those who live through the year: eight liaisons who answer, two who never do, and an office that decides."""

import random
from dataclasses import dataclass, field

from bot.practice.world.people import Json
from bot.practice.world.world import BOT, World

OFFICE, LEADER, FIRST = 900, 901, 910
SILENT = ("党政办", "综治办")
LIAISONS = (
    *SILENT,
    "官园街道",
    "党群工作部",
    "经济发展局",
    "教体局",
    "宜阳公安分局",
    "社会事业局",
    "财政局",
    "大数据集团有限公司",
)
ACCOUNTS = {name: FIRST + place for place, name in enumerate(LIAISONS)}
DONE_WITHIN = ("今天（", "还有1个工作日", "还有2个工作日", "已逾期1个", "已逾期2个", "已逾期3个")


@dataclass
class People:
    """They look at what the bot has said since they last looked, and answer by chance."""

    world: World
    chance: random.Random
    read: dict[int, int] = field(default_factory=dict)
    pressed: set[tuple[int, int, str]] = field(default_factory=set)

    def answer(self) -> None:
        """Everybody answers once."""
        for name, account in ACCOUNTS.items():
            if name not in SILENT:
                self._answer_as_liaison(account)
        self._answer_as_office()

    def _own(self, account: int) -> list[Json]:
        return [
            each
            for each in self.world.chat(account).messages.values()
            if each["from"]["id"] == BOT and "text" in each and each["message_id"] > self.read.get(account, 0)
        ]

    def _answer_as_liaison(self, account: int) -> None:
        for each in self._own(account):
            text, number = each["text"], each["message_id"]
            if text.startswith("已记录") and self._press(account, number, "一并报结"):
                self.read[account] = number
            elif text.startswith(("提醒", "启动", "逾期", "日期调整")):
                self.read[account] = number
                self._answer_nudge(account, text, number)
            elif text.startswith("今日提醒"):
                self.read[account] = number
                self._report(account, [line.split()[2] for line in text.split("\n")[1:] if self._soon(line)])

    def _answer_nudge(self, account: int, text: str, number: int) -> None:
        ref = text.split("：", 1)[1].split(maxsplit=1)[0]
        if self._soon(text):
            self._report(account, [ref])
        elif self.chance.random() < 0.05 and "延期" in self._buttons(account, number):
            self._press(account, number, "延期")
        else:
            self._press(account, number, "已在办")

    def _soon(self, text: str) -> bool:
        return any(each in text for each in DONE_WITHIN) or self.chance.random() < 0.15

    def _report(self, account: int, refs: list[str]) -> None:
        for ref in dict.fromkeys(refs):
            chat, user = self.world.chat(account), self.world.user(account)
            self.world.say(chat, user, f"{ref} 已办结 平办发〔2027〕{self.chance.randrange(1, 99)}号")

    def _answer_as_office(self) -> None:
        """The office closes what was reported, grants what was asked for, and assigns what nobody owns."""
        for each in self._own(OFFICE):
            number = each["message_id"]
            for button in ("销号并办结", "销号", "同意"):
                if self._press(OFFICE, number, button):
                    break

    def _buttons(self, account: int, number: int) -> dict[str, str]:
        rows = self.world.chat(account).messages[number].get("reply_markup", {}).get("inline_keyboard", [])
        return {each["text"]: each["callback_data"] for row in rows for each in row}

    def _press(self, account: int, number: int, wanted: str) -> bool:
        """Press a button once, if it is there."""
        found = next(((text, data) for text, data in self._buttons(account, number).items() if wanted in text), None)
        if found is None or (account, number, found[1]) in self.pressed:
            return False
        self.pressed.add((account, number, found[1]))
        self.world.press(self.world.chat(account), self.world.user(account), number, found[1])
        return True
