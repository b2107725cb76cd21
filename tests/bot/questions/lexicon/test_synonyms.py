"""What people say for what is printed."""

from bot.questions.assistant import Assistant
from bot.questions.lexicon import lines
from bot.questions.lexicon.sounds import Sounds
from bot.questions.lexicon.synonyms import Synonyms, load_broader, load_pairs, share_a_character
from bot.questions.text import plain


def test_lay_words_are_found_as_whole_words_or_by_their_sound(sounds: Sounds) -> None:
    synonyms = Synonyms([("反诈", ("电信网络诈骗",)), ("cctv", ("视频监控",))], sounds)
    assert list(synonyms.at("反诈宣传", 0)) == [(2, ("电信网络诈骗",))]
    assert list(synonyms.heard("反炸", 0)) == [(2, ("电信网络诈骗",))]
    assert list(synonyms.heard("饭渣", 0)) == []
    assert list(synonyms.at("cctvs", 0)) == []


def test_the_longest_lay_word_comes_first(sounds: Sounds) -> None:
    synonyms = Synonyms([("诈骗", ("甲",)), ("诈骗电话", ("乙",))], sounds)
    assert [terms for _, terms in synonyms.at("诈骗电话", 0)] == [("乙",), ("甲",)]


def test_chance_homophones_share_no_character() -> None:
    assert share_a_character("反炸", "反诈")
    assert not share_a_character("烙饼", "老兵")


def test_every_line_of_the_lexicon_is_a_lay_word_and_an_official_term() -> None:
    assert [
        line for line in lines("synonyms.txt") if len([part for part in line.split("\t") if part.strip()]) != 2
    ] == []


def test_a_lay_word_keeps_all_that_it_stands_for_once() -> None:
    assert all(len(set(terms)) == len(terms) > 0 for terms in load_pairs().values())


def test_the_lexicon_is_in_plain_form_without_repeats_or_words_that_only_ask() -> None:
    pairs = [tuple(line.split("\t")) for line in lines("synonyms.txt")]
    assert [pair for pair in pairs if pair != tuple(map(plain, pair))] == []
    assert len(set(pairs)) == len(pairs)
    assert {"谁负责", "找哪个部门", "主管部门", "公司", "谁牵头", "哪个单位"} & {said for said, _ in pairs} == set()


def test_a_narrower_term_is_one_of_the_lexicon_and_never_its_own_broader_one() -> None:
    terms = {term for stands_for in load_pairs().values() for term in stands_for}
    broader = load_broader()
    assert set(broader) - terms == set()
    assert [term for term, above in broader.items() if term in above or len(set(above)) != len(above)] == []


def test_a_lay_word_stands_for_the_broader_term_where_its_own_is_not_printed(assistant: Assistant) -> None:
    assert assistant.ask("老人瘫在床上没人管，归谁管").refs[:1] == ("13.1",)
