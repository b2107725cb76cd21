"""The files of the board's page: given by exactly their names, and not again to who has them."""

import pytest
from aiohttp.test_utils import make_mocked_request

from handlers.web.static_files import TYPES, answer_file, static_files


@pytest.mark.parametrize("name", TYPES)
def test_a_file_is_given_with_its_kind_and_the_mark_of_its_content(name: str) -> None:
    file = static_files()[name]
    answer = answer_file(make_mocked_request("GET", f"/{name}"), file)
    assert (answer.status, answer.body) == (200, file.content)
    assert answer.content_type == TYPES[name]
    assert answer.headers["ETag"] == file.mark


def test_who_has_a_file_is_told_that_it_is_the_same_and_who_has_another_gets_it() -> None:
    file = static_files()["board.css"]
    same = make_mocked_request("GET", "/", headers={"If-None-Match": file.mark})
    other = make_mocked_request("GET", "/", headers={"If-None-Match": static_files()["board.js"].mark})
    assert (answer_file(same, file).status, answer_file(other, file).status) == (304, 200)
    assert not answer_file(same, file).body


def test_nothing_is_given_by_another_name() -> None:
    assert static_files().keys() == TYPES.keys()
    assert len({each.mark for each in static_files().values()}) == len(TYPES)
