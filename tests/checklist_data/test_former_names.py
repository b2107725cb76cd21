"""Files of a checklist under the names that they had in older folders."""

import shutil
from pathlib import Path

import checklist_data
from checklist_data.reader import load


def test_synonyms_are_read_under_their_former_name(tmp_path: Path) -> None:
    packaged = Path(checklist_data.__file__).parent / "yiyang_2022"
    folder = Path(shutil.copytree(packaged, tmp_path / "list"))
    (folder / "synonyms.toml").rename(folder / "everyday.toml")
    assert load(folder).synonyms
    assert load(folder) == load()
