-- What somebody has asked for that takes long to make: it is done outside of every transaction, once in effect.

CREATE TABLE slow_work (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    kind     TEXT    NOT NULL,
    account  INTEGER NOT NULL, -- who asked: whether they may is looked up again when it is done
    chat     INTEGER NOT NULL,
    body     TEXT    NOT NULL,
    state    TEXT    NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'dead')),
    attempts INTEGER NOT NULL DEFAULT 0,
    made_at  INTEGER NOT NULL,
    ended_at INTEGER,
    error    TEXT
) STRICT;
CREATE UNIQUE INDEX slow_work_waiting ON slow_work (kind, account, chat, body) WHERE state = 'waiting';
