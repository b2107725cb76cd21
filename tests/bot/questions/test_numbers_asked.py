"""Entries by number, in every writing, from the text to the answer."""

import pytest

from bot.numerals import written
from bot.questions.assistant import Assistant
from bot.questions.content import Kind
from checklist_data.model import Checklist

ITEMS = (
    *"第{n}项 {n} {n}号 {n}条 {n}项 第{n} （{n}） 第（{n}）项 #{n} 第{n}条 {n}顷".split(),
    *"第{w}项 第{w} 第{w}条 第{n}向 第{w}相".split(),
    *(
        "第 {n} 项",
        "第 {n}项",
        "item {n}",
        "Item {n}?",
        "请问{n}项",
        "第{n}项是什么",
        "看看第{w}项的原文",
        "{n}号说的是啥",
    ),
)
CLAUSES = (
    "{i}.{c} {i}（{c}） {i}-{c} 第{i}项第{c}条 第{i}项第{w}条 {i}项第{c}款 第{wi}项的第{w}条 第{i}条第{c}款".split()
)
TASKS = ("省特色第{n}项", "省特色{n}", "II-{n}", "ii{n}", "Ⅱ－{n}", "二-{n}", "江西特色第{n}项")
NEGATIVE = ("负面清单第{n}条", "负面清单第{w}条", "NEG-{n}", "负面清单{n}", "负面清单里第{w}条")


def refs(assistant: Assistant, text: str) -> tuple[str, ...]:
    """What a text said to the bot shows."""
    answer = assistant.ask(text)
    return answer.refs if answer.kind is Kind.ENTRY else ()


@pytest.mark.parametrize("spelling", ITEMS)
def test_every_item_is_shown_in_every_spelling(assistant: Assistant, checklist: Checklist, spelling: str) -> None:
    texts = {each.ref: spelling.format(n=each.ref, w=written(int(each.ref))) for each in checklist.items}
    assert {text: refs(assistant, text) for ref, text in texts.items() if refs(assistant, text) != (ref,)} == {}


@pytest.mark.parametrize("spelling", CLAUSES)
def test_every_clause_is_shown_in_every_spelling(assistant: Assistant, checklist: Checklist, spelling: str) -> None:
    missed = {}
    for item in checklist.items:
        for place, clause in enumerate(item.clauses, 1):
            text = spelling.format(i=item.ref, wi=written(int(item.ref)), c=place, w=written(place))
            if refs(assistant, text) != (clause.ref,):
                missed[text] = refs(assistant, text)
    assert missed == {}


def test_every_part_of_the_other_lists_is_shown_in_every_spelling(assistant: Assistant, checklist: Checklist) -> None:
    second = checklist.second
    assert second is not None
    tasks = [part for section in second.sections for part in section.parts]
    expected = {form.format(n=place): task.ref for form in TASKS for place, task in enumerate(tasks, 1)}
    for form in NEGATIVE:
        expected |= {form.format(n=n, w=written(n)): each.ref for n, each in enumerate(checklist.negative, 1)}
    for task in tasks:
        expected |= {each.ref: each.ref for each in task.items}
        expected |= {f"{task.ref}第{n}条": each.ref for n, each in enumerate(task.items, 1)}
    assert {text: refs(assistant, text) for text, ref in expected.items() if refs(assistant, text) != (ref,)} == {}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("33-35项", ("33", "34", "35")),
        ("33至35项", ("33", "34", "35")),
        ("33—35", ("33", "34", "35")),
        ("49、51和53", ("49", "51", "53")),
        ("第49项、第51项", ("49", "51")),
        ("49+51", ("49", "51")),
        ("卅三", ("33",)),
        ("廿一项", ("21",)),
        ("叁拾叁", ("33",)),
        ("负面清单最后一条", ("NEG-6",)),
        ("第八部分第3项", ("42",)),
        ("第五十三相", ("53",)),
        ("第33向", ("33",)),
        ("笫十四项", ("14",)),
        ("第99项", ()),
    ],
)
def test_lists_ranges_old_numerals_and_slips_are_read(assistant: Assistant, text: str, shown: tuple[str, ...]) -> None:
    assert refs(assistant, text) == shown


