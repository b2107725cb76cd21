"""A number of something else than an entry: what stands right beside it tells, not a list of such things."""

import pytest

from bot.checkins.reading.reader import CheckIns
from tests.bot.checkins.corpus import TODAY

OWN = ("官园街道",)


@pytest.mark.parametrize(
    "text",
    [
        "第48稿译文完成80%",
        "48号桥墩浇筑完成80%",
        "村道48号段硬化搞完80%",
        "第44场讲座顺利完成",
        "第2项目经理已到岗，一切正常",
        "业主公约第48条已经改好",
        "55寸大屏已装好",
    ],
)
def test_a_thing_beside_a_number_is_asked_about(check_ins: CheckIns, text: str) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is None or found.drafts == ()


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("第56网格化服务正常推进", "56"),
        ("44号普法正常推进", "44"),
        ("第48条已办结", "48"),
        ("我们街道第48条按计划", "48"),
        ("52号还在推进，按计划", "52"),
    ],
)
def test_what_the_checklist_prints_of_the_entry_or_how_it_stands_is_no_such_thing(
    check_ins: CheckIns, text: str, ref: str
) -> None:
    found = check_ins.read(text, TODAY, departments=OWN)
    assert found is not None
    assert [each.ref for each in found.drafts] == [ref]
