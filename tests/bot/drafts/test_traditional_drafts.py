"""A draft of a document in traditional characters answers questions in simplified ones, as it is printed."""

import base64
from pathlib import Path

import pytest

from bot.practice.control.fields import Fields
from bot.practice.review.room import ReviewRoom

DOCUMENT = """雲嵐縣115年度防汛分工表
一、疏濬清水溪。（牽頭單位：水利處；完成時限：115年4月底前）
二、清理雨水下水道。（牽頭單位：工務處；完成時限：長期堅持）
"""


@pytest.mark.parametrize("asked", ["水利处牵头哪些", "水利處牽頭哪些", "疏浚清水溪谁牵头"])
def test_either_script_is_understood(tmp_path: Path, asked: str) -> None:
    room = ReviewRoom(tmp_path)
    shown = room.open(Fields({"filename": "清单.txt", "data": base64.b64encode(DOCUMENT.encode()).decode()}))
    answer = room.ask(Fields({"draft": shown["draft"], "text": asked}))["answer"]
    assert "水利處" in answer
    assert "疏濬清水溪" in answer
