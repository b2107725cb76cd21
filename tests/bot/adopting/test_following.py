"""What buttons stand for follows its entry, department and duty into the newer list."""

import json

import pytest

from bot.adopting.following import Following, Rewriting

FOLLOWING = Following({"1": "2", "2": "2@1"}, {"甲局": "新局"}, {"office-1-ab": "office-2-ab"}, {}, ("乙局",), {})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"ref": "1", "department": "甲局"}, {"ref": "2", "department": "新局"}),
        ({"refs": ["1", "2"], "department": ""}, {"refs": ["2"], "department": ""}),
        ({"all": ["甲局", "乙局"], "day": "1"}, {"all": ["新局"], "day": "1"}),
        (
            {"occurrence": 1, "all": [{"audience": "lead:甲局"}, {"audience": "lead:乙局"}, {"audience": "office"}]},
            {"occurrence": 1, "all": [{"audience": "lead:新局"}, {"audience": "office"}]},
        ),
        ({"key": "office-1-ab", "ref": "1", "text": "1"}, {"key": "office-2-ab", "ref": "2", "text": "1"}),
        ({"report": 8, "reason": "甲局"}, {"report": 8, "reason": "甲局"}),
    ],
)
def test_a_button_stands_for_the_same_thing_by_its_present_name(before: object, after: object) -> None:
    said = json.dumps([{"do": "x", "values": before}])
    assert json.loads(Rewriting(FOLLOWING, frozenset({7}))("offers.choices", said)) == [{"do": "x", "values": after}]


@pytest.mark.parametrize(
    "values",
    [
        {"ref": "2", "department": "甲局"},
        {"department": "乙局", "page": 0},
        {"audience": "participant:乙局"},
        {"refs": ["2"]},
        {"report": 7, "version": 1},
        {"filings": [{"ref": "1", "department": "甲局"}, {"ref": "2", "department": "甲局"}]},
    ],
)
def test_a_button_for_what_has_ended_says_so(values: object) -> None:
    rewriting = Rewriting(FOLLOWING, frozenset({7}))
    said = json.dumps([{"do": "x", "values": values}, {"do": "x", "values": {"ref": "1"}}])
    ended, other = json.loads(rewriting("offers.choices", said))
    assert ended == {"do": "ended", "values": {}}
    assert other == {"do": "x", "values": {"ref": "2"}}
    assert json.loads(rewriting("offers.on_reply", json.dumps({"do": "x", "values": values})))["do"] == "ended"
