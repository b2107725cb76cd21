"""Reading the files of a checklist folder as text and tables."""

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from checklist_data.fields import Fields
from checklist_data.notes import Notes


@dataclass
class Folder:
    """A folder on disk and what reading its files has brought up so far."""

    path: Path
    notes: Notes = field(default_factory=Notes)

    def text(self, name: str) -> str | None:
        """A file's text; None, with a fault noted, where it cannot be read."""
        try:
            return (self.path / name).read_bytes().decode("utf-8-sig")
        except FileNotFoundError:
            self.notes.unread(name, "", "缺少此文件")
        except UnicodeDecodeError as error:
            self.notes.unread(name, "", f"不是 UTF-8 编码(第{error.start + 1}个字节起)")
        except OSError as error:
            self.notes.unread(name, "", f"无法读取:{error.strerror}")
        return None

    def table(self, name: str) -> Fields | None:
        """A TOML file's top table; None, with a fault noted, where it cannot be read."""
        text = self.text(name)
        if text is None:
            return None
        try:
            return Fields(name, "", tomllib.loads(text), self.notes)
        except tomllib.TOMLDecodeError as error:
            self.notes.unread(name, "", f"不是有效的 TOML:{error}")
        except RecursionError:
            self.notes.unread(name, "", "嵌套过深")
        except ValueError as error:  # a number or a date that Python cannot hold
            self.notes.unread(name, "", f"有无法读取的值:{error}")
        return None

    def optional(self, name: str, *, formerly: str = "") -> Fields:
        """A TOML file's top table; empty if there is no such file, or where it cannot be read.

        `formerly` is what the file was called in older folders: it is read where there is none of the present name.
        """
        if formerly and not (self.path / name).exists() and (self.path / formerly).exists():
            name = formerly
        is_there = (self.path / name).exists()
        return (self.table(name) if is_there else None) or Fields(name, "", {}, self.notes)

    def names(self, folder: str) -> list[str]:
        """The TOML files of a folder within this one, in order of their names; at least one is needed."""
        inner = self.path / folder
        files = inner.glob("*.toml") if inner.is_dir() else ()
        names = sorted((f"{folder}/{each.name}" for each in files), key=_counted)
        if not names:
            self.notes.unread(f"{folder}/", "", "没有 .toml 文件")
        return names


def _counted(name: str) -> list[str | int]:
    """A key under which `2` goes before `10`."""
    return [int(part) if part.isdecimal() else part for part in re.split(r"(\d+)", name)]
