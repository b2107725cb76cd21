"""Makes the subset anew from the whole font: `python -m bot.fonts.make_subset NotoSansCJK-Regular.ttc`.

It holds the characters of the checklist, those of everyday Chinese (GB 2312, first level), and ASCII.
"""

import sys
from importlib.resources import files
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection

FACE = "Noto Sans CJK SC"
NAME = "Qingdan Sans"
"""A modified version must not bear the reserved name of the original."""
TARGET = Path(__file__).with_name("qingdan-sans.otf")
COMMON = [bytes((high, low)).decode("gb2312", "ignore") for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF)]
SIGNS = "，。：；！？、（）《》“”‘’—…·×〔〕【】～％℃○●■□▲△→←↑↓"


def main(whole: Path) -> None:
    """Write the subset."""
    texts = [each.read_text(encoding="utf-8") for each in _texts()]
    wanted = set("".join([*texts, *COMMON, SIGNS, *map(chr, range(0x20, 0x7F))])) - {"\n", "\r", "\t"}
    font = next(each for each in TTCollection(whole) if each["name"].getBestFamilyName() == FACE)
    options = subset.Options(layout_features=[], hinting=False, desubroutinize=True, name_IDs=[0, 1, 2, 4, 6, 13, 14])
    maker = subset.Subsetter(options)
    maker.populate(text="".join(wanted))
    maker.subset(font)
    for number, text in ((1, NAME), (4, NAME), (6, NAME.replace(" ", ""))):
        for record in list(font["name"].names):
            if record.nameID == number:
                font["name"].setName(text, number, record.platformID, record.platEncID, record.langID)
    font.save(TARGET)
    print(f"{len(wanted)} characters, {TARGET.stat().st_size} bytes")


def _texts() -> list[Path]:
    folder = Path(str(files("checklist_data")))
    return sorted(folder.glob("yiyang_2022/**/*.toml"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
