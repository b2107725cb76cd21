"""How the cells of the ledger look, and how a sheet of it prints."""

from typing import TYPE_CHECKING

from bot.ledger.cells import FORMULA_BEGINS
from bot.ledger.columns import COLUMNS, KEY
from checklist_data.row_heights import LINE, PADDING

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

BODY_FONT, HEAD_FONT = "宋体", "黑体"
BODY, COVER_SIZE, TITLE = 10.5, 12, 20
"""Points of the print; a page is printed at about seven eighths of it."""
HEAD = 2 * LINE * BODY + PADDING
"""The height of the headings, in points: two lines."""
SMALLER = (9.5, 9.0, 8.0, 7.0, 6.5)
"""Points in which a requirement is written that is too long for the highest row."""
A4 = 9
COLOURS = {"红灯": "#F4C7C3", "黄灯": "#FCE8B2", "绿灯": "#CDE7D0"}
REQUIREMENT = next(place for place, each in enumerate(COLUMNS) if each.heading == "工作要求")


class Formats:
    """The formats of the cells."""

    def __init__(self, workbook: "Workbook") -> None:
        """Make them in a workbook."""
        body = {"font_name": BODY_FONT, "font_size": BODY, "text_wrap": True, "valign": "vcenter", "border": 1}
        head = {**body, "font_name": HEAD_FONT, "bold": True, "align": "center", "bg_color": "#E8EEF5"}
        self.title = workbook.add_format(
            {"font_name": HEAD_FONT, "font_size": TITLE, "align": "center", "text_wrap": True}
        )
        self.line = workbook.add_format(
            {"font_name": BODY_FONT, "font_size": COVER_SIZE, "text_wrap": True, "valign": "top"}
        )
        self.head = workbook.add_format(head)
        self.body = workbook.add_format(body)
        self.number = workbook.add_format({**body, "align": "center"})
        self.smaller = {size: workbook.add_format({**body, "font_size": size}) for size in SMALLER}
        self.quoted = workbook.add_format({**body, "quote_prefix": True})
        self.key = workbook.add_format({**body, "font_color": "#808080", "font_size": 7})
        self.lights = {name: workbook.add_format({**body, "bg_color": colour}) for name, colour in COLOURS.items()}

    def of(self, column: int, text: str, size: float = BODY) -> "Format":
        """The format of a cell with this text; of a requirement in a size."""
        if column == KEY:
            return self.key
        if text.startswith(FORMULA_BEGINS):
            return self.quoted
        return self.smaller.get(size, self.body) if column == REQUIREMENT else self.lights.get(text, self.body)


def print_on_a4(sheet: "Worksheet", heading: str, day: str) -> None:
    """Print on A4 across, one page wide, the first row and the number of the page on every page."""
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.2, right=0.2, top=0.75, bottom=0.55)
    sheet.repeat_rows(0)
    sheet.set_header(f'&C&"{HEAD_FONT},Regular"&14 {heading.replace("&", "&&")}')
    sheet.set_footer(f"&L{day}&R第 &P 页 / 共 &N 页")
