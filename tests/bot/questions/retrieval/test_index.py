"""Finding documents by pairs of characters."""

from hypothesis import given
from hypothesis import strategies as st

from bot.questions.lexicon.sounds import Sounds
from bot.questions.retrieval.index import Document, Index, pairs

DOCUMENTS = (
    Document("1", "保护网络设施", ""),
    Document("1.1", "", "每年开展网络安全应急实战演练", "保护网络设施"),
    Document("2", "见义勇为", ""),
    Document("2.1", "", "解决网格员工作补贴"),
)


def test_the_document_that_holds_the_words_is_found(sounds: Sounds) -> None:
    index = Index(DOCUMENTS, sounds)
    found = index.find([index.feature("演练", 0)])
    assert [each.ref for each in found] == ["1.1"]
    assert found[0].held == ("演练",)


def test_a_title_counts_more_than_a_text(sounds: Sounds) -> None:
    index = Index(DOCUMENTS, sounds)
    found = index.find([index.feature("网络", 0)])
    assert [each.ref for each in found] == ["1", "1.1"]
    assert found[0].in_title


def test_what_stands_above_counts_only_beside_the_text_itself(sounds: Sounds) -> None:
    index = Index(DOCUMENTS, sounds)
    assert [each.ref for each in index.find([index.feature("设施", 0)])] == ["1"]
    both = index.find([index.feature("设施", 0), index.feature("演练", 2)])
    assert {each.ref: len(each.matched) for each in both} == {"1": 1, "1.1": 2}


def test_of_equal_texts_the_one_under_a_title_that_says_the_same_comes_first(sounds: Sounds) -> None:
    text = "组织志愿者"
    index = Index((Document("1.1", "", text, "法治宣传"), Document("2.1", "", text, "志愿服务")), sounds)
    found = index.find([index.feature("志愿", 0), index.feature("愿者", 1)])
    assert [each.ref for each in found] == ["2.1", "1.1"]


def test_homophones_are_found_with_less_weight(sounds: Sounds) -> None:
    index = Index(DOCUMENTS, sounds)
    right, wrong = index.feature("补贴", 0), index.corrected("布贴", 0)
    assert wrong is not None
    assert wrong.forms == ("补贴",)
    assert 0 < wrong.weight < right.weight


def test_an_everyday_word_leads_to_what_is_printed(sounds: Sounds) -> None:
    index = Index(DOCUMENTS, sounds)
    phrase = index.phrase(0, 2, ["网络安全应急实战演练"])
    assert phrase is not None
    assert [each.ref for each in index.find([phrase])] == ["1.1"]


def test_of_the_terms_of_an_everyday_word_a_document_that_holds_more_comes_first(sounds: Sounds) -> None:
    documents = (Document("1", "", "信访人员的报告制度"), Document("2", "", "信访积案由领导接访包案"))
    phrase = (index := Index(documents, sounds)).phrase(0, 2, ["信访", "接访", "信访积案"])
    assert phrase is not None
    first, second = index.find([phrase])
    assert (first.ref, second.ref) == ("2", "1")
    assert first.score > second.score


def test_of_an_official_term_the_part_that_is_printed_counts(sounds: Sounds) -> None:
    index = Index(DOCUMENTS, sounds)
    assert index.printed_part("网络安全攻防") == "网络安全"
    assert index.printed_part("安全生产责任制") == ""
    assert index.phrase(0, 2, ["安全生产责任制"]) is None


def test_a_letter_alone_counts_less_than_a_pair(sounds: Sounds) -> None:
    index = Index(DOCUMENTS, sounds)
    assert 0 < index.letter("贴", 0).weight < index.feature("补贴", 0).weight
    assert [each.ref for each in index.find([index.letter("贴", 0)])] == ["2.1"]


def test_an_unknown_pair_finds_nothing(sounds: Sounds) -> None:
    index = Index(DOCUMENTS, sounds)
    assert index.find([index.feature("鱻麤", 0)]) == []


@given(st.text(min_size=2, max_size=12))
def test_every_text_finds_itself(sounds: Sounds, text: str) -> None:
    index = Index([Document("x", "", text)], sounds)
    known = [pair for pair in pairs(text) if index.knows(pair)]
    for pair in known:
        assert [each.ref for each in index.find([index.feature(pair, 0)])] == ["x"]


@given(st.lists(st.text(alphabet="平安建设网格", max_size=8), max_size=4))
def test_pairs_are_known_in_the_order_in_which_they_are_printed(sounds: Sounds, texts: list[str]) -> None:
    index = Index([Document(str(place), "", text) for place, text in enumerate(texts)], sounds)
    printed = dict.fromkeys(text[at : at + 2] for text in texts for at in range(len(text) - 1))
    assert [pair for pair, _ in index.vocabulary] == list(printed)
