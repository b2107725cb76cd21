"""What a learned model sees of a text: its runs of letters, with numbers and names folded to one sign each."""

import re
import unicodedata

from checklist_data.model import Checklist

LONGEST = 600
"""Letters of a text that are looked at; of a longer one its first and its last half."""
LONGEST_RUN = 4
_NUMERAL = r"[\d零〇一二两三四五六七八九十百]{1,6}"
_ENTRY = re.compile(
    rf"(?:省特色|省清单|第)? ?(?:neg|ii|i)-? ?{_NUMERAL} ?(?:\(\d+\))?[项条号]?"
    rf"|第? ?{_NUMERAL} ?[项号条](?:第?{_NUMERAL}[款条])?"
)
_SHARE = re.compile(r"\d{1,3}(?:\.\d{1,2})? ?%")
_LINK = re.compile(r"https?://[!-~]+")
_DIGIT = re.compile(r"\d")
_SPACES = re.compile(r"\s+")


class Features:
    """Turns texts into runs of letters, over one checklist."""

    def __init__(self, checklist: Checklist) -> None:
        """Learn the names of the departments, which stand for one another."""
        names = {name for each in checklist.departments for name in (each.name, *each.short_names, *each.spellings)}
        known = sorted((each for each in names if len(each) > 1), key=lambda each: (-len(each), each))
        self._names = re.compile("|".join(map(re.escape, known)) or r"(?!)")

    def folded(self, text: str) -> str:
        """Return a text with `@` for names, `~` for links, `#` for the numbers of entries and `0` for other digits."""
        if len(text) > LONGEST:
            text = text[: LONGEST // 2] + text[-LONGEST // 2 :]
        text = _SPACES.sub(" ", unicodedata.normalize("NFKC", text))
        text = self._names.sub("@", text).lower()
        text = _SHARE.sub(_share, _LINK.sub("~", text))
        return _DIGIT.sub("0", _ENTRY.sub("#", text)).strip()[:LONGEST]

    def runs(self, text: str) -> set[str]:
        """Return every run of one to four letters of a text, where it begins and ends marked."""
        marked = f"^{self.folded(text)}$"
        size = len(marked)
        return {
            marked[place : place + length] for length in range(1, LONGEST_RUN + 1) for place in range(size - length + 1)
        }


def _share(found: re.Match[str]) -> str:
    """All of it is another thing than a part."""
    return "满%" if found[0].startswith("100") else "半%"
