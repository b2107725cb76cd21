"""Reading the files of a checklist folder as text and tables."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from checklist_data.faults import Fault
from checklist_data.fields import Fields


@dataclass
class Folder:
    """A folder on disk and the faults found in its files so far."""

    path: Path
    faults: list[Fault] = field(default_factory=list)

    def text(self, name: str) -> str:
        """A file's text; empty, with a fault noted, where it cannot be read."""
        try:
            return (self.path / name).read_bytes().decode("utf-8")
        except FileNotFoundError:
            self.faults.append(Fault(name, "", "缺少此文件"))
        except UnicodeDecodeError as error:
            self.faults.append(Fault(name, "", f"不是 UTF-8 编码(第{error.start + 1}个字节起)"))
        except OSError as error:
            self.faults.append(Fault(name, "", f"无法读取:{error.strerror}"))
        return ""

    def table(self, name: str, *, needed: bool = True) -> Fields:
        """A TOML file's top table; empty where it cannot be read, or is not there and need not be."""
        if not needed and not (self.path / name).exists():
            return Fields(name, "", {}, self.faults)
        before = len(self.faults)
        text = self.text(name)
        if len(self.faults) > before:
            return Fields(name, "", {}, [])
        try:
            return Fields(name, "", tomllib.loads(text), self.faults)
        except tomllib.TOMLDecodeError as error:
            self.faults.append(Fault(name, "", f"不是有效的 TOML:{error}"))
        except RecursionError:
            self.faults.append(Fault(name, "", "嵌套过深"))
        return Fields(name, "", {}, [])

    def names(self, folder: str) -> list[str]:
        """The TOML files of a folder within this one, in order of their names; at least one is needed."""
        names = sorted(f"{folder}/{each.name}" for each in (self.path / folder).glob("*.toml"))
        if not names:
            self.faults.append(Fault(f"{folder}/", "", "没有 .toml 文件"))
        return names
