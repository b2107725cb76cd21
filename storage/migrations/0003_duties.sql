-- Duties, their occurrences, and every word that is planned on them.

CREATE TABLE duties (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    key          TEXT    NOT NULL UNIQUE,
    ref          TEXT    NOT NULL,
    quote        TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    rule         TEXT    NOT NULL,
    start_days   INTEGER NOT NULL,
    ladder       TEXT    NOT NULL,
    departments  TEXT    NOT NULL DEFAULT '[]', -- those whom the office has named; none: as the source has it
    stopped      INTEGER NOT NULL DEFAULT 0,
    set_by       INTEGER REFERENCES people (id), -- nobody: as the source has it
    since        TEXT    NOT NULL,
    planned_to   TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE occurrences (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    duty         INTEGER NOT NULL REFERENCES duties (id),
    period       TEXT    NOT NULL,
    start        TEXT    NOT NULL,
    due          TEXT    NOT NULL,
    provisional  INTEGER NOT NULL,
    stage        TEXT    NOT NULL DEFAULT 'planned',
    moves        INTEGER NOT NULL DEFAULT 0,
    report       INTEGER REFERENCES reports (id),
    reason       TEXT    NOT NULL DEFAULT '',
    ended_at     INTEGER,
    UNIQUE (duty, period)
) STRICT;
CREATE INDEX occurrences_live ON occurrences (due) WHERE stage NOT IN ('closed', 'waived');
CREATE INDEX occurrences_to_open ON occurrences (start) WHERE stage = 'planned';
CREATE INDEX occurrences_report ON occurrences (report) WHERE report IS NOT NULL;

CREATE TABLE redatings (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    occurrence INTEGER NOT NULL REFERENCES occurrences (id),
    old        TEXT    NOT NULL,
    new        TEXT    NOT NULL,
    reason     TEXT    NOT NULL,
    person     INTEGER REFERENCES people (id), -- nobody: the year's calendar
    made_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX redatings_occurrence ON redatings (occurrence);
CREATE TRIGGER redatings_keep BEFORE UPDATE ON redatings BEGIN SELECT raise(ABORT, 'old dates stay on record'); END;
CREATE TRIGGER redatings_stay BEFORE DELETE ON redatings BEGIN SELECT raise(ABORT, 'old dates stay on record'); END;

CREATE TABLE requests (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    occurrence INTEGER NOT NULL REFERENCES occurrences (id),
    kind       TEXT    NOT NULL,
    department TEXT    NOT NULL,
    reason     TEXT    NOT NULL,
    new_due    TEXT    NOT NULL DEFAULT '',
    person     INTEGER NOT NULL REFERENCES people (id),
    made_at    INTEGER NOT NULL,
    granted    INTEGER,
    decided_by INTEGER REFERENCES people (id),
    decided_at INTEGER
) STRICT;
CREATE UNIQUE INDEX requests_open ON requests (occurrence, kind, department) WHERE granted IS NULL;

CREATE TABLE seen (
    occurrence INTEGER NOT NULL REFERENCES occurrences (id),
    department TEXT    NOT NULL,
    day        TEXT    NOT NULL,
    person     INTEGER NOT NULL REFERENCES people (id),
    PRIMARY KEY (occurrence, department)
) STRICT, WITHOUT ROWID;

CREATE TABLE nudges ( -- what was said is never deleted, so no number of it is given twice
    id         INTEGER PRIMARY KEY,
    key        TEXT    NOT NULL,
    occurrence INTEGER NOT NULL REFERENCES occurrences (id),
    audience   TEXT    NOT NULL,
    rung       TEXT    NOT NULL,
    day        TEXT    NOT NULL,
    due_at     INTEGER NOT NULL,
    state      TEXT    NOT NULL DEFAULT 'planned',
    reason     TEXT    NOT NULL DEFAULT '',
    message    TEXT    NOT NULL DEFAULT '', -- the key of the message in which it went out
    ended_at   INTEGER,
    UNIQUE (occurrence, key)
) STRICT;
CREATE INDEX nudges_due ON nudges (due_at) WHERE state = 'planned';
CREATE INDEX nudges_said ON nudges (ended_at) WHERE message <> '';
CREATE INDEX nudges_message ON nudges (message) WHERE message <> '';
CREATE INDEX outbox_gone ON outbox (key) WHERE state = 'gone' AND purpose = 'reminder';

CREATE TABLE calendars (
    year    INTEGER PRIMARY KEY,
    body    TEXT    NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE burden (
    department TEXT    NOT NULL,
    week       TEXT    NOT NULL,
    messages   INTEGER NOT NULL DEFAULT 0,
    taps       INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (department, week)
) STRICT, WITHOUT ROWID;

CREATE TABLE briefs (
    week    TEXT    PRIMARY KEY,
    made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE rankings (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    until   TEXT    NOT NULL,
    reason  TEXT    NOT NULL,
    person  INTEGER NOT NULL REFERENCES people (id),
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE quiet_hours (
    chat   INTEGER PRIMARY KEY,
    hours  TEXT    NOT NULL,
    thread INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE marks (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
