"""What the platform answers where it does not do what was asked."""

from bot.practice.refusing.refused import Refused, bad_request, forbidden


def test_a_refusal_says_its_code_and_why_in_the_platforms_words() -> None:
    found = [(each.code, each.description) for each in (bad_request("chat not found"), forbidden("bot was blocked"))]
    assert found == [(400, "Bad Request: chat not found"), (403, "Forbidden: bot was blocked")]


def test_what_it_tells_besides_is_its_own() -> None:
    told = {"retry_after": 3}
    refused = Refused(429, "Too Many Requests", told)
    told["retry_after"] = 9
    assert refused.parameters == {"retry_after": 3}
    assert bad_request("x").parameters == {}
    assert str(refused) == "Too Many Requests"
