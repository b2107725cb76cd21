"""What a checklist holds, told in a page."""

from collections.abc import Iterable, Iterator

from checklist_data.model import Checklist, TaskList


def summarise(checklist: Checklist) -> str:
    """Counts, sums and oddities, a fact a line, in Chinese."""
    parts = (_counts, _sections, _gaps, _anomalies)
    return "\n".join([checklist.title, *(line for part in parts for line in part(checklist))])


def _counts(checklist: Checklist) -> Iterator[str]:
    items = checklist.items
    clauses = sum(len(item.clauses) for item in items)
    score = f"总分 {checklist.score}  " if checklist.score else ""
    yield f"部分 {len(checklist.sections)}  事项 {len(items)}  {score}条款 {clauses}"
    yield f"部门 {len(checklist.departments)}  未列牵头单位的事项 {sum(item.lead is None for item in items)}"
    empty = sum(not item.clauses for item in items)
    yield f"未列参与单位的事项 {sum(item.participants is None for item in items)}  没有条款的事项 {empty}"
    if checklist.second is not None:
        yield _second(checklist.second)
    if checklist.negative:
        deductions = sum(len(each.deductions) for each in checklist.negative)
        yield f"负面清单 {len(checklist.negative)}条  扣分情形 {deductions}"
    yield f"周期性任务 {len(checklist.duties)}  未定周期 {len(checklist.unscheduled)}"
    yield f"量化指标 {len(checklist.targets)}  日常说法 {len(checklist.synonyms)}"


def _second(second: TaskList) -> str:
    score, items = f"({second.score}分)" if second.score else "", second.items
    parts = sum(len(each.parts) for each in second.sections)
    blank = sum(each.names_nobody for each in items)
    return (
        f"{second.heading}{score}: 部分 {len(second.sections)}  分解任务 {parts}  事项 {len(items)}"
        f"(其中{blank}项未列单位)"
    )


def _sections(checklist: Checklist) -> Iterator[str]:
    for section in checklist.sections:
        score = f",{section.score}分" if section.score else ""
        yield f"  {section.ref} {section.title}: {len(section.items)}项{score}"


def _gaps(checklist: Checklist) -> Iterator[str]:
    items = checklist.items
    yield from _listed("未列牵头单位", (each.ref for each in items if each.lead is None))
    yield from _listed("未列参与单位", (each.ref for each in items if each.participants is None))
    yield from _listed("没有条款", (each.ref for each in items if not each.clauses))
    yield from _listed("未列单位", (each.ref for each in checklist.second_items if each.names_nobody))


def _listed(what: str, refs: Iterable[str]) -> Iterator[str]:
    found = list(refs)
    if found:
        yield f"{what}: {'、'.join(found)}"


def _anomalies(checklist: Checklist) -> Iterator[str]:
    yield f"原文存疑或缺失 {len(checklist.anomalies)}处:"
    for each in checklist.anomalies:
        yield f"  {each.ref or '全文'} “{each.quote}” {each.note}"
