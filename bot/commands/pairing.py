"""Comparing two lists for a command, with a file of pairs."""

from pathlib import Path

from bot.errors import FAULTY, CommandFailed
from checklist_data.comparing.difference import Difference, compare
from checklist_data.comparing.outline import Outline
from checklist_data.comparing.pairs import BadPairs, read_pairs


def compared(old: Outline, new: Outline, pairs: Path | None) -> Difference:
    """Return what differs. Raises CommandFailed if the pairs cannot be read or name what is in neither list."""
    try:
        return compare(old, new, read_pairs(pairs, old, new) if pairs else None)
    except OSError as error:
        raise CommandFailed(f"无法读取 (cannot read): {pairs}: {error.strerror}") from None
    except BadPairs as bad:
        raise CommandFailed(f"{pairs} 有{len(bad.faults)}处需要改正 (correct the pairs):\n{bad}", FAULTY) from None
