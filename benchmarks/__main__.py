"""`python -m benchmarks` writes docs/benchmarks.md; with `--quick` it takes a minute and writes nothing."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from benchmarks.report import report
from benchmarks.run import FULL, QUICK, run
from checklist_data.reader import load

DOCUMENT = Path(__file__).parent.parent / "docs" / "benchmarks.md"


def main() -> None:
    """Run the benchmark and print its report; write it where the run was a full one."""
    parser = ArgumentParser(prog="python -m benchmarks", description="Measure answers, time and memory.")
    parser.add_argument("--quick", action="store_true", help="a minute's form, which does not write the report")
    quick: bool = parser.parse_args().quick
    text = report(run(load(), QUICK if quick else FULL, _tell))
    print(text)
    if not quick:
        DOCUMENT.write_text(text, encoding="utf-8")


def _tell(what: str) -> None:
    print(f"… {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
