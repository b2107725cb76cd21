"""What departments and the office are told of a change of list: one short text each."""

from collections.abc import Iterator, Sequence

from bot.adopting.following import ANOTHER_TIME, Following
from checklist_data.comparing.difference import Aspect, Difference, Kept, RoleChange
from checklist_data.comparing.outline import Kind, Line

NAMED = 8
"""Entries that a line of the message names."""
LONGEST = 22
"""Characters of an entry's words."""


def texts_of(change: Difference, following: Following) -> dict[str, str]:
    """Return the message of each department for which something changes, by its name; the office's without one."""
    texts = {each.name: _department(each.name, change) for each in change.new.bodies}
    gone = {each: _gone(each, change) for each in following.departments_gone}
    return {who: text for who, text in {**texts, **gone}.items() if text} | {"": _office(change, following)}


def _department(name: str, change: Difference) -> str:
    """The message of a department; empty where nothing changes for it."""
    told = [each for each in (_renamed(name, change), *_changes(name, change)) if each]
    if not told:
        return ""
    heading = f"责任清单已更新为《{change.new.title}》，与{name}有关的变化："
    return "\n".join([heading, *told, "已填报的进展、提醒和按钮随事项延续，无需重报。"])


def _renamed(name: str, change: Difference) -> str:
    """What has become of the departments that were called otherwise; empty where there was none."""
    others = [a for a, b in change.renamed.items() if b == name]
    if not others:
        return ""
    if name in change.departments or len(others) > 1:
        return f"· {''.join(f'“{each}”' for each in others)}并入“{name}”"
    return f"· 单位名称由“{others[0]}”改为“{name}”"


def _changes(name: str, change: Difference) -> Sequence[str]:
    """A line for each kind of change; an empty one where there is none."""
    own = [each for each in _entries_kept(change) if name in dict(each.new.roles)]
    reworded = {each.new.ref: each.new for each in own if _is_reworded(each, change)}
    timed = {each.new.ref: each.new.deadline or "未写" for each in own if Aspect.DEADLINE in each.aspects}
    moved = [each for each in own if Aspect.NUMBER in each.aspects]
    return [
        *_roles(change.roles.get(name, ())),
        _line("内容有改动", [_name(each) for each in reworded.values()]),
        _line("时限改变", [f"{ref}（{deadline}）" for ref, deadline in timed.items()]),
        _line("编号改变", [f"{each.old.ref}→{each.new.ref}" for each in moved]),
    ]


def _roles(roles: Sequence[RoleChange]) -> Iterator[str]:
    """A line for the roles that are won, lost and other ones."""
    yield _line("新增", [_role(each) for each in roles if not each.before])
    lost = [(each.old, each.new is None) for each in roles if not each.after and each.old is not None]
    yield _line("已取消", [_name(old) for old, is_gone in lost if is_gone])
    yield _line("不再承担", [_name(old) for old, is_gone in lost if not is_gone])
    yield _line("分工调整", [_role(each) for each in roles if each.before and each.after])


def _entries_kept(change: Difference) -> list[Kept]:
    return [each for each in change.kept if each.new.kind is Kind.ENTRY]


def _is_reworded(each: Kept, change: Difference) -> bool:
    """Whether an entry, or a clause of it, says something else than before; its deadline is told by itself."""
    return change.old.words_of(each.old.ref) != change.new.words_of(each.new.ref)


def _gone(name: str, change: Difference) -> str:
    return f"责任清单已更新为《{change.new.title}》，其中没有{name}的任务，原有事项已终止。感谢您的工作。"


def _office(change: Difference, following: Following) -> str:
    kept = _entries_kept(change)
    reworded = {each.new.ref for each in kept if _is_reworded(each, change) or Aspect.DEADLINE in each.aspects}
    added, gone = ([each for each in some if each.kind is Kind.ENTRY] for some in (change.added, change.gone))
    lines = [
        f"责任清单已更新为《{change.new.title}》。",
        f"· 延续{len({each.new.ref for each in kept})}项，其中改动{len(reworded)}项",
        _line("新增", list(map(_name, added))),
        _line("终止", list(map(_name, gone))),
        _line("更名单位", [f"{a}→{b}" for a, b in change.renamed.items()]),
        _line("不再列入的单位", following.departments_gone),
        f"· {duties_told(following)}" if following.duties_ended else "",
    ]
    return "\n".join(filter(None, lines))


def duties_told(following: Following) -> str:
    """How many duties end, and how many are planned anew by another deadline."""
    anew = sum(reason == ANOTHER_TIME for reason in following.duties_ended.values())
    told = f"任务终止{len(following.duties_ended) - anew}项"
    return f"{told}，按新时限重新安排{anew}项" if anew else told


def _line(what: str, named: Sequence[str]) -> str:
    """A line of the message; none where there is nothing to name."""
    more = f"等{len(named)}项" if len(named) > NAMED else ""
    return f"· {what}{len(named)}项：{'、'.join(named[:NAMED])}{more}" if named else ""


def _role(each: RoleChange) -> str:
    line = each.new or each.old
    assert line is not None, "one of them has it"
    parts = each.after if not each.before else f"{each.before}改为{each.after}"
    return f"{_name(line)}（{parts}）"


def _name(line: Line) -> str:
    text = " ".join(line.text.split())
    return f"{line.ref} {text if len(text) <= LONGEST else text[: LONGEST - 1] + '…'}"
