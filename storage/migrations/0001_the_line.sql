-- What came in, what goes out, where it is said, and what was asked. Moments are milliseconds since 1970 in UTC.

CREATE TABLE inbox (
    update_id   INTEGER PRIMARY KEY,
    body        TEXT    NOT NULL,
    received_at INTEGER NOT NULL,
    state       TEXT    NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'done', 'dead')),
    attempts    INTEGER NOT NULL DEFAULT 0,
    ended_at    INTEGER,
    error       TEXT
) STRICT;
CREATE INDEX inbox_open ON inbox (update_id) WHERE state = 'new';
CREATE INDEX inbox_ended ON inbox (ended_at) WHERE state <> 'new';

CREATE TABLE outbox (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    key        TEXT    NOT NULL UNIQUE,
    chat       INTEGER NOT NULL,
    lane       TEXT    NOT NULL,
    rank       INTEGER NOT NULL,
    purpose    TEXT    NOT NULL,
    body       TEXT    NOT NULL,
    state      TEXT    NOT NULL DEFAULT 'waiting'
               CHECK (state IN ('waiting', 'sending', 'sent', 'unknown', 'dead', 'gone', 'dropped')),
    attempts   INTEGER NOT NULL DEFAULT 0,
    doubtful   INTEGER NOT NULL DEFAULT 0,
    not_before INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    ended_at   INTEGER,
    message_id INTEGER,
    error      TEXT
) STRICT;
CREATE INDEX outbox_waiting ON outbox (lane, rank, id) WHERE state = 'waiting';
CREATE INDEX outbox_sending ON outbox (id) WHERE state = 'sending';
CREATE INDEX outbox_ended ON outbox (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX outbox_told ON outbox (chat, message_id) WHERE message_id IS NOT NULL;

CREATE TABLE chats (
    chat       INTEGER PRIMARY KEY,
    type       TEXT    NOT NULL,
    title      TEXT    NOT NULL DEFAULT '',
    state      TEXT    NOT NULL DEFAULT 'here' CHECK (state IN ('here', 'gone')),
    adopted_by INTEGER,
    greeted_at INTEGER,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE pauses (
    lane  TEXT    PRIMARY KEY,
    until INTEGER NOT NULL
) STRICT;

CREATE TABLE moves (
    old      INTEGER PRIMARY KEY,
    new      INTEGER NOT NULL,
    moved_at INTEGER NOT NULL
) STRICT;

CREATE TABLE questions (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    chat       INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    thread     INTEGER NOT NULL DEFAULT 0,
    asker      INTEGER NOT NULL,
    text       TEXT    NOT NULL,
    plain      TEXT    NOT NULL,
    leans_on   INTEGER REFERENCES questions (id) ON DELETE SET NULL,
    reply      TEXT    NOT NULL,
    checklist  TEXT    NOT NULL,
    asked_at   INTEGER NOT NULL,
    UNIQUE (chat, message_id)
) STRICT;
CREATE INDEX questions_last ON questions (chat, thread, asked_at);
CREATE INDEX questions_asker ON questions (chat, asker, asked_at);
CREATE INDEX questions_reply ON questions (reply);
CREATE INDEX questions_leaning ON questions (leans_on) WHERE leans_on IS NOT NULL;
CREATE INDEX questions_old ON questions (asked_at);

CREATE TABLE misses (
    question TEXT    PRIMARY KEY,
    example  TEXT    NOT NULL,
    times    INTEGER NOT NULL,
    first_at INTEGER NOT NULL,
    last_at  INTEGER NOT NULL
) STRICT;

CREATE TABLE pulses (
    name TEXT    PRIMARY KEY,
    at   INTEGER NOT NULL,
    note TEXT    NOT NULL DEFAULT ''
) STRICT;
