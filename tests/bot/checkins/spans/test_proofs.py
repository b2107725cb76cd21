"""Evidence that is named in words."""

import pytest

from bot.checkins.model import Proof, ProofKind
from bot.checkins.spans.proofs import proofs_in


@pytest.mark.parametrize(
    "written",
    [
        "见宜教发〔2026〕12号",
        "已印发宜教发[2026]12号",
        "宜教发(2026)第12号已下发",
        "宜教发【2026】 12 号",
        "依据宜教发〔2026年〕12號",
    ],
)
def test_the_number_of_a_document_is_given_as_documents_print_it(written: str) -> None:
    assert proofs_in(written) == [Proof(ProofKind.DOCUMENT, "宜教发〔2026〕12号")]


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("见https://example.org/a?b=1。", "https://example.org/a?b=1"),
        ("HTTPS://example.org/A，已报", "https://example.org/A"),
        ("(http://example.org/x)", "http://example.org/x"),
    ],
)
def test_a_link_ends_where_the_sentence_goes_on(written: str, link: str) -> None:
    assert proofs_in(written) == [Proof(ProofKind.LINK, link)]


def test_proofs_come_in_their_order_and_each_has_its_issuer() -> None:
    found = proofs_in("https://example.org/1，宜教发〔2026〕1号、宜政办〔2026〕2号")
    assert [each.text for each in found] == ["https://example.org/1", "宜教发〔2026〕1号", "宜政办〔2026〕2号"]


@pytest.mark.parametrize("text", ["〔2026〕12号", "2026年12号", "第12号", "教发2026-12", "example.org", ""])
def test_without_an_issuer_or_a_scheme_nothing_is_named(text: str) -> None:
    assert proofs_in(text) == []
