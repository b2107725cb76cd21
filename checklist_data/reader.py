"""Reading a folder of TOML files into a checklist, or refusing it with everything that is wrong."""

import re
from pathlib import Path

from checklist_data.annotations import (
    read_anomalies,
    read_departments,
    read_duties,
    read_notice,
    read_synonyms,
    read_targets,
)
from checklist_data.checks import check
from checklist_data.coverage import SOURCE, check_source
from checklist_data.entries import read_negative, read_section
from checklist_data.faults import BadChecklist, Fault
from checklist_data.fields import Fields
from checklist_data.folder import Folder
from checklist_data.model import Checklist, Section, TaskList
from checklist_data.notes import Notes
from checklist_data.parties import Names, spelled

_LADDER = re.compile(r"(\d{1,3}(,\d{1,3})*)?/(\d{1,3}(,\d{1,3})*)?", re.ASCII)
PACKAGED = Path(__file__).with_name("yiyang_2022")
"""The checklist that comes with the program."""
DOCUMENT = "document.toml"
_DRAFT = "draft"
SECOND = "second_list"
"""The folder of the list that stands beside the first."""


def load(folder: Path | None = None, *, is_draft: bool = False) -> Checklist:
    """The checklist of a folder, the packaged one by default. Of a draft the source need not be accounted for yet.

    Raises BadChecklist, with every fault at once, where the folder holds no valid checklist.
    """
    path = folder or PACKAGED
    if not path.is_dir():
        raise BadChecklist([Fault(str(path), "", "没有这个文件夹")])
    files = Folder(path)
    checklist = _read(files, is_draft=is_draft)
    source = files.text(SOURCE)
    faults = [*files.notes.faults, *check(checklist, files.notes)]
    if source is not None and not is_draft:
        faults += check_source(source, checklist, files.notes)
    if faults:
        raise BadChecklist(faults)
    return checklist


def is_marked_draft(folder: Path) -> bool:
    """Whether a folder says of itself that something in it is still open."""
    document = Folder(folder).table(DOCUMENT)
    return document is not None and document.flag(_DRAFT)


def _read(files: Folder, *, is_draft: bool) -> Checklist:
    # A file that cannot be read has its fault noted; what its missing values would add to it goes nowhere.
    document = files.table(DOCUMENT) or Fields(DOCUMENT, "", {}, Notes())
    if document.flag(_DRAFT) and not is_draft:
        document.fault(_DRAFT, "这是草稿，还有存疑：答完再写一次；自己补全的，删去这一行")
    departments = read_departments(files.table("departments.toml") or Fields("departments.toml", "", {}, Notes()))
    names = spelled(departments)
    duties, unscheduled = read_duties(files.optional("duties.toml"))
    negative, negative_called = read_negative(files.optional("negative_list.toml"))
    main = _list(files, "", document, names)
    checklist = Checklist(
        title=main.title,
        heading=main.heading,
        score=main.score,
        sections=main.sections,
        called=main.called,
        notice=read_notice(document.inner("notice")) if "notice" in document.table else None,
        second=_second(files, names),
        negative=negative,
        departments=departments,
        duties=duties,
        unscheduled=unscheduled,
        targets=read_targets(files.optional("targets.toml")),
        anomalies=read_anomalies(files.optional("anomalies.toml")),
        synonyms=read_synonyms(files.optional("synonyms.toml", formerly="everyday.toml")),
        negative_called=negative_called,
        ladder=_ladder(document),
        words=_words(document.inner("words")) if "words" in document.table else {},
    )
    document.close()
    return checklist


def _ladder(document: Fields) -> str:
    """When the district reminds, where that is not the usual."""
    ladder = document.text("ladder", needed=False)
    if ladder and not _LADDER.fullmatch(ladder):
        document.fault("ladder", "应为到期前、后的工作日数，如 30,14,7,1/1,7,14")
    return ladder


def _words(fields: Fields) -> dict[str, str]:
    """What the source calls the roles, by the names under which answers know them."""
    keys = {"lead": "lead", "responsible": "in charge", "participants": "participants"}
    found = {called: word for key, called in keys.items() if (word := fields.text(key, needed=False))}
    fields.close()
    return found


def _second(files: Folder, names: Names) -> TaskList | None:
    """The list of the folder within, which is read as the first; None if there is no such folder."""
    if (files.path / "provincial.toml").exists():
        files.notes.unread(
            "provincial.toml", "", f"第二份清单现在写在 {SECOND}/ 文件夹里，写法见 checklist_data/README.md"
        )
    if not (files.path / SECOND).is_dir():
        return None
    document = files.table(f"{SECOND}/document.toml") or Fields(f"{SECOND}/document.toml", "", {}, Notes())
    second = _list(files, f"{SECOND}/", document, names)
    document.close()
    return second


def _list(files: Folder, inside: str, document: Fields, names: Names) -> TaskList:
    """A list: what its document says of it, and its sections."""
    title, score = document.heading("title"), document.number("score", 0)
    found = TaskList(
        title=title,
        heading=document.heading("heading", score=score),
        score=score,
        sections=_sections(files, inside, names, title),
        called=document.texts("called"),
    )
    document.printed_texts("other_lines")
    return found


def _sections(files: Folder, inside: str, names: Names, title: str) -> tuple[Section, ...]:
    """The sections of a list. Those of the second have refs of their own: S1 is the first section of the first."""
    tables = [(number, files.table(name)) for number, name in enumerate(files.names(f"{inside}sections"), 1)]
    prefix = "" if inside else "S"
    return tuple(read_section(table, number, names, title, prefix) for number, table in tables if table is not None)
