"""Faults as they are told."""

from checklist_data.faults import BadChecklist, Fault


def test_a_fault_is_a_line_with_file_key_and_problem() -> None:
    assert str(Fault("sections/06.toml", "item[4].lead", "缺少此项")) == "sections/06.toml: item[4].lead: 缺少此项"
    assert str(Fault("source.txt", "", "缺少此文件")) == "source.txt: 缺少此文件"


def test_faults_are_told_once_each_in_the_order_of_their_files() -> None:
    refused = BadChecklist([Fault("b", "k", "x"), Fault("a", "k", "x"), Fault("b", "k", "x")])
    assert str(refused) == "a: k: x\nb: k: x"
    assert len(refused.faults) == 2
