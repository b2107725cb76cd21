"""An address is read in one way by every program, and its password is shown by none."""

from urllib.parse import quote

import pytest

from storage.engine.address import without_passwords
from storage.engine.location import Server, location_of

WRONG = [
    "postgresql://a:sec/ret@h/d",
    "postgresql://a:1/ret@h/d",
    "postgresql://a:sec#ret@h/d",
    "postgresql://a:1#ret@h/d",
    "postgresql://a:sec?ret@h/d",
    "postgresql://a:1?b=ret@h/d",
    "postgresql://a:sec@ret@h/d",
    "postgresql://a:sec[ret@h/d",
    "postgresql://a:[sec]ret@h/d",
    "postgresql://a:sec\u2100ret@h/d",
    "postgresql://a:sec",
    "POSTGRESQL://a:secret@h/d",
    " postgresql://a:secret@h/d",
    "'postgresql://a:secret@h/d'",
    "postgresql:/a:secret@h/d",
    "postgresql+asyncpg://a:secret@h/d",
    "jdbc:postgresql://h/d?user=a&password=secret",
    "mysql://a:secret@h/d",
    "a:secret@h/d",
    "a:sec/ret@h/d",
    "host=h password=secret",
    "password = 'secret' host=h",
]


@pytest.mark.parametrize("given", WRONG)
def test_what_could_be_read_in_two_ways_is_refused_and_not_repeated(given: str) -> None:
    with pytest.raises(ValueError, match=r"^write ") as refused:
        location_of(given)
    assert "sec" not in str(refused.value)
    assert refused.value.__suppress_context__ or refused.value.__context__ is None


@pytest.mark.parametrize(
    "path", ["qingdan.sqlite3", "/srv/海棠区/qingdan.sqlite3", "a b/it's.sqlite3", "../x@y.db", "/srv/12:30/a@b", "c:x"]
)
def test_the_path_of_a_file_is_taken_as_it_is(path: str) -> None:
    assert str(location_of(path)) == path


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("postgresql://h/d?PASSWORD=secret", "postgresql://h/d?PASSWORD=********"),
        ("postgresql://h/d?password=secret&password=secret2", "postgresql://h/d?password=********&password=********"),
        ("postgresql://h/d?pass%77ord=secret", "postgresql://h/d?password=********"),
        ("postgresql://h/d?sslpassword=secret", "postgresql://h/d?sslpassword=********"),
        ("postgresql://h:5/d?password=secret@x", "postgresql://h:5/d?password=********"),
        ("postgresql://a:se:cret@[::1]:5,h2/d", "postgresql://a:********@[::1]:5,h2/d"),
    ],
)
def test_however_a_password_is_given_it_is_not_shown(given: str, shown: str) -> None:
    assert str(location_of(given)) == shown


def test_a_blank_in_a_parameter_is_one_for_every_program() -> None:
    location = location_of("postgresql://a:b@h/d?options=-c%20work_mem%3D8MB&password=c+d")
    assert isinstance(location, Server)
    assert location.parted() == ("postgresql://a@h/d?options=-c%20work_mem%3D8MB", {"password": "c d"})


@pytest.mark.parametrize("given", [each for each in WRONG if "secret" in each and each != "a:secret@h/d"])
def test_a_message_that_repeats_an_address_hides_the_password(given: str) -> None:
    assert "secret" not in without_passwords(f"unrecognized arguments: --x={given} (choose from a, b)")


@pytest.mark.parametrize("text", ["https://api.telegram.org/x", "用时 3:20 @某人", "http://127.0.0.1:8500/ 海棠@b"])
def test_other_texts_stay(text: str) -> None:
    assert without_passwords(text) == text


@pytest.mark.parametrize(
    "name",
    [
        *(
            "a?b",
            "?",
            "$user",
            "a\nb",
            "a\0b",
            "../../a",
            "/a",
            "a/b",
            "pg_a",
            "a TABLE b;",
            "a\\b",
            "*",
        ),
        *("x" * 64, "区" * 22),
    ],
)
def test_a_schema_that_programs_read_each_in_their_own_way_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"^name the schema"):
        location_of(f"postgresql://h/d?schema={quote(name, safe='')}")


@pytest.mark.parametrize("name", ["haitang", "海棠区", "A.b-1 of 2", '区 "1" a\'b', "x" * 63, "区" * 21])
def test_other_schemas_are_taken(name: str) -> None:
    location = location_of(f"postgresql://h/d?schema={quote(name, safe='')}")
    assert isinstance(location, Server)
    assert location.schema == name
    assert location_of(str(location)) == location
