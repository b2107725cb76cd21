"""The others get the same documents and the same questions."""

import pytest

from benchmarks.documents import Document, documents
from benchmarks.frames import without_frame
from benchmarks.recombined import entries_of
from benchmarks.rivals import RapidFuzz, Rival, Trigrams, grams, pairs
from checklist_data.reader import load

TEXTS = (
    Document("24", "防范化解道路交通领域风险隐患"),
    Document("47", "大力弘扬见义勇为精神"),
    Document("56", "优化网格化管理服务"),
)


def test_every_entry_that_can_be_found_is_a_document() -> None:
    real = load()
    beside = real.second.sections if real.second else ()
    tasks = sum(len(section.parts) for section in beside)
    refs = [each.ref for each in documents(real)]
    assert len(refs) == len(set(refs)) == entries_of(real) + tasks + len(real.negative)


def test_a_clause_stands_with_the_title_above_it() -> None:
    real = load()
    texts = {each.ref: each.text for each in documents(real)}
    item = next(item for item in real.items if item.clauses)
    clause = item.clauses[0]
    assert texts[clause.ref] == f"{item.title} {clause.text}"


@pytest.mark.parametrize("rival", [RapidFuzz(TEXTS), Trigrams(TEXTS)])
def test_a_search_puts_the_fitting_entry_first(rival: Rival) -> None:
    assert rival.search("见义勇为谁牵头")[0] == "47"


@pytest.mark.parametrize("text", ["", "网", '"网格化管理" OR *', "😀\x00"])
def test_no_text_makes_the_full_text_search_fail(text: str) -> None:
    assert set(Trigrams(TEXTS).search(text)) <= {"56"}


def test_grams_do_not_cross_marks_and_blanks() -> None:
    assert pairs("网格,ABC d") == ["网格", "ab", "bc"]
    assert grams("网格员", 3) == ["网格员"]


@pytest.mark.parametrize(
    ("asked", "topic"),
    [
        ("谁牵头扫黑除恶", "扫黑除恶"),
        ("雪亮工程牵头单位是谁", "雪亮工程"),
        ("智慧小区建设有什么要求?", "智慧小区建设"),
        ("校园食品安全", "校园食品安全"),
        ("谁牵头", "谁牵头"),
    ],
)
def test_the_words_of_asking_are_taken_out_and_the_topic_stays(asked: str, topic: str) -> None:
    assert without_frame(asked) == topic
