"""Which role is asked for where a question names several."""

from collections.abc import Callable

import pytest

from bot.questions.parse.frame import Frame
from bot.questions.parse.role_asked import role_of
from bot.questions.selection import RoleAsked


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("第28项领头的、打下手的都念一遍", RoleAsked.ANY),
        ("26项,牵头几家,参与几家", RoleAsked.ANY),
        ("23项领头的有谁,跟着的又有谁", RoleAsked.ANY),
        ("11项不管牵头还是参与,一家不漏", RoleAsked.ANY),
        ("48项从主到次都有哪些单位", RoleAsked.ANY),
        ("第21项除了牵头的还有谁", RoleAsked.PARTICIPATE),
        ("第16项给牵头的帮衬的是哪几个", RoleAsked.PARTICIPATE),
        ("who supports item 13 besides the leads", RoleAsked.PARTICIPATE),
        ("25项只要牵头的", RoleAsked.LEAD),
        ("13 谁是牵头的,参与的呢", RoleAsked.ANY),
        ("33项 谁牵头的,参与的又是谁", RoleAsked.ANY),
        ("第25项牵头的有哪些,配合的呢", RoleAsked.ANY),
        ("13 牵头的我知道了,参与的呢", RoleAsked.PARTICIPATE),
        ("13 参与的不用,谁牵头的呢", RoleAsked.LEAD),
        ("两个单位搭伙牵头的项", RoleAsked.LEAD),
        ("随手拍上传隐患,群众参与这一块谁主抓", RoleAsked.LEAD),
        ("社会协同体制归口哪家", RoleAsked.ANY),
    ],
)
def test_several_roles_are_read_together_or_one_for_the_other(
    frame_of: Callable[[str], Frame], text: str, role: RoleAsked
) -> None:
    assert role_of(frame_of(text)) is role
