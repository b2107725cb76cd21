"""Words of an entry that hardly can be those of a task."""

import pytest

from checklist_data.importing.odd_entries import is_odd


@pytest.mark.parametrize(
    "text",
    [
        "，并于年底前完成",
        "的重点工程建设",
        "推进农村公路建设和",
        "完善制度、",
        "建设停车场（含充电桩",
        "建设停车场）",
        "现将有关工作任务分解印发给你们",
        "本办法自印发之日起施行",
        "县公安局",
    ],
)
def test_half_sentences_letters_and_names_of_bodies_are_odd(text: str) -> None:
    assert is_odd(text, in_table=False)


@pytest.mark.parametrize(
    "text",
    [
        "的确需要的，按程序报批",
        "了解群众诉求",
        "等级医院评审",
        "建设停车场（含充电桩）",
        "1）更新消火栓。2）清理楼道",
        "全年参与志愿服务不少于两次",
    ],
)
def test_whole_sentences_are_not(text: str) -> None:
    assert not is_odd(text, in_table=False)


@pytest.mark.parametrize("text", ["县公安局", "各街道"])
def test_a_cell_of_a_table_may_hold_a_name_alone(text: str) -> None:
    assert not is_odd(text, in_table=True)
