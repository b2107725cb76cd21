"""The claims on one entry beside each other: what they say of it in all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.checkins.claims.claim import Claim, Claimed
from bot.checkins.claims.tokens import Token

ALARMS = frozenset("未没不无难缺差剩欠卡停慢拖太愁贵垮塌砸裂崩踢吵宕嫌悬怨僵赔躲糟瘫惨败")
"""Letters in what stays unread that could turn the meaning."""
_IN_ALL = re.compile(r"(?:累计|总体?|合计|共)[\u4e00-\u9fff]{0,4}\s*$")
_MENDED = re.compile(
    r"不对|准确|确切|精确|具体|整项|全项|整条|[哦噢啊呃]不|[写说报打填记搞弄]错|口误|嘴[瓢快误]|更正|改|应该?是|现在|目前|本周|这周|今天|最新|本次|这次|本期|如今|眼下|我是说|→|->"
)
"""What is said between a percentage and the one that takes its place."""
_DID = re.compile(
    r"[\u4e00-\u9fff][了过着][\u4e00-\u9fff\d]|[\u4e00-\u9fff](?:呢|好了|过了|(?<![空闲晾荒搁压躺欠等放])着)(?=$|[,。;!~\s])"
)
"""A verb that something was done by, with its object; or that is at work (走会签呢)."""
_EVER = re.compile(
    r"(?:天天|按[月周季日]|逐[月周日]|月月|周周|年年|每天|每日|每周|每月|滚动|定期|照)(?:有人)?[\u4e00-\u9fff]{1,2}(?=$|[,。;!~\s])"
)
"""What is done again and again (天天抽)."""
_WONDERS = re.compile(r"[啥谁哪]|什么|怎么|多少")
_GOES_ON = re.compile(r"计划|推进|进行|正在|还在|仍在|继续|开展|中$|在[办做搞弄改走]")


@dataclass(frozen=True)
class Scale:
    """The claims on one entry; `is_answer` where plain words answer the bot, and are progress."""

    claims: Sequence[Claimed]
    text: str
    is_answer: bool

    @cached_property
    def kinds(self) -> frozenset[Claim]:
        """The kinds of the claims."""
        return frozenset(each.claim for each in self.claims)

    def of(self, *claims: Claim) -> list[Claimed]:
        """The claims of these kinds, in order."""
        return [each for each in self.claims if each.claim in claims]

    def has(self, *claims: Claim) -> bool:
        """Whether one of these is claimed."""
        return not self.kinds.isdisjoint(claims)

    @cached_property
    def shares(self) -> tuple[int | None, ...]:
        """The percentages of the work that differ; the last alone where it mends those before."""
        shares = self.of(Claim.SHARE)
        is_sum = len(shares) > 1 and _IN_ALL.search(self.text, 0, shares[-2].token.start)
        if len(shares) > 1 and not is_sum and _MENDED.search(self.text, shares[-2].token.end, shares[-1].token.start):
            shares = shares[-1:]
        return tuple(dict.fromkeys(each.percent for each in shares))

    @cached_property
    def rests(self) -> tuple[int, ...]:
        """The percentages that follow from what is left."""
        left = self.of(Claim.LEFT)
        return tuple(dict.fromkeys(each.percent for each in left if each.percent is not None))

    @property
    def percent(self) -> int | None:
        """How far the work is."""
        return next(iter((*self.shares, *self.rests)), None)

    @property
    def is_done(self) -> bool:
        """Whether all of it is said to be done."""
        return self.has(Claim.DONE) or self.percent == 100

    def alarms(self, letters: frozenset[str] = ALARMS) -> bool:
        """Whether something unread could turn the meaning."""
        return any(not letters.isdisjoint(each.token.said) for each in self.of(Claim.UNREAD))

    @property
    def moves(self) -> bool:
        """Whether something was done to something, in words that nobody reads (约了企业座谈)."""
        unread = [each.token for each in self.of(Claim.UNREAD)]
        return any(map(self._tells_of_doing, unread)) and not any(_WONDERS.search(each.said) for each in unread)

    def _tells_of_doing(self, token: Token) -> bool:
        is_done = self.text.endswith("已", 0, token.start) or _EVER.search(self.text, token.start, token.end)
        places = (each for each in (token.start - 2, token.end - 1) if each >= 0)
        return bool(is_done) or any(_DID.match(self.text, each) for each in places)

    @property
    def goes_on(self) -> bool:
        """Whether it is said to go on, elsewhere than right before it is said to be done (按计划办结)."""
        done = [each.token.start for each in self.of(Claim.DONE)]
        going = [each.token for each in self.of(Claim.PLAN) if _GOES_ON.search(each.token.said)]
        return any(not any(self._leads(each.end, start) for start in done) for each in going)

    def _leads(self, end: int, start: int) -> bool:
        """Whether what is said to go on only leads to what is done, with no pause between them."""
        return 0 <= start - end <= 2 and (start == end or self.text[end:start].isalnum())
