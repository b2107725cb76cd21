"""What a circular says, before it is a document."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; one with a heading begins with it, numbered （一）, （二）, … within its part."""

    text: str
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part with its heading, numbered 一、, 二、 and so on."""

    heading: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Circular:
    """A circular: its title, what opens it, its parts, who signs it, and the day of it as it is written out."""

    title: str
    opening: str
    parts: tuple[Part, ...]
    signature: str
    day: str
