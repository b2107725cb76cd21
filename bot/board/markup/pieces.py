"""Pieces that several views are made of: lights, links, tables, the one line of counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.board.address import Address, ViewName
from bot.board.markup.element import Child, Html, element
from bot.board.wording import day_in, moment_in, text_of
from bot.lights.light import Light
from bot.questions.text import Language
from bot.standing.by_state import STATES
from bot.standing.counting import Counts
from checklist_data.model import Checklist

SIGNS: dict[str, tuple[str, str]] = {
    "red": ("红", "R"),
    "yellow": ("黄", "Y"),
    "green": ("绿", "G"),
    "silent": ("—", "—"),
    "reference": ("参", "i"),
}
MOST_NAMES = 2


@dataclass(frozen=True, slots=True)
class Drawn:
    """What every piece needs to know: where the page is, over which checklist, on which day."""

    address: Address
    checklist: Checklist
    today: date
    moment: datetime

    @property
    def language(self) -> Language:
        """The language of the page."""
        return self.address.lang

    def say(self, name: str, /, **values: object) -> str:
        """Return a text in it."""
        return text_of(name, self.language, **values)

    def day(self, day: date | None) -> str:
        """Return a day in it; nothing for none."""
        return day_in(day, self.language, self.today) if day is not None else ""

    def time(self, moment: datetime) -> str:
        """Return a day and a time in it."""
        return moment_in(moment, self.language, self.today)

    def sign(self, shade: str, extra: str = "") -> Html:
        """Return a light as a sign with a letter in it, so that it is not told by its colour alone."""
        name = self.say(shade) + (f" {extra}" if extra else "")
        letter = SIGNS[shade][self.language is Language.ENGLISH]
        return element("span", letter, class_=f"sign {shade}", role="img", aria_label=name, title=name)

    @property
    def heading(self) -> Html:
        """Return the day and the time of what is shown."""
        return element("p", self.say("as of", day=self.time(self.moment)), class_="as-of", id="as-of")

    def entry_link(self, ref: str, *children: Child) -> Html:
        """Return a link to an entry."""
        return element("a", *children, href=self.address.to(ViewName.ENTRY, ref=ref).query)

    def department_link(self, name: str) -> Html:
        """Return a link to a department; a name that is none of the list's has no page."""
        known = any(each.name == name for each in self.checklist.departments)
        address = self.address.to(ViewName.DEPARTMENT, department=name) if known else None
        return element("a", name, href=address.query) if address else element("span", name)

    def who(self, names: Sequence[str]) -> str:
        """Name a few departments, and how many more there are."""
        if len(names) <= MOST_NAMES + 1:
            return self.say("comma").join(names) or self.say("nobody")
        first = self.say("comma").join(names[:MOST_NAMES])
        return self.say("and more", who=first, count=len(names), more=len(names) - MOST_NAMES)

    def counts(self, counts: Counts) -> Html:
        """Return the line of counts; lights are counted by reports, where those of entries go by their tasks too."""
        told = [(each.value, f"reported {each.value}", counts.lights[each]) for each in Light]
        told += [("late", "late", counts.late), ("waiting", "waiting", counts.waiting)]
        told += [("returned", "returned", counts.returned), ("closed", "closed", counts.closed)]
        told += [("silent", "silent", counts.silent), ("entries", "entries", counts.entries)]
        return element("dl", (self._count(*each) for each in told), class_="counts")

    def _count(self, name: str, said: str, number: int) -> Html:
        """A count, which leads to what it counts."""
        chosen = self.address.to(ViewName.WALL, department=self.address.department, section=self.address.section)
        label, shown = self.say(said), str(number)
        is_link = number > 0 and name in STATES
        href = chosen.but(light=name).query if is_link else None
        told = element("a", shown, href=href, aria_label=f"{label} {shown}") if is_link else shown
        return element("div", element("dt", label), element("dd", told), class_=f"count {name}")


def table(caption: str, headings: Sequence[Child], rows: Sequence[Child], class_: str = "") -> Html:
    """Return a table with its headings."""
    heads = element("tr", (element("th", each, scope="col") for each in headings))
    name = element("caption", caption, class_="hidden")
    return element("table", name, element("thead", heads), element("tbody", rows), class_=class_)


def options(choices: Sequence[tuple[str, str]], chosen: str) -> list[Html]:
    """Return the options of a select."""
    return [element("option", name, value=value, selected=value == chosen) for value, name in choices]
