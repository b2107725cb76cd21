"""What a person is asked: a question a kind, each with words of the source."""

from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.questions.questions import questions
from checklist_data.importing.read import read

NAME = "县公路、桥梁养护中心"


def test_a_name_is_shown_once_however_often_it_stands_in_the_document() -> None:
    tasks = "".join(f"{at}.修缮第{at}条道路。（责任单位：{NAME}）\n" for at in range(1, 6))
    text = f"任务清单\n{tasks}6.清理河道。（责任单位：县教育、卫健局）\n"
    (asked,) = questions(read(read_bytes(text.encode())))
    assert (asked.key, asked.count) == ("names", 6)
    assert [NAME in each for each in asked.samples] == [True, False]
    assert len(asked.every) == 6
