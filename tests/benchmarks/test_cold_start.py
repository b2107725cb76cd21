"""Processes are started alike, whatever is set on the machine."""

from benchmarks.cold_start import compiling_into


def test_modules_are_compiled_even_where_that_is_switched_off() -> None:
    settings = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPYCACHEPREFIX": "elsewhere", "LANG": "C"}
    assert compiling_into("here", settings) == {"PYTHONPYCACHEPREFIX": "here", "LANG": "C"}
