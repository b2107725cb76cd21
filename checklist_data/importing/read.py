"""From a document to its reading: frame, letter, tables and running text, with every block in one class."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from checklist_data.importing.answers import Answers
from checklist_data.importing.as_printed import read_as_printed
from checklist_data.importing.blocks import Block, Document, Table
from checklist_data.importing.bodies.name_book import NameBook
from checklist_data.importing.bodies.roles import RoleReader
from checklist_data.importing.labels import Meaning, says_first_leads
from checklist_data.importing.learning import Learner
from checklist_data.importing.limits import LONGEST_PARAGRAPH
from checklist_data.importing.numbering import bare, split_number
from checklist_data.importing.reading import Account, Class, DocumentReading, Section
from checklist_data.importing.running_text.beside import NOTE, SIGNATURES, SIGNED, next_note
from checklist_data.importing.running_text.frame import ends_a_page, is_frame, is_metadata
from checklist_data.importing.running_text.letters import document_title, letter_head, list_start, title_length
from checklist_data.importing.running_text.outline import Outliner
from checklist_data.importing.running_text.tree import TreeReader
from checklist_data.importing.settling import settle
from checklist_data.importing.tables.columns import Columns, Grid, distinct
from checklist_data.importing.tables.rows import TableReader


def read(document: Document, answers: Answers | None = None) -> DocumentReading:
    """What a document says, with what is not sure about it."""
    answers = answers or Answers()
    answers.taken.clear()
    return read_as_printed(document, answers, _read)


def _read(document: Document, answers: Answers) -> DocumentReading:
    """Read a document; where nothing tells its entries, by the bodies that open its paragraphs."""
    reading = _Whole(document, answers).read()
    if reading.entries:
        return reading
    by_subject = _Whole(document, answers, by_subject=True).read()
    return by_subject if by_subject.entries else reading


_CALLED = re.compile(r"[\u4e00-\u9fff]{2,6}(?:单位|部门|科室|机构|主体)")
"""What answers can call a role."""


_COLON = re.compile("[：:]")


class _Whole:
    def __init__(self, document: Document, answers: Answers, *, by_subject: bool = False) -> None:
        self._document, self._answers, self._by_subject = document, answers, by_subject
        self._account, self._reading = Account(), DocumentReading()
        self._roles = RoleReader(NameBook(given=answers.names), answers)
        self._learner = Learner(document, answers, self._roles, self._reading)
        self._section: Section | None = None

    def read(self) -> DocumentReading:
        """Read all parts in their order."""
        parts = list(self._without_frame())
        self._learner.learn(parts)
        tables = [(part, part.grid()) for part in parts if isinstance(part, Table)]
        under = {id(after): self._learner.names_body(before) for before, after in pairwise(parts)}
        columns = {
            id(part): found
            for part, grid in tables
            if (found := self._learner.find_columns(part, grid, under_body=under.get(id(part), False)))
        }
        flow = [each for each in parts if isinstance(each, Block)]
        begin = self._begin(flow)
        if columns:
            self._with_tables(parts, columns, begin)
        else:
            self._tree(flow[begin:], has_table=False)
        self._rest(parts, columns)
        if not self._reading.entries:
            self._account.forget(Class.NOTICE)
        self._reading.words = {
            meaning.value: usual
            for meaning, words in self._roles.words.items()
            if (usual := next((each for each, _ in words.most_common() if _CALLED.fullmatch(each)), ""))
        }
        return settle(self._reading, self._document, self._account, self._answers)

    def _without_frame(self) -> Iterator[Block | Table]:
        behind = self._page_end()
        for at, part in enumerate(self._document.parts):
            if isinstance(part, Block):
                if at > behind or part.is_frame or is_frame(part.printed):
                    self._account.put(part, Class.NAVIGATION)
                elif 0 < len(part.printed.strip()) <= LONGEST_PARAGRAPH:
                    yield part
            elif is_metadata([each.text for each in part.cells]):
                for cell in part.cells:
                    self._account.put(cell.block, Class.NAVIGATION)
            else:
                yield part

    def _page_end(self) -> int:
        """The place of the paragraph that ends the text of a web page; behind all parts where none does."""
        parts = self._document.parts
        sizes = [
            len(each.text) if isinstance(each, Block) else sum(len(cell.text) for cell in each.cells) for each in parts
        ]
        ends = [
            at
            for at, each in enumerate(parts)
            if self._document.format == "html"
            and isinstance(each, Block)
            and ends_a_page(each.text)
            and sum(sizes[:at]) > sum(sizes[at:])
        ]
        return ends[0] if ends else len(parts)

    def _begin(self, flow: Sequence[Block]) -> int:
        """Set the title and put the letter before the list into the notice."""
        start = list_start(flow)
        if start == 0 and (head := letter_head(flow)):
            return self._begin_letter(flow, head)
        length, title = title_length(flow, start)
        self._reading.title = document_title(self._document, flow, title)
        for block in flow[:start]:
            self._account.put(block, Class.NOTICE)
            self._reading.notice.append(block)
        for block in flow[start : start + length]:
            self._account.put(block, Class.TITLE)
        return start + length

    def _begin_letter(self, flow: Sequence[Block], head: range) -> int:
        """Set the title to that of the letter whose paragraphs are the list, and put what stands around it aside."""
        self._reading.title = "".join(flow[at].text.strip() for at in head)
        for at, block in enumerate(flow[: head.stop + 1]):
            self._account.put(block, Class.TITLE if at in head else Class.NOTICE)
            if at not in head:
                self._reading.notice.append(block)
        return head.stop + 1

    def _tree(self, blocks: Sequence[Block], *, has_table: bool) -> None:
        if not blocks:
            return
        reader = TreeReader(self._roles, self._account, by_subject=self._by_subject)
        root = reader.read(blocks)
        self._reading.notes += reader.notes
        Outliner(self._roles, self._answers, self._account, self._reading).outline(root)
        self._stray(reader.stray, has_table=has_table)

    def _stray(self, blocks: Sequence[Block], *, has_table: bool) -> None:
        """Paragraphs under no heading: before the list they introduce it; behind its first entry they are left over."""
        order = {id(each): at for at, each in enumerate(self._document.parts)}
        first = min((order.get(id(each.block), len(order)) for each in self._reading.entries), default=len(order))
        for block in blocks:
            if self._by_subject or order.get(id(block), 0) > first:
                continue
            if not self._reading.entries or not has_table:
                if self._roles.bracket(block.text)[1] is not None or self._roles.labelled(block.text)[1]:
                    continue
                self._account.put(block, Class.NOTICE)
                self._reading.notice.append(block)

    def _with_tables(self, parts: Sequence[Block | Table], columns: dict[int, Columns], begin: int) -> None:
        """Tables in their order; the paragraphs between them are headings, notes, or text with entries of its own."""
        reader = TableReader(self._roles, self._answers, self._account, self._reading)
        waiting: list[Block] = []
        seen, first = 0, True
        last: Columns | None = None
        for part in parts:
            if isinstance(part, Block):
                seen += 1
                if seen > begin:
                    waiting.append(part)
                continue
            found = columns.get(id(part)) or self._same(part, last)
            if found is None:
                continue
            grid = part.grid()
            if part.is_unruled:
                found.doubts.append(("unruled", " | ".join(each.text for each in distinct(grid[found.first]))[:60]))
            self._over(part, grid, found)
            self._between(waiting, is_first=first)
            waiting, first, last = [], False, found
            reader.read(part, grid, found, self._section)
        self._between(waiting, is_first=False, is_last=True)

    @staticmethod
    def _same(table: Table, last: Columns | None) -> Columns | None:
        """A table without a head of its own that goes on with the one before."""
        if last is None or table.width != len(last.labels):
            return None
        first = [each.text if each is not None else "" for each in table.grid()[0]]
        if not all(
            re.fullmatch(r"[（(]?[\d一二三四五六七八九十]*[）)]?[.．、]?", first[at]) for at in last.of(Meaning.NUMBER)
        ):
            return None
        if not last.of(Meaning.NUMBER) and all(len(each) <= 8 for each in first):
            return None
        return Columns(last.labels, 0, (0, 0), last.upper, [*last.doubts, ("goes_on", first[-1])])

    def _over(self, table: Table, grid: Grid, columns: Columns) -> None:
        """Rows over the head of a table: its title, and what stands beside it."""
        cells = [each for row in grid[: columns.head[0]] for each in distinct(row)]
        for at, cell in enumerate(dict.fromkeys(cells)):
            into = Class.TITLE if at == 0 and len(cell.text) <= 80 else Class.NOTICE
            self._account.put(cell.block, into)
            if into is Class.TITLE and not self._reading.title:
                self._reading.title = cell.text
        sheets = [each for each in self._document.parts if isinstance(each, Table) and each.name]
        if table.name and len(sheets) > 1:
            self._section = Section("", table.name, (table.name,))
            self._reading.sections.append(self._section)
            titles = [each.cells[0].text for each in sheets if each.cells and each.cells[0].columns > 1]
            common = _shared_beginning(titles)
            self._reading.title = common if len(common) >= 6 else self._reading.title

    def _between(self, blocks: Sequence[Block], *, is_first: bool, is_last: bool = False) -> None:
        if not blocks:
            return
        if any(self._roles.bracket(each.text)[1] for each in blocks) and not is_first:
            self._tree(blocks, has_table=True)
            return
        note = 0
        for at, block in enumerate(blocks):
            following = blocks[at + 1].text.strip() if at + 1 < len(blocks) else ""
            note = next_note(note, block.text.strip())
            if note > 1:
                self._account.put(block, Class.NOTE)
                self._reading.notes.append(block.text.strip())
                continue
            if SIGNED.match(following) and self._learner.names_body(block):
                self._account.put(block, Class.NOTICE)
                continue
            self._one_between(block, is_first=is_first, may_head=not is_last and at >= len(blocks) - 3)

    def _one_between(self, block: Block, *, is_first: bool, may_head: bool) -> None:
        text = block.text.strip()
        numbered = split_number(text, block.number)
        if NOTE.match(text):
            self._account.put(block, Class.NOTE)
            self._reading.notes.append(text)
        elif SIGNED.match(text) or (SIGNATURES.match(text) and len(_COLON.findall(text)) > 1):
            self._account.put(block, Class.NOTICE)
        elif may_head and len(text) <= 40 and not re.search("[。；;：:]$", text) and (numbered.kind or not is_first):
            self._head(block, text)
        elif is_first:
            self._account.put(block, Class.NOTICE)
            self._reading.notice.append(block)

    def _head(self, block: Block, text: str) -> None:
        numbered = split_number(text, block.number)
        above = self._section.path if self._section else ()
        kinds = [split_number(each).kind for each in above]
        path = above[: kinds.index(numbered.kind)] if numbered.kind in kinds else above if numbered.kind else ()
        self._section = Section(bare(numbered.number), numbered.rest, (*path, block.printed), block)
        self._reading.sections.append(self._section)
        self._account.put(block, Class.SECTION)

    def _rest(self, parts: Sequence[Block | Table], columns: dict[int, Columns]) -> None:
        """What a note says about the whole, and tables that are no list."""
        heads = [each.words for found in columns.values() for each in found.labels]
        for note in [*heads, *self._reading.notes, *(each.text for each in self._reading.notice)]:
            if says_first_leads(note):
                self._reading.first_leads = note
        for at, part in enumerate(parts):
            if (
                isinstance(part, Table)
                and id(part) not in columns
                and any(self._account.of(each.block) is None for each in part.cells)
            ):
                doubt = ("no_list", next((each.text[:30] for each in part.cells if each.text), ""))
                self._reading.doubts.append(doubt)
                around = [*self._beside(reversed(parts[:at])), *self._beside(parts[at + 1 :])]
                self._reading.asked_with |= {
                    id(each): doubt for each in (*around, *(cell.block for cell in part.cells))
                }

    def _beside(self, parts: Iterable[Block | Table]) -> Iterator[Block]:
        """The paragraphs beside a table that nothing has been made of: its title, and what is to be filled in."""
        for each in parts:
            if isinstance(each, Table) or self._account.of(each) is not None:
                return
            yield each


def _shared_beginning(titles: Sequence[str]) -> str:
    """What all titles of the sheets begin with."""
    if len(titles) < 2:
        return ""
    same = 0
    for letters in zip(*titles, strict=False):
        if len(set(letters)) > 1:
            break
        same += 1
    return titles[0][:same].rstrip("—-－_（( ：:")
