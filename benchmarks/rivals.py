"""Other ways to search the same documents, each as its own manual recommends for short Chinese texts.

Each library is imported only by the rival that needs it, so that none adds to another's memory.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from logging import WARNING
from typing import Protocol

from benchmarks.documents import Document

DEPTH = 10
"""Documents that a rival looks out for one question."""


class Rival(Protocol):
    """A way to search."""

    def search(self, text: str) -> list[str]:
        """The refs of the documents that fit best, best first; empty where none fits."""


class RapidFuzz:
    """`rapidfuzz.process.extract` with its all-round scorer `WRatio` over every document."""

    def __init__(self, documents: Sequence[Document]) -> None:
        """Keep the texts; nothing is indexed."""
        self._extract = import_module("rapidfuzz.process").extract
        self._scorer = import_module("rapidfuzz.fuzz").WRatio
        self._refs = [each.ref for each in documents]
        self._texts = [each.text for each in documents]

    def search(self, text: str) -> list[str]:
        """The refs whose texts score highest."""
        found = self._extract(text, self._texts, scorer=self._scorer, limit=DEPTH)
        return [self._refs[place] for _, _, place in found]


class TheFuzz:
    """`thefuzz.process.extract` as it comes."""

    def __init__(self, documents: Sequence[Document]) -> None:
        """Keep the texts under their refs; nothing is indexed."""
        self._extract = import_module("thefuzz.process").extract
        self._texts = {each.ref: each.text for each in documents}

    def search(self, text: str) -> list[str]:
        """The refs whose texts score highest."""
        return [ref for _, _, ref in self._extract(text, self._texts, limit=DEPTH)]


class BM25:
    """BM25 of the bm25s library over the words that a given function cuts."""

    def __init__(self, documents: Sequence[Document], words: Callable[[str], list[str]]) -> None:
        """Cut and index every document."""
        self._words = words
        self._refs = [each.ref for each in documents]
        self._index = import_module("bm25s").BM25()
        self._index.index([words(each.text) for each in documents], show_progress=False)

    def search(self, text: str) -> list[str]:
        """The refs with the highest scores above nought."""
        known = [word for word in self._words(text) if word in self._index.vocab_dict]
        if not known:
            return []
        depth = min(DEPTH, len(self._refs))
        places, scores = self._index.retrieve([known], k=depth, show_progress=False)
        return [self._refs[place] for place, score in zip(places[0], scores[0], strict=True) if score > 0]


class Tantivy:
    """tantivy's BM25 over pairs of characters, cut beforehand and parted by blanks; any pair may match."""

    def __init__(self, documents: Sequence[Document]) -> None:
        """Index every document in memory."""
        self._tantivy = import_module("tantivy")
        builder = self._tantivy.SchemaBuilder()
        builder.add_text_field("ref", stored=True, tokenizer_name="raw")
        builder.add_text_field("body", stored=False, tokenizer_name="whitespace")
        self._schema = builder.build()
        index = self._tantivy.Index(self._schema)
        self._fill(index.writer(), documents)
        index.reload()
        self._searcher = index.searcher()

    def _fill(self, writer: "TantivyWriter", documents: Iterable[Document]) -> None:
        for each in documents:
            writer.add_document(self._tantivy.Document(ref=each.ref, body=" ".join(pairs(each.text))))
        writer.commit()
        writer.wait_merging_threads()

    def search(self, text: str) -> list[str]:
        """The refs with the highest scores."""
        query, should = self._tantivy.Query, self._tantivy.Occur.Should
        terms = [(should, query.term_query(self._schema, "body", pair)) for pair in dict.fromkeys(pairs(text))]
        hits = self._searcher.search(query.boolean_query(terms), DEPTH).hits
        return [self._searcher.doc(address)["ref"][0] for _, address in hits]


class TantivyWriter(Protocol):
    """What is used of tantivy's index writer."""

    def add_document(self, document: object) -> object:
        """Take a document."""

    def commit(self) -> object:
        """Make what was taken searchable."""

    def wait_merging_threads(self) -> object:
        """Wait until all is written."""


class Trigrams:
    """SQLite's FTS5 with its trigram tokenizer: any of the question's trigrams, in the order of its bm25."""

    def __init__(self, documents: Sequence[Document]) -> None:
        """Index every document in a database in memory."""
        self._database = sqlite3.connect(":memory:")
        self._database.execute("CREATE VIRTUAL TABLE entry USING fts5(ref UNINDEXED, body, tokenize='trigram')")
        rows = ((each.ref, each.text) for each in documents)
        self._database.executemany("INSERT INTO entry VALUES (?, ?)", rows)
        self._database.execute("INSERT INTO entry(entry) VALUES ('optimize')")
        self._database.commit()

    def search(self, text: str) -> list[str]:
        """The refs with the best rank; none for fewer than three characters, which FTS5 cannot match."""
        quoted = ('"' + each.replace('"', '""') + '"' for each in dict.fromkeys(grams(text, 3)))
        match = " OR ".join(quoted)
        sql = "SELECT ref FROM entry WHERE entry MATCH ? ORDER BY rank LIMIT ?"
        return [ref for (ref,) in self._database.execute(sql, (match, DEPTH))] if match else []


def pairs(text: str) -> list[str]:
    """The neighbouring pairs of characters, in lower case, within each run of letters and figures."""
    return grams(text, 2)


def grams(text: str, length: int) -> list[str]:
    """The runs of `length` neighbouring letters or figures, in lower case and in their order."""
    runs = "".join(each if each.isalnum() else " " for each in text.lower()).split()
    return [run[place : place + length] for run in runs for place in range(len(run) - length + 1)]


def jieba_words(text: str) -> list[str]:
    """The words that jieba cuts with its own dictionary, without blanks and marks."""
    jieba = import_module("jieba")
    jieba.setLogLevel(WARNING)
    cut: Callable[[str], list[str]] = jieba.lcut
    return [word for word in cut(text.lower()) if any(map(str.isalnum, word))]


@dataclass(frozen=True, slots=True)
class Entrant:
    """A rival and how it is made ready."""

    name: str
    library: str
    """The module that is imported before its index is timed and weighed."""
    build: Callable[[Sequence[Document]], Rival]


ENTRANTS = (
    Entrant("rapidfuzz WRatio", "rapidfuzz.process", RapidFuzz),
    Entrant("thefuzz", "thefuzz.process", TheFuzz),
    Entrant("bm25s, character pairs", "bm25s", lambda documents: BM25(documents, pairs)),
    Entrant("bm25s, jieba words", "bm25s", lambda documents: BM25(documents, jieba_words)),
    Entrant("tantivy, character pairs", "tantivy", Tantivy),
    Entrant("SQLite FTS5 trigram", "sqlite3", Trigrams),
)
"""Every rival by the name that the report gives it."""
RIVALS: Mapping[str, Entrant] = {each.name: each for each in ENTRANTS}
