"""What is asked for, wished, supposed, denied or of another year around an entry, and tells nothing of how it stands.

One rule of mood for whatever is said: the sentence in which the entry is named says whether it tells or not. Help that
is asked for, and a difficulty, are told in any mood; and so is what is said to be so by now.
"""

import re
from collections.abc import Sequence
from operator import attrgetter

from bot.checkins.claims.claim import Claim, Claimed
from bot.checkins.reading.heads import Head
from bot.checkins.reading.message import Message, Segment

_STATED = frozenset({Claim.DONE, Claim.SHARE, Claim.PLAN, Claim.SAME, Claim.SUBJECT_DONE, Claim.NOT_DONE})
_SENTENCE = re.compile(r"[。;!?\n]")
_NOW = re.compile(r"目前|现在|眼下|如今|今年|已经|截至")
_SUPPOSED = re.compile(
    r"(?:^|[,。;!\s哈呀啊嘿呵])(?:[啊哦]|我(?:是|就是)?说|那)?(?:如果|假如|假若|假设|假使|倘若|倘使|要是|要不是|若不是|若非|如(?=需|有(?:疑|问|不)|(?![期实上下此前今数愿约何同是])[^,。;!?]{2,14},)|万一|若(?![干是])|哪天|等哪天)[^。;!]{0,40}$"
)
"""要是49项能办结，我请客."""
_WISHED = re.compile(
    r"(?:^|[,。;!\s哈呀啊])(?:我们?|大家|就|也|真|好|多|只|但|衷心|十分|最){0,3}"
    r"(?:希望|但愿|愿(?![意景望])|盼望?|祝愿?|巴不得|期待|期盼|想(?=明天|哪天|有一天)|恨不得|做梦|祈祷|祈求|求求)[^。;!]{0,16}$|梦[见到][^。;!]{0,16}$"
)
"""愿第7项早日收官."""
_IF_ONLY = re.compile(r"(?:要是|如果|若|假如|能)[^。;!?]{1,24}(?:就好|该多好|多好)")
"""56项要是能完成就好了."""
_PAPERS = r"(?:发|传|转发?|导|拷|打印|复印|调出?|翻|找|列|查|看|念|抄|推送|拉|截|粘|贴)"
_REQUESTED = re.compile(
    r"(?:可否|能否|能不能|可不可以|可以|麻烦|劳烦|烦请|请|帮忙|给我们?|帮我们?|替我们?|想要|求)[^。;!]{0,24}"
    rf"(?:{_PAPERS}(?:一?下|一份|份|给|出来|到|来)|{_PAPERS}[^,。;]{{0,6}}(?:给我|发我|传我)|导给|发我)"
    r"|[发传给来]一?份给我|给我[发传来]一?份"
)
"""可否把23项最近三次填报导给我."""
_DENIED = re.compile(
    r"(?:别|不要|莫|勿|不能)再?(?:把[^,。;]{0,6}|[标记填写点])$"
    r"|\b(?:don't|do not|never) (?:mark|close|record|set|put) $"
    r"|(?:没有?|不敢|不能|不会|不想|不好|从未|从没|不曾|并未|何曾|未曾|哪有?)(?:人)?[讲说报填写登发]过?[是了]?$"
)
"""我没讲过52项办结; 别把48项跟49项搞混; don't mark 59 done."""
_ANOTHER_YEAR = re.compile(r"明年|后年|来年|下一?年|去年|前年|往年|(?<!\d)(20\d\d)年?")
_MERE_WORDS = frozenset({Claim.FACT, Claim.NOTE, Claim.UNREAD, Claim.PLANNED})
_TALKED_OF = re.compile(r"(?:讨论|研究|商量|聊[到起]?|提[到起]|点名|问[到起]|讲[到起]|说[到起]|学习|抽查|督查)$")
"""What is done with an entry in talk, and not in work (下周三讨论52项)."""
_LATER = re.compile(r"(?:另行|再行|稍后|届时|随后)(?:填报|上报|报送|汇报|报告)")
"""本局第26项情况将另行填报."""
_OLD_LIST = re.compile(r"[老旧](?:清单|版|表)(?:里|中|上)?的?$|(?:距离?|离)$")
"""What stands before an entry of an old list, or before one to whose time it is still long (距57项验收还有30天)."""
_RUMOURED = re.compile(r"在传|传言|据说|听说|听[^,。;]{0,6}(?:口气|风声)|传闻|听讲")


