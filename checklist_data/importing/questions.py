"""What a person is asked: one question a kind, with the words of the source and a proposal."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from checklist_data.importing.labels import label
from checklist_data.importing.reading import Entry, Reading
from checklist_data.importing.settling import ABOUT_NAMES, key_of

_ASKED: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "label": ("“{words}”是什么角色？", "按“{proposal}”处理", ("leads", "participants", "responsible", "first_leads", "leaders", "deadline", "remark", "text", "section")),
    "verb": ("“……{words}”算哪种责任？", "按拟读的角色处理", ("yes",)),
    "names": ("这些单位名称这样拆分对吗？不对的请在 [names] 下逐个写明", "按拟读的名称", ("yes",)),
    "together": ("“会同”后面的单位算参与单位吗？", "算参与单位", ("yes",)),
    "comma": ("逗号前的单位也属于后面的角色吗？", "不属于：逗号前按栏目的角色", ("yes",)),
    "roleless": ("“牵头”之后没有写角色的单位算责任单位吗？", "算责任单位", ("yes",)),
    "bracket": ("括号里的这些词是责任单位吗？", "是", ("yes",)),
    "several": ("一段里有几处括号写了单位，算一项任务吗？", "算一项，单位合在一起", ("yes",)),
    "sentence": ("句子里写到的单位是这一项的责任单位吗？", "是", ("yes",)),
    "deadline_in_text": ("句末的时间是这一项的完成时限吗？", "不另列，仍在正文里", ("yes",)),
    "last_or_all": ("写在最后一条后面的单位，是前面各条共同的吗？", "是，合为一项", ("yes",)),
    "heading_bodies": ("标题就是责任单位吗？", "是，标题下各条由它负责", ("yes",)),
    "heading_role": ("小标题写明的角色，适用于其下各条吗？", "适用", ("yes",)),
    "heading_and_own": ("标题是单位，条目自己又写了单位，两者都算吗？", "都算", ("yes",)),
    "heading_roles": ("写在标题里的单位适用于其下各条吗？", "不适用，只看各条自己的", ("yes",)),
    "paragraphs": ("单位标题下没有编号的各段，每段算一项吗？", "每段一项", ("yes",)),
    "children": ("标题后写了单位，下面编号的各条算一项还是各算一项？", "合为一项", ("one", "entries")),
    "inherit": ("写在标题上的单位，适用于其下没有另写单位的各条吗？", "适用", ("yes",)),
    "roleless_entry": ("没有写单位的这些条目也是任务吗？", "是，原文没有写单位", ("yes",)),
    "no_roles": ("这些部分没有写责任单位，是任务还是说明文字？", "总体要求、保障措施一类算说明，其余算任务", ("notes", "entries")),
    "blank_roles": ("这些行的责任单位是空的，原文就没有写吗？", "是，没有写", ("yes",)),
    "torn_row": ("这一行是接着上一行的吗？", "是，合为一项", ("yes",)),
    "rows_of_one": ("同一任务占了几行、单位或时限各写一行，算一项吗？", "算一项", ("yes",)),
    "goes_on": ("没有表头的表格接着上一个表格吗？", "是", ("yes",)),
    "across": ("合并在几栏里的单位，几种角色都担任吗？", "都担任", ("yes",)),
    "other_row": ("“同第几项”请写明是哪些单位（在 [entries] 下）", "暂按原文", ("yes",)),
    "headless": ("表格没有表头，各栏这样理解对吗？", "{words}", ("yes",)),
    "unnamed_column": ("没有名称的一栏是什么？", "作为备注", ("yes",)),
    "goals_or_deadline": ("这一栏写的都是时间，是完成时限吗？", "不是，是目标", ("yes",)),
    "page_blank": ("换页后空着的单元格，接着上一页的内容吗？", "接着", ("yes",)),
    "two_deadlines": ("几栏都写时间，哪一栏是完成时限？", "写“完成”或“时限”的一栏，否则最后一栏", ("yes",)),
    "bracket_deadline": ("括号里的时间是完成时限吗？", "是", ("yes",)),
    "left_over": ("这些文字不属于任何条目，作为说明收起来可以吗？", "可以；不可以的请在 [lines] 下写明", ("yes",)),
    "unread": ("条目里的这些词写的是责任单位吗？请在 [entries] 下写明", "不是", ("yes",)),
    "bare_line": ("单独一行、没有写明角色的单位，是上一条的责任单位吗？", "是", ("yes",)),
    "subject": ("句子开头的单位就是责任单位吗？", "是", ("yes",)),
    "wide_row": ("占满一行的这段文字是标题吗？", "不是，留着不用", ("yes",)),
    "no_list": ("这个表格看不出是清单，可以不要吗？", "不要", ("yes",)),
    "hidden": ("隐藏的行、列或工作表也算吗？", "算", ("yes",)),
}  # fmt: skip
_UNNAMED = ("这里这样读对吗？", "按拟读的", ("yes",))
_MOST_SAMPLES = 6


@dataclass
class Question:
    """One thing to be said by a person."""

    key: str
    """What the answer is written under."""
    text: str
    proposal: str
    options: tuple[str, ...]
    samples: list[str] = field(default_factory=list)
    """Words of the source that it is about, with their place and how they were read."""
    entries: list[str] = field(default_factory=list)
    """Numbers of the entries that it touches."""
    count: int = 0

    def as_dict(self) -> dict[str, object]:
        """The question as JSON has it."""
        return {
            "key": self.key, "question": self.text, "proposal": self.proposal, "options": list(self.options),
            "samples": self.samples, "entries": self.entries, "count": self.count,
        }  # fmt: skip


def questions(reading: Reading) -> list[Question]:
    """Everything that is open, a question a kind, the widest first."""
    found: dict[str, Question] = {}
    for kind, words, entry in _doubts(reading):
        key = key_of(kind, words)
        asked = found.setdefault(key, _question(kind, words, key))
        asked.count += 1
        sample = _sample(kind, words, entry)
        if len(asked.samples) < _MOST_SAMPLES and sample not in asked.samples:
            asked.samples.append(sample)
        if entry is not None and entry.ref not in asked.entries:
            asked.entries.append(entry.ref)
    return sorted(found.values(), key=lambda each: -each.count)


def _doubts(reading: Reading) -> Iterator[tuple[str, str, Entry | None]]:
    for kind, words in reading.doubts:
        yield kind, words, None
    for entry in reading.entries:
        for kind, words in entry.assigned.doubts:
            yield kind, words, entry


def _question(kind: str, words: str, key: str) -> Question:
    text, proposal, options = _ASKED.get("names" if kind in ABOUT_NAMES else kind, _UNNAMED)
    if kind == "label":
        proposal = proposal.format(proposal=label(words).meaning)
    return Question(key, text.format(words=words), proposal.format(words=words), options)


def _sample(kind: str, words: str, entry: Entry | None) -> str:
    if entry is None:
        return words
    read = "；".join(
        f"{name}：{'、'.join(getattr(entry.assigned, role))}"
        for role, name in (("leads", "牵头"), ("responsible", "责任"), ("participants", "参与"))
        if getattr(entry.assigned, role)
    )
    return (
        f"{entry.block.place}：“{words}” → {read}"
        if kind in ABOUT_NAMES
        else f"{entry.block.place}：“{words}”（拟读 {read or '无单位'}）"
    )
