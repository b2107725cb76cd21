"""What is answered about the packaged checklist's second list, question by question, as it was written down.

Run with QINGDAN_RENEW_SNAPSHOTS=1 to write the marks anew, and review the difference.
"""

import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from bot.questions.assistant import Assistant
from checklist_data.model import Checklist

SNAPSHOT = Path(__file__).parents[2] / "snapshots" / "second_list.txt"
"""A question, then the mark of its answer."""
OF_AN_ENTRY = (
    "{ref}|{ref}谁负责|{ref}谁牵头|{ref}谁参与|{ref}多少分|{ref}是教体局负责吗|{ref}下面几条|"
    "{ref}有哪些任务|who is responsible for {ref}|{said}归谁管|{said}谁牵头|{said}有哪些单位参与|"
    "{said}的要求是什么"
).split("|")
OF_A_DEPARTMENT = (
    "{name}有哪些省特色任务|{name}涉及哪些|{name}牵头但不在省特色里的|{name}省特色几项|省特色里{name}单独负责的"
).split("|")
OF_THE_LIST = (
    "省特色多少分|省特色有哪些任务|省特色清单有几项重点任务|省特色有几条|共性清单多少分|哪些没有责任部门|"
    "省特色哪些没写责任部门|省特色第3项|省特色最后一项谁负责|二-4|二之4(2)|II-99|哪家省特色任务最多|"
    "哪些部门没有省特色任务|一共多少分|每天要做的|省特色里每年要做的|网格员每天巡查几小时|"
    "省里的第二个任务|任务最多的部门|how many points has the provincial list|共有几个部门|"
    "provincial list tasks|共性里教体局的任务|除了省特色教体局还有什么|常态化的省特色任务|"
    "综治中心要配几个人|不含省特色一共几项"
).split("|")


def questions(checklist: Checklist) -> Iterator[str]:
    """Every question, in the order of the list."""
    for ref, entry in checklist.entries.items():
        if ref.startswith("I"):
            said = str(getattr(entry, "text", "") or getattr(entry, "title", ""))
            yield from (frame.format(ref=ref, said=said[:12]) for frame in OF_AN_ENTRY)
    for each in checklist.departments:
        yield from (frame.format(name=each.name) for frame in OF_A_DEPARTMENT)
    yield from OF_THE_LIST


def answers(assistant: Assistant) -> str:
    """Each question with the mark of everything that is said to it: its pages, entries, departments and values."""
    lines = []
    for question in questions(assistant.checklist):
        answer = assistant.ask(question)
        content = answer.content
        said = repr((answer.kind, *assistant.pages(answer), content.refs, content.departments, content.values))
        lines.append(f"{question}\t{sha256(said.encode()).hexdigest()[:12]}")
    return "\n".join(lines) + "\n"


def test_what_is_answered_about_the_second_list_stays_as_it_is(assistant: Assistant) -> None:
    now = answers(assistant)
    if os.environ.get("QINGDAN_RENEW_SNAPSHOTS"):
        SNAPSHOT.write_text(now, encoding="utf-8")
    assert now.splitlines() == SNAPSHOT.read_text(encoding="utf-8").splitlines()