def begin_of_sentence(text: str, place: int) -> int:
    """Return where the sentence begins in which something stands."""
    return max(text.rfind(each, 0, place) for each in "。;!?\n") + 1


def is_unreal(message: Message, segment: Segment, claims: Sequence[Claimed], year: int) -> bool:
    """Whether what a segment says of its entry is asked for, wished, supposed or denied, or of another year."""
    head = segment.head
    if head is None:
        return False
    begun, ended = _sentence(message.text, segment, head)
    before, sentence = message.text[begun : head.start], message.text[begun:ended]
    claims = _since(begun, claims) if segment.is_within else claims
    claimed = frozenset(map(attrgetter("claim"), claims))
    is_asked = _says_instead(_REQUESTED, sentence, claimed)
    if Claim.COORDINATE in claimed:
        return is_asked and Claim.DIFFICULT not in claimed and _pleads_from(claims) >= ended
    is_supposed = _is_supposed(before, sentence)
    if is_supposed is not None or Claim.DIFFICULT in claimed:
        return bool(is_supposed)
    if is_asked or _is_mere_talk(before, sentence, claimed):
        return True
    return _is_elsewhen(before, sentence, year, is_within=segment.is_within)


def _since(place: int, claims: Sequence[Claimed]) -> Sequence[Claimed]:
    return [each for each in claims if each.token.start >= place]


def _pleads_from(claims: Sequence[Claimed]) -> int:
    """Where the first plea for help begins."""
    return next(each.token.start for each in claims if each.claim is Claim.COORDINATE)


def _is_supposed(before: str, sentence: str) -> bool | None:
    """Whether the entry is supposed or wished for, and not told of now; None where no words say either."""
    if _IF_ONLY.search(sentence):
        return True
    is_said = _SUPPOSED.search(before) or _WISHED.search(before)
    return not _NOW.search(sentence) if is_said else None


def _sentence(text: str, segment: Segment, head: Head) -> tuple[int, int]:
    """Where the sentence begins and ends in which the entry of a segment is named."""
    ended = _SENTENCE.search(text, head.end, segment.end)
    return max(segment.start, begin_of_sentence(text, head.start)), ended.start() if ended else segment.end


def _says_instead(pattern: re.Pattern[str], sentence: str, claimed: frozenset[Claim]) -> bool:
    """Whether a sentence says this, and not how the entry stands."""
    return _STATED.isdisjoint(claimed) and bool(pattern.search(sentence))


def _is_mere_talk(before: str, sentence: str, claimed: frozenset[Claim]) -> bool:
    """Whether it is denied that it was said, or the entry is but talked of, rumoured or to be reported later."""
    if _DENIED.search(before) or _says_instead(_LATER, sentence, claimed):
        return True
    return claimed <= _MERE_WORDS and bool(_TALKED_OF.search(before) or _RUMOURED.search(before))


def _is_elsewhen(before: str, sentence: str, year: int, *, is_within: bool) -> bool:
    """Whether an entry is named of an old list, another year or the time to come, or rumoured in the midst of words."""
    if _OLD_LIST.search(before):
        return True
    return is_within and (_is_of_another_year(before, year) or bool(_RUMOURED.search(sentence)))


def _is_of_another_year(words: str, year: int) -> bool:
    return any(each[1] is None or int(each[1]) != year for each in _ANOTHER_YEAR.finditer(words))
