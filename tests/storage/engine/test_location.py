"""Where a database is, and what of its address is shown to whom."""

from pathlib import Path

import pytest

from storage.engine.location import Server, is_there, location_of, stem_of


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("postgresql://a:secret@h/d", "postgresql://a:********@h/d"),
        (
            "postgresql://a@h1:1,h2:2/d?schema=区&sslmode=require",
            "postgresql://a@h1:1,h2:2/d?sslmode=require&schema=%E5%8C%BA",
        ),
        ("postgres:///d?host=/run/x&password=secret", "postgres:///d?host=/run/x&password=********"),
    ],
)
def test_an_address_is_shown_without_its_password(given: str, shown: str) -> None:
    location = location_of(given)
    assert str(location) == shown
    assert "secret" not in repr(location)


@pytest.mark.parametrize(
    ("given", "bare", "secrets"),
    [
        ("postgresql://a:p%40ss@h/d?sslmode=require", "postgresql://a@h/d?sslmode=require", {"password": "p@ss"}),
        ("postgresql:///d?host=/run/x&password=p@ss", "postgresql:///d?host=/run/x", {"password": "p@ss"}),
        (
            "postgresql://a:x@h/d?sslkey=/k&sslpassword=s%20t",
            "postgresql://a@h/d?sslkey=/k",
            {"password": "x", "sslpassword": "s t"},
        ),
        ("postgresql://a@h/d", "postgresql://a@h/d", {}),
    ],
)
def test_other_programs_are_given_what_is_secret_apart(given: str, bare: str, secrets: dict[str, str]) -> None:
    location = location_of(given)
    assert isinstance(location, Server)
    assert location.parted() == (bare, secrets)


@pytest.mark.parametrize(
    ("given", "each"),
    [
        ("postgresql://a:b@h1:1,h2:2/d", ["postgresql://a:b@h1:1/d", "postgresql://a:b@h2:2/d"]),
        ("postgresql:///d?host=h1,h2&port=5", ["postgresql:///d?host=h1&port=5", "postgresql:///d?host=h2&port=5"]),
        ("postgresql:///d?host=h1,h2&port=5,6", ["postgresql:///d?host=h1&port=5", "postgresql:///d?host=h2&port=6"]),
        ("postgresql:///d?host=/run/x", ["postgresql:///d?host=/run/x"]),
    ],
)
def test_each_host_has_an_address_of_its_own(given: str, each: list[str]) -> None:
    location = location_of(given)
    assert isinstance(location, Server)
    assert location.addresses() == each


def test_another_database_of_a_server_keeps_all_but_the_name() -> None:
    server = location_of("postgresql://a:b@h/d?sslmode=require&dbname=x&schema=west")
    assert isinstance(server, Server)
    assert server.beside("other") == Server("postgresql://a:b@h/other?sslmode=require", "west")


def test_a_deployment_has_a_schema_and_files_of_that_name() -> None:
    assert location_of("postgresql://h/d") == Server("postgresql://h/d", "public")
    assert [str(stem_of(Server("postgresql://h/d", each))) for each in ("public", "west")] == [
        "qingdan",
        "qingdan-west",
    ]
    assert stem_of(Path("a/b.sqlite3")) == Path("a/b.sqlite3")


def test_of_a_server_only_a_connection_tells_whether_there_is_a_database(tmp_path: Path) -> None:
    assert is_there(Server("postgresql://nowhere/d"))
    assert not is_there(tmp_path / "bot.sqlite3")
    assert is_there(tmp_path)
