"""What the project runs on: pinned, checked by hash, above known holes, and under licences that are told."""

import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from requirements.licences import LIST, licence, licence_texts, listing, runtime

ROOT = Path(__file__).parents[1]
SETS = ("build", "run", "test", "bench")
PINNED = re.compile(r"([\w.-]+)==([\w.+!]+)( ; [^\\]+?)?( \\)?")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")


def lines(name: str) -> list[str]:
    return (ROOT / name).read_text(encoding="utf-8").splitlines()


def pins(name: str) -> set[tuple[str, str, str]]:
    """What a file pins: name, version, and where it applies."""
    found = [PINNED.fullmatch(line) for line in lines(name) if not line.startswith(" ")]
    assert all(found), f"{name} has a line that is no pinned version"
    return {(each[1], each[2], each[3] or "") for each in found if each}


def hashes(name: str) -> dict[str, int]:
    """How many hashes there are of each package of a file."""
    counts: dict[str, int] = {}
    for line in lines(name):
        if line.startswith(" "):
            assert HASH.fullmatch(line), line
            counts[list(counts)[-1]] += 1
        else:
            counts[line.partition("==")[0]] = counts.get(line.partition("==")[0], 0)
    return counts


def project() -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return found


def wanted() -> list[Requirement]:
    """Everything that pyproject.toml asks for."""
    about = project()["project"]
    groups = [about["dependencies"], *about["optional-dependencies"].values()]
    return [Requirement(each) for group in groups for each in group]


def advisories() -> dict[str, dict[str, Any]]:
    return tomllib.loads((ROOT / "requirements/advisories.toml").read_text(encoding="utf-8"))


def test_every_version_is_pinned_without_an_address() -> None:
    assert len(pins("constraints.txt")) > 60


@pytest.mark.parametrize("name", SETS)
def test_every_file_that_is_installed_has_its_hash(name: str) -> None:
    counts = hashes(f"requirements/{name}.txt")
    assert counts
    assert [package for package, count in counts.items() if not count] == []


@pytest.mark.parametrize("name", SETS)
def test_every_set_is_of_the_one_resolution(name: str) -> None:
    assert pins(f"requirements/{name}.txt") - pins("constraints.txt") == set()


def test_what_is_built_for_each_platform_has_the_hashes_of_every_platform() -> None:
    counts = hashes("requirements/run.txt")
    built = [each for each in runtime() if "Root-Is-Purelib: false" in (distribution(each).read_text("WHEEL") or "")]
    assert {"aiohttp", "pydantic-core", "rapidfuzz", "tornado"} <= set(built)
    assert {each: counts[each] for each in built if counts[each] < 8} == {}


@pytest.mark.parametrize(("name", "extra"), [("run", "charts"), ("run", "pdf"), ("test", "test"), ("bench", "bench")])
def test_a_set_has_everything_that_its_extra_asks_for(name: str, extra: str) -> None:
    about = project()["project"]
    asked = {canonicalize_name(Requirement(each).name) for each in about["optional-dependencies"][extra]}
    always = {canonicalize_name(Requirement(each).name) for each in about["dependencies"]}
    assert (asked | always) - {"qingdan"} <= hashes(f"requirements/{name}.txt").keys()


def test_the_set_to_run_has_everything_that_runs() -> None:
    assert set(runtime()) <= hashes("requirements/run.txt").keys()


def test_the_set_to_build_has_the_build_system() -> None:
    assert {*project()["build-system"]["requires"], "editables"} <= hashes("requirements/build.txt").keys()


@pytest.mark.parametrize("name", ["Makefile", "Dockerfile"])
def test_whatever_is_installed_is_checked_or_is_here_already(name: str) -> None:
    installs = re.findall(r"(?:\$\(INSTALL\)|pip install) .*--.*", (ROOT / name).read_text(encoding="utf-8"))
    calls = [each for each in installs if not each.startswith("pip install --quiet")]
    assert len(calls) == 3
    assert all("--require-hashes" in each or "--no-index --no-deps" in each for each in calls)


@pytest.mark.parametrize("package", advisories())
def test_no_release_with_a_known_hole_can_be_installed(package: str) -> None:
    mended = Version(advisories()[package]["mended"])
    asked = [each for each in wanted() if canonicalize_name(each.name) == package]
    floors = [Version(each.version) for one in asked for each in one.specifier if each.operator == ">="]
    assert floors, f"pyproject.toml has no floor for {package}"
    assert min(floors) >= mended
    assert all(Version(version) >= mended for name, version, _ in pins("constraints.txt") if name == package)


@pytest.mark.parametrize("package", advisories())
def test_every_floor_has_its_reason(package: str) -> None:
    about = advisories()[package]
    assert about["reason"]
    assert about["advisories"]
    assert all(re.fullmatch(r"(CVE|PYSEC)-20\d\d-\d+|GHSA(-[0-9a-z]{4}){3}", each) for each in about["advisories"])


def test_the_licences_of_what_is_shipped_are_listed() -> None:
    assert LIST.read_text(encoding="utf-8") == listing(), "make licences"


def test_every_package_names_its_licence_and_brings_its_text() -> None:
    text = LIST.read_text(encoding="utf-8")
    for each in runtime():
        assert licence(distribution(each)), each
        assert licence_texts(distribution(each)) or f"**{each}**: Copyright (c) " in text, each


def test_every_copyleft_licence_is_explained() -> None:
    explained = LIST.read_text(encoding="utf-8").partition("## Copyleft")[2].partition("\n## ")[0]
    names = [each for each in runtime() if re.search(r"GPL|MPL|EPL|CDDL|EUPL", licence(distribution(each)))]
    assert names == ["certifi", "python-telegram-bot"]
    assert all(f"**{each}**" in explained and licence(distribution(each)) in explained for each in names)


def test_the_wheel_and_the_container_carry_the_licences() -> None:
    carried = project()["project"]["license-files"]
    assert carried == ["LICENSE", "THIRD_PARTY.md", "bot/fonts/OFL.txt"]
    assert all((ROOT / each).is_file() for each in carried)
    assert "COPY pyproject.toml README.md LICENSE THIRD_PARTY.md ./" in lines("Dockerfile")
    assert "!THIRD_PARTY.md" in lines(".dockerignore")
