-- By which list the numbers in this file are meant, and what departments are still to be told of a change of list.

CREATE TABLE lists (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    title      TEXT    NOT NULL,
    outline    TEXT    NOT NULL, -- every entry with its number, words and departments, as JSON; only the newest is kept
    since      INTEGER NOT NULL,
    adopted_at INTEGER           -- none: the list by which the deployment began
) STRICT;

CREATE TABLE list_news (
    list       INTEGER NOT NULL REFERENCES lists (id),
    department TEXT    NOT NULL, -- empty: for the office
    text       TEXT    NOT NULL,
    told       INTEGER NOT NULL DEFAULT 0, -- to how many people it went
    ended_at   INTEGER,
    PRIMARY KEY (list, department)
) STRICT, WITHOUT ROWID;
CREATE INDEX list_news_waiting ON list_news (list) WHERE ended_at IS NULL;

ALTER TABLE reports ADD COLUMN ended TEXT NOT NULL DEFAULT ''; -- why it no longer holds, where nobody has withdrawn it
