"""A version of the facts: it changes whenever anything changes that affects how things stand."""

from storage.engine.database import Transaction

_VERSION = """
    SELECT (SELECT max(id) FROM audit), (SELECT max(id) FROM reports), (SELECT max(id) FROM reviews),
        (SELECT max(id) FROM requests), (SELECT max(id) FROM redatings), (SELECT max(made_at) FROM calendars),
        (SELECT count(decided_at) FROM requests),
        (SELECT count(*) || ' ' || sum(stopped) || ' ' || sum(length(departments) + length(rule)) FROM duties),
        (SELECT count(*) || ' ' || max(id) || ' ' || sum(moves) || ' ' || sum(CAST(replace(due, '-', '') AS INTEGER))
            || ' ' || coalesce(sum(report), 0) || ' ' || sum(instr('planned open reported closed waived', stage))
            FROM occurrences)
"""
"""Every action of a person adds an audit row; what planning changes shows in the occurrences."""


async def facts_version(rows: Transaction) -> tuple[object, ...]:
    """Return the present version; reading it costs far less than reading the facts."""
    found = await rows.row(_VERSION)
    return tuple(found) if found is not None else ()
