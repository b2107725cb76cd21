"""What is noted about the entries of a checklist: figures, work without a period, oddities, synonyms."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unscheduled:
    """Recurring work for which the source names no period (定期, 常态化, 经常性)."""

    ref: str
    quote: str
    word: str


@dataclass(frozen=True, slots=True)
class Target:
    """A quantified target: `subject` in everyday words, `value` as printed (`98%`, `1‰`, `3`)."""

    ref: str
    subject: str
    quote: str
    value: str
    bound: str
    """`>=`, `>`, `<=` or `=`."""
    unit: str


@dataclass(frozen=True, slots=True)
class Anomaly:
    """Something that the source lacks or has oddly, kept as printed."""

    ref: str
    """Empty if it concerns the document as a whole."""
    quote: str
    note: str


@dataclass(frozen=True, slots=True)
class Synonym:
    """What people say for what the source says (`反诈` for `电信网络诈骗`)."""

    said: str
    printed: tuple[str, ...]
