"""A table that holds several lists is read by the head of each."""

from checklist_data.importing.answers import Answers
from checklist_data.importing.formats.sniff import read_bytes
from checklist_data.importing.read import read
from tests.checklist_data.importing.builders import page

_TABLE = """<table><tr><td>序号</td><td>整治任务</td><td>责任领导</td><td>责任单位</td></tr>
<tr><td>1</td><td>拆除楼道内违规搭建。</td><td>王立</td><td>县城管局</td></tr>
<tr><td colspan="4">表二：长效机制清单</td></tr>
<tr><td>序号</td><td>工作任务</td><td>牵头单位</td><td>配合单位</td></tr>
<tr><td>1</td><td>建成消防监测平台。</td><td>县消防救援大队</td><td>县数据局</td></tr></table>"""


def test_the_columns_below_a_second_head_are_what_that_head_says() -> None:
    first, second = read(read_bytes(page(_TABLE)), Answers()).entries
    assert (first.assigned.leaders, first.assigned.responsible) == (["王立"], ["县城管局"])
    assert (second.assigned.leads, second.assigned.participants) == (["县消防救援大队"], ["县数据局"])
