"""The file of pairs: questions are written so that removing a # answers them, and a slip names its line."""

import re
from pathlib import Path

import pytest

from checklist_data.comparing.difference import compare
from checklist_data.comparing.pairs import BadPairs, as_toml, read_pairs
from tests.checklist_data.comparing.lists import outline

OLD = outline(("检查城南街道消防安全", ()), ('写明"引号"的工作与检查', ()))
NEW = outline(("检查城北街道消防安全", ()), ('写明"引号"的工作和查验', ()))


def test_questions_become_answers_where_their_mark_is_removed(tmp_path: Path) -> None:
    asked = compare(OLD, NEW).questions
    assert len(asked) == 2
    file = tmp_path / "pairs.toml"
    file.write_text(re.sub(r'^# ("1" = "1")', r"\1", as_toml(asked), flags=re.MULTILINE), encoding="utf-8")
    answers = read_pairs(file, OLD, NEW)
    assert answers.entries == {"1": "1"}
    assert [each.old for each in compare(OLD, NEW, answers).questions] == ["2"]
    everything = re.sub(r'^# ("\d" = "gone")', r"\1", as_toml(asked), flags=re.MULTILINE)
    file.write_text(everything, encoding="utf-8")
    assert compare(OLD, NEW, read_pairs(file, OLD, NEW)).questions == ()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('[entries]\n"9" = "1"', "“9”：原清单中没有"),
        ('[entries]\n"1" = "9"', "“1” = “9”：新清单中没有"),
        ('[entries]\n"1" = 1', "“1” = “1”：新清单中没有"),
        ('[entries]\n"1" = "S1"', "不能对应"),
        ('[departments]\n"教体局" = "不存在局"', "“教体局” = “不存在局”"),
        ('[entry]\n"1" = "1"', "没有“entry”这一节"),
        ('entries = "1"', "应是一节"),
        ('[entries]\n"1" = ', "不是有效的 TOML"),
        ("a = " + "[" * 100_000, "不是有效的 TOML"),
    ],
)
def test_a_slip_in_the_file_is_named(tmp_path: Path, text: str, fault: str) -> None:
    file = tmp_path / "pairs.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadPairs) as bad:
        read_pairs(file, OLD, NEW)
    assert fault in str(bad.value)
