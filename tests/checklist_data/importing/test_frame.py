"""What frames a page is no part of the list; the line of a role is, whatever its body is called."""

import pytest

from checklist_data.importing.running_text.frame import is_frame


@pytest.mark.parametrize(
    "text",
    [
        "技术支持：云溪市大数据中心",
        "主办：云溪市人民政府 地址：人民路1号 电话：0700-1234567",
        "您当前的位置：首页 > 政务公开",
        "— 3 —",
    ],
)
def test_a_footer_or_a_way_through_the_site_is_a_frame(text: str) -> None:
    assert is_frame(text)


@pytest.mark.parametrize(
    "text", ["主办单位：市地方海事服务中心", "承办单位：市公路事业发展中心", "主办单位：市人民政府办公室"]
)
def test_the_line_of_a_role_is_none(text: str) -> None:
    assert not is_frame(text)
