"""`python -m docs.drawing.architecture --write`: docs/pictures/architecture.svg, the rooms and what imports what."""

import sys
from collections import defaultdict
from html import escape
from pathlib import Path

import grimp

PICTURE = Path(__file__).parents[1] / "pictures" / "architecture.svg"
FLOORS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("handlers: the platform", ("handlers.telegram",)),
    ("handlers: what comes in", ("handlers.handling", "handlers.dispatch", "handlers.presses", "handlers.commands")),
    (
        "handlers: conversations",
        ("handlers.questions", "handlers.checkins", "handlers.duties", "handlers.people", "handlers.office"),
    ),
    (
        "handlers: what they share",
        ("handlers.standing", "handlers.message", "handlers.buttons", "handlers.work", "handlers.wording"),
    ),
    ("bot: around the use cases", ("bot.commands", "bot.doctor", "bot.practice", "bot.ledger")),
    ("bot: use cases and meaning", ("bot.questions", "bot.checkins", "bot.duties", "bot.people", "bot.sensitive")),
    ("storage, checklist_data", ("storage", "storage.engine", "checklist_data", "checklist_data.importing")),
)
WIDTH, BOX, HEIGHT, GAP, LEFT = 1180, 150, 44, 92, 220
STYLE = """
text { font: 14px system-ui, sans-serif; fill: #1f2933 } .floor { fill: #52606d; font-size: 13px }
rect { fill: #f5f7fa; stroke: #829ab1; rx: 6px } path { fill: none; stroke: #9fb3c8; stroke-opacity: .55 }
@media (prefers-color-scheme: dark) {
  text { fill: #e4e7eb } .floor { fill: #9aa5b1 } rect { fill: #27323f; stroke: #627d98 } path { stroke: #829ab1 }
}
"""


def picture() -> str:
    """Return the drawing: a box a room, a line where one imports another, thicker where many modules do."""
    places = {
        room: (LEFT + BOX // 2 + place * (BOX + 36), 30 + floor * GAP)
        for floor, (_, rooms) in enumerate(FLOORS)
        for place, room in enumerate(rooms)
    }
    height = 30 + len(FLOORS) * GAP
    drawn = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img">']
    drawn += ["<title>The rooms of the program and what imports what</title>", f"<style>{STYLE}</style>"]
    drawn += [_line(places[upper], places[lower], count) for (upper, lower), count in sorted(_imports(places).items())]
    drawn += [_box(room, *place) for room, place in places.items()]
    drawn += [_label(name, 30 + floor * GAP) for floor, (name, _) in enumerate(FLOORS)]
    return "\n".join([*drawn, "</svg>", ""])


def _imports(rooms: dict[str, tuple[int, int]]) -> dict[tuple[str, str], int]:
    """How many modules of a room import modules of another."""
    graph = grimp.build_graph("bot", "handlers", "storage", "checklist_data")
    found: dict[tuple[str, str], int] = defaultdict(int)
    for module in graph.modules:
        upper = _room_of(module, rooms)
        lower = {_room_of(each, rooms) for each in graph.find_modules_directly_imported_by(module)}
        for each in lower - {upper, ""}:
            found[upper, each] += bool(upper)
    return {pair: count for pair, count in found.items() if count}


def _room_of(module: str, rooms: dict[str, tuple[int, int]]) -> str:
    return max((each for each in rooms if f"{module}.".startswith(f"{each}.")), key=len, default="")


def _line(upper: tuple[int, int], lower: tuple[int, int], count: int) -> str:
    (x1, y1), (x2, y2) = upper, lower
    bend = (y1 + y2 + HEIGHT) // 2 if y1 != y2 else y1 + HEIGHT + 26
    ends = f"M{x1},{y1 + HEIGHT} C{x1},{bend} {x2},{bend} {x2},{y2 if y1 != y2 else y2 + HEIGHT}"
    return f'<path d="{ends}" stroke-width="{min(6, 1 + count / 6):.1f}"/>'


def _box(room: str, x: int, y: int) -> str:
    name = escape(room.removeprefix("handlers.").removeprefix("bot.").removeprefix("checklist_data."))
    box = f'<rect x="{x - BOX // 2}" y="{y}" width="{BOX}" height="{HEIGHT}"/>'
    return f'{box}<text x="{x}" y="{y + 27}" text-anchor="middle">{name}</text>'


def _label(name: str, y: int) -> str:
    return f'<text class="floor" x="8" y="{y + 27}">{escape(name)}</text>'


if __name__ == "__main__":
    if "--write" in sys.argv:
        PICTURE.write_text(picture(), encoding="utf-8")
    else:
        sys.stdout.write(picture())
