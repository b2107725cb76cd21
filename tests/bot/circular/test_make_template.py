"""The packaged template is made by a script."""

import zipfile
from pathlib import Path

from bot.circular.make_template import TARGET, main


def test_the_packaged_template_is_what_the_script_makes(tmp_path: Path) -> None:
    main(tmp_path / "made.docx")
    with zipfile.ZipFile(tmp_path / "made.docx") as made, zipfile.ZipFile(TARGET) as packaged:
        for each in ("word/document.xml", "word/styles.xml", "word/fontTable.xml", "word/footer1.xml"):
            assert made.read(each) == packaged.read(each), each
