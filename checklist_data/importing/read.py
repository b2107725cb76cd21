"""From a document to its reading: frame, letter, tables and running text, with every block in one class."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from checklist_data.importing.answers import Answers
from checklist_data.importing.as_printed import read_as_printed
from checklist_data.importing.blocks import Block, Document, Table
from checklist_data.importing.bodies.marks import legend_of
from checklist_data.importing.bodies.name_book import NameBook
from checklist_data.importing.bodies.roles import RoleReader
from checklist_data.importing.labels import says_first_leads
from checklist_data.importing.learning import Learner
from checklist_data.importing.limits import LONGEST_PARAGRAPH
from checklist_data.importing.reading import Account, Class, DocumentReading
from checklist_data.importing.running_text.frame import ends_a_page, is_frame, is_metadata
from checklist_data.importing.running_text.letters import document_title, letter_head, list_start, title_length
from checklist_data.importing.running_text.running_text import RunningText
from checklist_data.importing.settling import settle
from checklist_data.importing.tables.columns import Columns
from checklist_data.importing.tables.several_lists import one_list_each
from checklist_data.importing.with_tables import WithTables


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


class _Whole:
    def __init__(self, document: Document, answers: Answers, *, by_subject: bool = False) -> None:
        document = one_list_each(document)
        self._document, self._answers = document, answers
        self._account, self._reading = Account(), DocumentReading()
        self._roles = RoleReader(NameBook(given=answers.names), answers)
        self._learner = Learner(document, answers, self._roles, self._reading)
        self._text = RunningText(document, answers, self._roles, self._account, self._reading, by_subject=by_subject)

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
            WithTables(self._document, self._answers, self._learner, self._text).read(parts, columns, begin)
        else:
            self._text.read(flow[begin:], has_table=False)
        self._rest(parts, columns)
        self._note_legend()
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

    def _rest(self, parts: Sequence[Block | Table], columns: dict[int, Columns]) -> None:
        """What a note says about the whole, and tables that are no list."""
        heads = [each.words for found in columns.values() for each in found.labels]
        for note in [*heads, *self._reading.notes, *(each.text for each in self._reading.notice)]:
            if says_first_leads(note):
                self._reading.first_leads = note
        for at, part in enumerate(parts):
            if isinstance(part, Table) and id(part) not in columns:
                self._no_list(part, [*self._beside(reversed(parts[:at])), *self._beside(parts[at + 1 :])])

    def _no_list(self, table: Table, around: Sequence[Block]) -> None:
        """A table of which nothing has been made, with the paragraphs around it; asked."""
        if all(self._account.of(each.block) is not None for each in table.cells):
            return
        doubt = ("no_list", next((each.text[:30] for each in table.cells if each.text), ""))
        self._reading.doubts.append(doubt)
        self._reading.asked_with |= {id(each): doubt for each in (*around, *(cell.block for cell in table.cells))}

    def _note_legend(self) -> None:
        """Note what the document says of marks as followed, where bodies bear them."""
        marks = {each for each in self._roles.legend if each}
        told = (texts for entry in self._reading.entries for texts in entry.assigned.printed.values())
        if any(each in text for texts in told for text in texts for each in marks):
            self._reading.rules += [each.text for each in self._document.blocks() if legend_of([each.text])]

    def _beside(self, parts: Iterable[Block | Table]) -> Iterator[Block]:
        """The paragraphs beside a table that nothing has been made of: its title, and what is to be filled in."""
        for each in parts:
            if isinstance(each, Table) or self._account.of(each) is not None:
                return
            yield each
