"""The reading as JSON and as a page of text."""

from collections.abc import Iterator

from checklist_data.importing.bodies.assigned import catch_alls
from checklist_data.importing.bodies.deadlines import deadlines_within
from checklist_data.importing.questions.questions import Question, questions
from checklist_data.importing.reading import DocumentReading, Entry


def as_dict(reading: DocumentReading) -> dict[str, object]:
    """The reading as JSON has it."""
    return {
        "title": reading.title,
        "sections": [{"no": each.number, "title": each.title} for each in reading.sections],
        "entries": [_entry(each) for each in reading.entries],
        "left_over": [each.printed for each in reading.left_over],
        "questions": [each.as_dict() for each in questions(reading)],
        "classes": reading.classes(),
        "notes": reading.notes,
        "first_leads": reading.first_leads,
        "evidence": reading.evidence,
        "covers": reading.covers,
        "answers_by_number": reading.by_number,
        "unused_answers": reading.unused,
    }


def _entry(entry: Entry) -> dict[str, object]:
    assigned = entry.assigned
    return {
        "no": entry.ref,
        "section": " / ".join(entry.section.path) if entry.section else "",
        "title": entry.title,
        "text": entry.text,
        "leads": assigned.leads,
        "participants": assigned.participants,
        "responsible": assigned.responsible,
        "leaders": assigned.leaders,
        "catch_alls": catch_alls(assigned),
        "open_list": assigned.is_open,
        "deadline": assigned.deadline or None,
        "deadline_in_text": deadlines_within(entry.words),
        "goals": entry.goals,
        "score": entry.points,
        "remark": entry.remark,
        "place": entry.block.place,
        "doubt": bool(assigned.doubts),
        "doubts": [f"{kind}: {words}" for kind, words in assigned.doubts],
    }


def as_text(reading: DocumentReading) -> str:
    """The reading as a page for a person at the terminal."""
    return "\n".join(_lines(reading))


def _lines(reading: DocumentReading) -> Iterator[str]:
    asked = questions(reading)
    yield reading.title or "（没有找到标题）"
    yield (
        f"部分 {len(reading.sections)}  条目 {len(reading.entries)}  待答问题 {len(asked)}  "
        f"未归类 {len(reading.left_over)}"
    )
    classes = reading.classes()
    yield f"共 {sum(classes.values())} 段：" + "  ".join(f"{name} {count}" for name, count in classes.items())
    yield from (f"依据：{each}" for each in reading.evidence)
    if reading.first_leads:
        yield f"原文注明：{reading.first_leads}"
    if reading.left_over:
        yield '未归类的文字（在回答文件的 [lines] 下写明，如 "开头几个字" = "note"）：'
        yield from (f"  {each.place}：{each.printed[:60]}" for each in reading.left_over)
    for number, each in enumerate(asked, 1):
        yield from question_lines(number, each)
    if reading.uncovered:
        yield f"统称 {'、'.join(reading.uncovered)}：包含哪些单位，可在回答文件的 [covers] 下写明"
    yield from (
        f"按编号更正（文件换过的，核对是不是这一条，或在回答里写上 words）：{each}" for each in reading.by_number
    )
    yield from (f"没有用上的回答：{each}" for each in reading.unused)


def question_lines(number: int, question: Question) -> Iterator[str]:
    """A question as lines: what is asked, what is proposed and may be answered, and words of the source."""
    yield f"问题{number} [{question.key}] {question.text}（涉及{question.count}处）"
    choices = " / ".join(f"{each}（{words}）" for each, words in question.choices.items())
    yield f"  拟：{question.proposal}。可答：{choices}"
    yield from (f"  · {each}" for each in question.samples)
    yield from (f"  也可分别回答 [{each.key}] {each.text}拟：{each.proposal}" for each in question.parts)
