"""What texts are repeated from to find how long reading can take, and how one text grows to any length."""

from dataclasses import dataclass

from bot.sensitive import Sensitive
from torture.hostile import PIECES

_MARKS = "、 ， ； 。 ： ！ ？ , ; . : ! ? … ~ - -- — / \\ | · • * # % ‰ + = & \" ' “ ”".split()
_BRACKETS = "〔 〕 （ ） ( ) [ ] 【 】 「 」 《 》 ［ ］ < > { }".split()
_BLANKS = (" ", "  ", "   ", "\n", "\n\n", "\n \n", " \n", "\t", "\u3000", "\u00a0", "\x00", "\u2028", "\r\n", "\x0b")
_DIGITS = "1 8 10 49 49.1 49(2) 100 2026 80% 八成 一半 百分之八十 十 一 二十三 廿 两 三分之二 1.2.3 12:30 -5".split()
_DAYS = "11月28日 11.28 2026-11-20 2026/1/2 2026年11月20日 昨天 上周五 本月5日 周 三天前 月底 月 日 年 20".split()
_ENTRIES = (
    "第 第49项 49项 项 条 款 第2条 第八部分 部分 II-4(2) ii- NEG-3 负面清单第 江西省特色 s8 item no. clause".split()
)
_PROOFS = "〔2026〕9号 平安〔2026〕 区府办 已印发 见 附件 依据 号 http:// https://a. http://a/ www. .com @ .pdf".split()
_STATES = "已 完成 已完成 办结 销号 未 需 请 协调 困难 有困难 按计划 进度 约 达到 了 至 率 无法 done not".split()
_NAMES = "教体局 教育体育局 公安 局 办 街道 中心 公司 官圆街道 委 我局 汇报 报告 平安 校园安全 消防 综治 联络员".split()
_ASKING = (
    "谁 谁牵头 哪些 什么 多少 几项 吗 呢 牵头 参与 和 、和 的 不 没有 那 上一条 下一项 最后 第一个 除了 分 江西".split()
)
_COMMANDS = (
    "/ask /duty 每月25日 每半年第2个月3日 提前5天 提醒 14,7,1 提醒14,7,1/1 9:00-17:30 12:00 @qingdan_bot @ off".split()
)
_LATIN = "a x i no I item who which jiaotiju qiantou naxie ' a' complete percent last monday to and".split()
_ODD = (
    "ﷺ",
    "㍿",
    "ﬃ",
    "e\u0301",
    "a\u0336",
    "\u0301",
    "👨‍👩‍👧‍👦",
    "🇨",
    "🇨🇳",
    "👍🏽",
    "\ufe0f",
    "\u200d",
    "İ",
    "ß",
    "發",
    "後",
    "臺灣",
)
_HIDDEN = tuple(each.value for each in Sensitive)
_HEAVY = (
    "【",
    "】",
    "第1项 a（",
    "（1",
    "Item 1 ",
    "13800138000",
    "138 0013 8000",
    "4103031990",
    "1 1",
    "密",
    "机密",
    "6222 ",
)

_HOSTILE = tuple(each for each in PIECES if not any("\ud800" <= letter <= "\udfff" for letter in each))
FRAGMENTS: tuple[str, ...] = tuple(
    dict.fromkeys(
        [
            *(*_BLANKS, *_MARKS, *_BRACKETS, *_DIGITS, *_DAYS, *_ENTRIES, *_PROOFS, *_STATES, *_NAMES, *_ASKING),
            *(*_COMMANDS, *_LATIN, *_ODD, *_HIDDEN, *_HEAVY, *_HOSTILE),
        ]
    )
)
"""Pieces of what people write, and of what nobody should write; no halves of characters."""


@dataclass(frozen=True, slots=True)
class Growing:
    """A text that can be made as long as one likes: what it begins with, what is repeated, what it ends with."""

    repeated: tuple[str, ...]
    head: str = ""
    tail: str = ""

    def text(self, length: int) -> str:
        """The text of so many characters."""
        room = max(0, length - len(self.head) - len(self.tail))
        unit = "".join(self.repeated)
        return (self.head + (unit * (room // len(unit) + 1))[:room] + self.tail)[:length]

    def __str__(self) -> str:
        """In short form, as an expression."""
        parts = [repr(self.head)] * bool(self.head) + [f"{''.join(self.repeated)!r} × n"]
        return " + ".join(parts + [repr(self.tail)] * bool(self.tail))


HARD: tuple[Growing, ...] = (
    Growing((" \n14,7,1、",), "", "‰"),
    Growing(("\n",), "", "密"),
    Growing(("-5",), "49"),
    Growing(("-5",), "二十三"),
    Growing(("（12026",), "二十三"),
    Growing(("（111.28|1*2026/1/2",)),
    Growing(("\r\n2026/1/2（1《2026",), "www.gov.cn", "两"),
    Growing(("4 1 1 1 ",)),
    Growing(("1-3-",)),
    Growing((" \n14,7,1、【\n】11.28下一项\n—",), "49 ", "<B>"),
    Growing(("\n \n",), "49", "x"),
    Growing((" \n",), "49 "),
    Growing(("\r\n",)),
    Growing((" ",), "完成", "x"),
    Growing(("（安）",), "49"),
    Growing(("11月28日",)),
    Growing(("11月28日 ",), "49 完成"),
    Growing(("昨天",)),
    Growing(("本月5日", "上周五")),
    Growing(("http://",)),
    Growing(("http://a ",), "49 "),
    Growing(("、",)),
    Growing(("、",), "49 完成", "x"),
    Growing((",",), "第49项"),
    Growing(("，",), "公安部"),
    Growing((" ",), "公安部", "？"),
    Growing(("1",), "49 "),
    Growing(("1 1",)),
    Growing(("14,7,1",), "49 "),
    Growing(("Item 1 ",)),
    Growing(("1\n",)),
    Growing(("第49项按计划\n",)),
    Growing(("&#0;",)),
    Growing(("1%",), "49 完成"),
    Growing(("八成",)),
    Growing(("达到",), "49 "),
    Growing(("请",), "49 "),
    Growing(("需",), "49 "),
    Growing(("已",), "49 "),
    Growing(("。",), "49 "),
    Growing(("十〔2026〕9号",)),
    Growing(("〔2026",)),
    Growing(("平安",), "见"),
    Growing(("s8",)),
    Growing(("a",)),
    Growing(("11.28",)),
    Growing(("NEG-3",)),
    Growing(("项 ",)),
    Growing(("和、",)),
    Growing(("🇨🇳",)),
    Growing(("🇨",)),
    Growing(("【",)),
    Growing(("第1项 a（",)),
    Growing((" ",), "a", "@"),
    Growing(("@qingdan_bot ",)),
    Growing(("ﷺ",)),
    Growing(("教体局",), "49 "),
    Growing(("局",), "49 "),
    Growing(("汇报",)),
    Growing(("jiaotiju",)),
    Growing(("区府办",)),
    Growing(("办https://example.org/?a=1&b=<2>🏽区府办<a href='tg://user?id=5'>ii-",), "", "?"),
    Growing(("】🏽\r\n2026/1/2（1《2026I「",), "/duty 49 ", "〔2026〕9号"),
)
"""What the search found to be dear, at one time or another, for some reader."""
