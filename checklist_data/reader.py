"""Reading a folder of TOML files into a checklist, or refusing it with everything that is wrong."""

from pathlib import Path

from checklist_data.annotations import (
    read_anomalies,
    read_departments,
    read_duties,
    read_everyday,
    read_notice,
    read_targets,
)
from checklist_data.checks import check
from checklist_data.coverage import check_source
from checklist_data.entries import read_negative, read_provincial, read_section
from checklist_data.faults import BadChecklist, Fault
from checklist_data.folder import Folder
from checklist_data.model import Checklist, Department, Section
from checklist_data.parties import spelled

PACKAGED = Path(__file__).with_name("yiyang_2022")
"""The checklist that comes with the program."""


def load(folder: Path | None = None) -> Checklist:
    """The checklist of a folder, the packaged one by default.

    Raises BadChecklist, with every fault at once, where the folder holds no valid checklist.
    """
    path = folder or PACKAGED
    if not path.is_dir():
        raise BadChecklist([Fault(str(path), "", "没有这个文件夹")])
    files = Folder(path)
    checklist = _read(files)
    if not files.faults:
        check(checklist, files.faults)
        check_source(checklist, files)
    if files.faults:
        raise BadChecklist(files.faults)
    return checklist


def _read(files: Folder) -> Checklist:
    document = files.table("document.toml")
    departments = read_departments(files.table("departments.toml"))
    duties, unscheduled = read_duties(files.table("duties.toml", needed=False))
    names = spelled(departments)
    checklist = Checklist(
        notice=read_notice(document.inner("notice")),
        title=document.text("title"),
        heading=document.text("heading"),
        score=document.number("score"),
        sections=_sections(files, departments),
        provincial=read_provincial(files.table("provincial.toml", needed=False), names),
        negative=read_negative(files.table("negative_list.toml", needed=False)),
        departments=departments,
        duties=duties,
        unscheduled=unscheduled,
        targets=read_targets(files.table("targets.toml", needed=False)),
        anomalies=read_anomalies(files.table("anomalies.toml", needed=False)),
        everyday=read_everyday(files.table("everyday.toml", needed=False)),
    )
    document.texts("other_lines")
    document.close()
    return checklist


def _sections(files: Folder, departments: tuple[Department, ...]) -> tuple[Section, ...]:
    names = spelled(departments)
    return tuple(
        read_section(files.table(name), number, names) for number, name in enumerate(files.names("sections"), 1)
    )
