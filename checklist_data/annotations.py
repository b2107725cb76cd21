"""Reading what is noted about the entries: departments, duties, targets, anomalies, synonyms."""

from checklist_data.fields import Fields
from checklist_data.model import (
    Department,
    Duty,
    DutyKind,
    Notice,
    Period,
)
from checklist_data.observations import Anomaly, Synonym, Target, Unscheduled

BOUNDS = (">=", ">", "<=", "<", "=")
ARABIC = str.maketrans("一二两三四五六七八九", "1223456789")
"""Figures that the source may print as words: 一次 is 1."""


def read_notice(fields: Fields) -> Notice:
    """The letter that carried the checklist."""
    notice = Notice(
        title=fields.printed("title"),
        issuer=fields.printed("issuer"),
        issued=fields.printed_day("issued"),
        recipients=fields.printed("recipients"),
        body=fields.printed("body"),
    )
    fields.close()
    return notice


def read_departments(fields: Fields) -> tuple[Department, ...]:
    """The departments with everything that they are called."""
    departments = tuple(_department(each) for each in fields.tables("department"))
    fields.close()
    return departments


def _department(fields: Fields) -> Department:
    department = Department(
        name=fields.text("name"),
        spellings=fields.texts("spellings"),
        short_names=fields.texts("short_names"),
        english=fields.texts("english"),
        covers=fields.texts("covers"),
    )
    fields.close()
    return department


def read_duties(fields: Fields) -> tuple[tuple[Duty, ...], tuple[Unscheduled, ...]]:
    """The duties with a period, and the recurring work without one."""
    duties = tuple(_duty(each) for each in fields.tables("duty"))
    unscheduled = tuple(_unscheduled(each) for each in fields.tables("unscheduled"))
    fields.close()
    return duties, unscheduled


def _duty(fields: Fields) -> Duty:
    duty = Duty(
        key=fields.text("key"),
        ref=fields.text("ref"),
        quote=fields.text("quote"),
        kind=fields.choice("kind", DutyKind),
        period=fields.choice("period", Period),
        start_days=fields.number("start_days", 0),
        standard=fields.flag("standard"),
        anchor=fields.number("anchor", 0),
    )
    if duty.period is Period.BIENNIAL and not duty.anchor:
        fields.fault("anchor", "每两年一次的任务应写明一个到期年份")
    if duty.period in {Period.NTH_WEEKDAY, Period.ONCE}:
        fields.fault("period", "原文没有具体日期；指定日期的任务由综治办用 /duty 添加")
    if duty.start_days < 0:
        fields.fault("start_days", "不能为负数")
    fields.close()
    return duty


def _unscheduled(fields: Fields) -> Unscheduled:
    unscheduled = Unscheduled(fields.text("ref"), fields.text("quote"), fields.text("word"))
    if unscheduled.quote and unscheduled.word not in unscheduled.quote:
        fields.fault("word", f"引文中没有“{unscheduled.word}”")
    fields.close()
    return unscheduled


def read_targets(fields: Fields) -> tuple[Target, ...]:
    """The quantified targets."""
    targets = tuple(_target(each) for each in fields.tables("target"))
    fields.close()
    return targets


def _target(fields: Fields) -> Target:
    target = Target(
        ref=fields.text("ref"),
        subject=fields.text("subject"),
        quote=fields.text("quote"),
        value=fields.text("value"),
        bound=fields.text("bound"),
        unit=fields.text("unit", needed=False),
    )
    if target.bound and target.bound not in BOUNDS:
        fields.fault("bound", f"应为 {' '.join(BOUNDS)} 之一")
    if target.value not in target.quote.translate(ARABIC) and target.value not in target.quote:
        fields.fault("value", f"引文中没有“{target.value}”")
    fields.close()
    return target


def read_anomalies(fields: Fields) -> tuple[Anomaly, ...]:
    """What the source has oddly or lacks; without a `ref` where it concerns the document as a whole."""
    anomalies = []
    for each in fields.tables("anomaly"):
        anomalies.append(Anomaly(each.text("ref", needed=False), each.text("quote"), each.text("note")))
        each.close()
    fields.close()
    return tuple(anomalies)


def read_synonyms(fields: Fields) -> tuple[Synonym, ...]:
    """The synonyms of what is printed."""
    words = []
    for each in fields.tables("word"):
        words.append(Synonym(each.text("said"), each.texts("printed")))
        each.close()
    fields.close()
    return tuple(words)