def test_every_role_and_the_points_are_asked_by_number(assistant: Assistant, checklist: Checklist) -> None:
    for item in checklist.items:
        lead = assistant.ask(f"{item.ref}号谁牵头")
        assert (lead.refs, lead.departments) == ((item.ref,), item.lead.departments if item.lead else ()), item.ref
        assert assistant.ask(f"第（{item.ref}）项多少分").values == (str(item.score),), item.ref
        assert assistant.ask(f"{item.ref}条几分").refs == (item.ref,), item.ref


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("22项,第三条", "22.3"),
        ("33,第二条写啥", "33.2"),
        ("二杠三,第2点", "II-3(2)"),
        ("负面清单六,念", "NEG-6"),
        ("NEG 第四个", "NEG-4"),
        ("看下 五十六", "56"),
        ("查三十三", "33"),
        ("18号念我听听", "18"),
        ("44,谢谢", "44"),
        ("44,麻烦了", "44"),
        ("25那项讲什么", "25"),
    ],
)
def test_entries_are_named_in_passing(assistant: Assistant, text: str, ref: str) -> None:
    answer = assistant.ask(text)
    assert answer.kind is Kind.ENTRY
    assert answer.refs[0] == ref


@pytest.mark.parametrize(
    ("text", "refs"),
    [("25项,第30条谁牵头", ("25", "30")), ("第5条,第6条", ("5", "6")), ("12项,13项谁牵头", ("12", "13"))],
)
def test_entries_behind_a_comma_are_no_clauses(assistant: Assistant, text: str, refs: tuple[str, ...]) -> None:
    assert assistant.ask(text).refs == refs


def test_bodies_are_counted_beside_a_number(assistant: Assistant) -> None:
    answer = assistant.ask("26那条四家牵头是哪四家")
    assert answer.kind is Kind.DEPARTMENTS
    assert answer.refs == ("26",)


@pytest.mark.parametrize("text", ["95号汽油什么时候降价,有人管油价不", "12号线地铁什么时候开通"])
def test_a_number_of_something_else_names_no_entry(assistant: Assistant, text: str) -> None:
    answer = assistant.ask(text)
    assert answer.kind is Kind.ABSENT


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("序号是二十八的那一条", "28"),
        ("序号五十一多少分", "51"),
        ("36里参与单位是哪几个", "36"),
        ("查阅第42项第（三）项下条款", "42.3"),
        ("第25项第（1）目写什么", "25.1"),
        ("省特色的二杠七第一小点", "II-7(1)"),
        ("第33项之第2款", "33.2"),
    ],
)
def test_an_entry_is_named_by_what_its_number_is_called(assistant: Assistant, text: str, ref: str) -> None:
    assert assistant.ask(text).refs == (ref,)


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("大数据集团配合的4条发我", ("33", "55", "58", "60")),
        ("经发局牵头的我数下来是3项,哪3项?", ("24", "58", "59")),
        ("公安和经发局一起牵头的项,我这记了3条", ("24", "58", "59")),
        ("教体局牵头的33号是什么", ("33",)),
        ("教体局牵头的第33项是什么", ("33",)),
    ],
)
def test_a_number_that_counts_what_a_role_has_names_no_entry(
    assistant: Assistant, text: str, refs: tuple[str, ...]
) -> None:
    assert assistant.ask(text).refs == refs


@pytest.mark.parametrize("given", ["我给了13", "我打了12"])
def test_the_points_that_somebody_gave_name_no_entry(assistant: Assistant, given: str) -> None:
    before = assistant.ask("25项是谁牵头").context
    assert assistant.ask(f"这项几分,{given}", before).refs == ("25",)
