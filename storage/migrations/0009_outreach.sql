-- What is said unasked goes where people want it: not to those on leave or who want nothing in private, into the group
-- that the office has named; and what people say of it: received, unreasonable.

ALTER TABLE quiet_hours ADD COLUMN is_named INTEGER NOT NULL DEFAULT 0; -- reminders of departments go to this group

CREATE TABLE leaves (
    person   INTEGER NOT NULL REFERENCES people (id),
    first    TEXT    NOT NULL,
    last     TEXT    NOT NULL,
    made_at  INTEGER NOT NULL,
    PRIMARY KEY (person, first)
) STRICT, WITHOUT ROWID;

CREATE TABLE not_in_private (
    person INTEGER PRIMARY KEY REFERENCES people (id)
) STRICT;

CREATE TABLE notices (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    text    TEXT    NOT NULL,
    person  INTEGER NOT NULL REFERENCES people (id),
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE notice_copies ( -- one for each department; like a reminder it ends in one state
    notice     INTEGER NOT NULL REFERENCES notices (id),
    department TEXT    NOT NULL,
    due_at     INTEGER NOT NULL,
    state      TEXT    NOT NULL DEFAULT 'planned',
    reason     TEXT    NOT NULL DEFAULT '',
    message    TEXT    NOT NULL DEFAULT '',
    ended_at   INTEGER,
    PRIMARY KEY (notice, department)
) STRICT, WITHOUT ROWID;
CREATE INDEX notice_copies_message ON notice_copies (message) WHERE message <> '';
CREATE INDEX notice_copies_due ON notice_copies (due_at) WHERE state = 'planned';

CREATE TABLE receipts (
    notice     INTEGER NOT NULL REFERENCES notices (id),
    department TEXT    NOT NULL,
    person     INTEGER NOT NULL REFERENCES people (id),
    made_at    INTEGER NOT NULL,
    PRIMARY KEY (notice, department)
) STRICT, WITHOUT ROWID;

CREATE TABLE objections (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    department TEXT    NOT NULL,
    subject    TEXT    NOT NULL,
    text       TEXT    NOT NULL,
    person     INTEGER NOT NULL REFERENCES people (id),
    made_at    INTEGER NOT NULL
) STRICT;
