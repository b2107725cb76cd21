"""Texts that look like one name and are two, or hold what a sentence says."""

import pytest

from checklist_data.importing.bodies.joints import has_joint


@pytest.mark.parametrize(
    "text", ["项目业主单位县交投公司", "县水利局商自然资源局", "区气象局有关镇街", "区住建局牵头区城管局", "按照区政府"]
)
def test_two_names_and_words_of_a_sentence_are_noticed(text: str) -> None:
    assert has_joint(text)


@pytest.mark.parametrize(
    "text", ["市场监管局", "高新技术产业开发区管委会", "国网青屏县供电公司", "区委区政府督查室", "各镇街", "县牵头单位"]
)
def test_a_name_is_one_whatever_letters_it_holds(text: str) -> None:
    assert not has_joint(text)
