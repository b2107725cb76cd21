"""Where every question is answered, the folder passes its check: whoever answers by clicks has no other way on."""

from pathlib import Path

import pytest

from checklist_data.importing.answers import Answers
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.questions.questions import questions
from checklist_data.importing.read import read
from checklist_data.importing.writing.folder import folder_files
from checklist_data.model import Checklist
from checklist_data.reader import load

PERSON, DAY, BODY = "张三", "9月底前", "区民政局"
LABELS = {
    **dict.fromkeys(("联系人", "联络员", "包保人", "包保责任人", "分管领导", "分管联系领导", "配合人员"), PERSON),
    **dict.fromkeys(("完成时限要求", "时间节点", "整改时限"), DAY),
    **dict.fromkeys(("总牵头单位", "牵头责任单位", "牵头处室", "责任机构", "责任主体", "牵头", "责任", "配合"), BODY),
    **dict.fromkeys(("参与", "协办", "主办", "督导单位", "主要责任单位（部门）", "具体落实责任单位", "牵头机关"), BODY),
}


@pytest.mark.parametrize("form", ["{label}：{said}", "【{label}】{said}", "（{label}：{said}）"])
def test_a_line_with_any_label_finds_its_place(form: str, tmp_path: Path) -> None:
    lost = []
    for at, (label, said) in enumerate(LABELS.items()):
        line = form.format(label=label, said=said)
        behind, below = (line, "") if line.startswith("（") else ("", f"{line}\n")
        text = "".join(f"{n}. 修缮道路{n}条。{behind}\n责任单位：区交通局\n{below}" for n in (1, 2))
        checklist = answered(f"清江区任务清单\n{text}".encode(), tmp_path / str(at))
        lost += [label for each in checklist.items if said not in repr(each)]
    assert lost == []


def answered(data: bytes, folder: Path) -> Checklist:
    """The checklist of a document after every question was answered as proposed."""
    document, said = read_bytes(data), dict[str, str]()
    while asked := questions(reading := read(document, Answers(said))):
        said |= {key: word for each in asked for key, word in each.answered("yes").items()}
    folder_files(document, reading).write(folder)
    return load(folder)
