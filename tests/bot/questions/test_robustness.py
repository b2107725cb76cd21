"""Whatever comes in, an answer comes out."""

import os

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.questions.assistant import Assistant
from bot.questions.content import Kind

PIECES = [
    *"教体局 公安 综治办 牵头 参与 哪些 任务 谁 第 33 项 负面清单 消防 没有 和 但不 每年 演练 多少 分".split(),
    *"的 吗 呢 那 第二个 共性 省特色 最多 几 条款 水利局 分局 前头 党群工作步 ５ Ⅱ ² ﷺ 鱻 😀".split(),
    *"which lead does item how many jiaotiju qiantou II - . ( ) ? , 。 @a".split(),
    "\u200b",
    "\ud800",
    "\x00",
    "\n",
]
REPEATED = [
    *"a 教 教体局牵头, 33项 ﷺ jiaotiju 第 (((( 。 、 1 1、 第1 2026年11月27日 （ 教体局和".split(),
    "\n",
    "\ud800",
]
fragments = st.lists(st.sampled_from(PIECES), max_size=25)
texts = st.one_of(
    st.text(max_size=400),
    st.text(alphabet=st.characters(categories=["Cs", "Cc", "Co", "So"]), max_size=60),
    fragments.map("".join),
    fragments.map(" ".join),
)


EXAMPLES = int(os.environ.get("QINGDAN_EXAMPLES", "500"))
"""`make torture` tries twenty times as many. Each run tries others: many short runs see what one long one does."""


@settings(max_examples=EXAMPLES)
@given(first=texts, second=texts)
def test_any_text_gets_an_answer_or_silence(assistant: Assistant, first: str, second: str) -> None:
    answer = assistant.ask(first)
    for each in (answer, assistant.ask(second, answer.context), assistant.ask(first, addressed=False)):
        assert isinstance(each.kind, Kind)
        assert bool(each.reply) == (each.kind is not Kind.NONE)


def test_a_text_of_a_megabyte_is_read_no_further_than_its_beginning(assistant: Assistant) -> None:
    for piece in REPEATED:
        answer = assistant.ask(piece * (1_000_000 // len(piece)))
        assert isinstance(answer.kind, Kind)


@settings(max_examples=EXAMPLES // 4)
@given(texts)
def test_every_answer_can_be_explained(assistant: Assistant, text: str) -> None:
    assert assistant.ask(text).explain().startswith("read as: ")
