"""What must not be in the repository: names of package hosts, paths of one machine, secrets of a lock file."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]
FORBIDDEN = re.compile(
    "|".join(("py" + r"pi\.org", "python" + "hosted", "npm" + r"js\.", "/ro" + "ot/", "/ho" + "me/"))
)


def test_nothing_names_a_package_host_or_a_path_of_one_machine() -> None:
    call = ["git", "ls-files"]
    listed = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=True)
    for name in listed.stdout.splitlines():
        text = (ROOT / name).read_bytes().decode("utf-8", "replace")
        assert not FORBIDDEN.search(text), name
