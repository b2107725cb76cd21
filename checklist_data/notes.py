"""What is noted while the files are read: faults, texts that the source must print, refs and where they stand."""

from dataclasses import dataclass, field

from checklist_data.faults import Fault


@dataclass(frozen=True, slots=True)
class Printed:
    """A text that stands in the source, and the file and key that it was read from."""

    file: str
    key: str
    text: str
    entry: str = ""
    """The ref of the entry whose text this is; empty for texts of the document itself."""
    heading: str = ""
    """The ref of the entry under whose heading it stands; empty if it may stand anywhere."""
    opens: bool = False
    """Whether it is the heading of its entry."""
    score: int | None = None
    """The points that the heading may carry, `(18分)`."""
    series: str = ""
    """Texts of one series follow each other in the source as they do in the file."""
    needed: bool = True
    """Whether it is a fault when the source does not print it in this writing."""


@dataclass
class Notes:
    """Everything that reading one folder has brought up so far."""

    faults: list[Fault] = field(default_factory=list)
    printed: list[Printed] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    """Files that could not be read as they should: what they leave out is not held against the others."""
    places: dict[str, tuple[str, str]] = field(default_factory=dict)
    """The file and key of every ref."""

    def fault(self, file: str, key: str, problem: str) -> None:
        """Note that something is to be corrected."""
        self.faults.append(Fault(file, key, problem))

    def unread(self, file: str, key: str, problem: str) -> None:
        """Note something that left a value missing."""
        self.broken.add(file)
        self.fault(file, key, problem)

    def claim(self, ref: str, file: str, key: str) -> None:
        """Give a ref to the entry at this place; each ref can be given once."""
        if ref in self.places:
            other_file, other_key = self.places[ref]
            self.fault(file, key, f"编号“{ref}”已用于 {other_file} 的 {other_key}")
        elif ref:
            self.places[ref] = (file, key)

    def texts_of(self, ref: str) -> str:
        """Everything printed for an entry: its heading and what stands under it, a line each."""
        return "\n".join(each.text for each in self.printed if ref in (each.entry, each.heading))
