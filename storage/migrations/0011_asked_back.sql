-- A report that was asked back waits for its answer, which may come without a reply; and the wordings that the office
-- has added to the checklist's own.

CREATE TABLE unfinished_reports (
    chat     INTEGER NOT NULL,
    thread   INTEGER NOT NULL,
    account  INTEGER NOT NULL,
    key      TEXT    NOT NULL, -- of the message that asks
    asked_at INTEGER NOT NULL,
    PRIMARY KEY (chat, thread, account)
) STRICT, WITHOUT ROWID;

CREATE TABLE wordings (
    said     TEXT    PRIMARY KEY, -- in plain form
    ref      TEXT    NOT NULL,
    person   INTEGER NOT NULL REFERENCES people (id),
    made_at  INTEGER NOT NULL
) STRICT;
