-- Ids of accounts, chats, topics and messages are texts: how they look is the platform's affair. What was 0, for nobody
-- and nothing, is empty; what was negative, a message of a chat that has got another id since, is marked as former.
-- SQLite changes no column's type, so each table is made anew; foreign keys lead to the new one, which has its name.

INSERT INTO sqlite_sequence (name, seq) SELECT name || '_new', seq FROM sqlite_sequence
WHERE name IN ('people', 'appointments', 'outbox', 'questions', 'reports', 'evidence', 'offers', 'slow_work');

CREATE TABLE people_new (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT    UNIQUE,
    name    TEXT    NOT NULL,
    met_at  INTEGER NOT NULL
) STRICT;
INSERT INTO people_new SELECT id, CAST(account AS TEXT), name, met_at FROM people;
DROP TABLE people;
ALTER TABLE people_new RENAME TO people;
CREATE TRIGGER people_were AFTER UPDATE OF name ON people WHEN old.name <> new.name AND new.account IS NOT NULL
BEGIN
    INSERT INTO earlier_names SELECT old.id, old.name
    WHERE NOT EXISTS (SELECT 1 FROM earlier_names WHERE person = old.id AND name = old.name);
END;

CREATE TABLE appointments_new (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person     INTEGER NOT NULL REFERENCES people (id),
    role       TEXT    NOT NULL,
    department TEXT    NOT NULL DEFAULT '',
    since      INTEGER NOT NULL,
    until      INTEGER,
    chat       TEXT -- the group in which it was given; none: by a link
) STRICT;
INSERT INTO appointments_new SELECT id, person, role, department, since, until, CAST(chat AS TEXT) FROM appointments;
DROP TABLE appointments;
ALTER TABLE appointments_new RENAME TO appointments;
CREATE UNIQUE INDEX appointments_present ON appointments (person, role, department) WHERE until IS NULL;
CREATE INDEX appointments_department ON appointments (department, role) WHERE until IS NULL;

CREATE TABLE members_new (
    chat      TEXT NOT NULL,
    account   TEXT NOT NULL,
    joined_at INTEGER, -- not known: was there when first heard
    PRIMARY KEY (chat, account)
) STRICT, WITHOUT ROWID;
INSERT INTO members_new SELECT CAST(chat AS TEXT), CAST(account AS TEXT), joined_at FROM members;
DROP TABLE members;
ALTER TABLE members_new RENAME TO members;
CREATE INDEX members_account ON members (account);

CREATE TABLE chats_new (
    chat       TEXT    PRIMARY KEY,
    type       TEXT    NOT NULL,
    title      TEXT    NOT NULL DEFAULT '',
    state      TEXT    NOT NULL DEFAULT 'here' CHECK (state IN ('here', 'gone')),
    adopted_by TEXT,
    greeted_at INTEGER,
    changed_at INTEGER NOT NULL
) STRICT;
INSERT INTO chats_new SELECT CAST(chat AS TEXT), type, title, state, CASE adopted_by WHEN 0 THEN '' ELSE
    CAST(adopted_by AS TEXT) END, greeted_at, changed_at FROM chats;
DROP TABLE chats;
ALTER TABLE chats_new RENAME TO chats;

CREATE TABLE moves_new (
    old      TEXT    PRIMARY KEY,
    new      TEXT    NOT NULL,
    moved_at INTEGER NOT NULL
) STRICT;
INSERT INTO moves_new SELECT CAST(old AS TEXT), CAST(new AS TEXT), moved_at FROM moves;
DROP TABLE moves;
ALTER TABLE moves_new RENAME TO moves;

CREATE TABLE outbox_new (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    key          TEXT    NOT NULL UNIQUE,
    chat         TEXT    NOT NULL,
    lane         TEXT    NOT NULL,
    rank         INTEGER NOT NULL,
    purpose      TEXT    NOT NULL,
    body         TEXT    NOT NULL,
    state        TEXT    NOT NULL DEFAULT 'waiting'
                 CHECK (state IN ('waiting', 'sending', 'sent', 'unknown', 'dead', 'gone', 'dropped')),
    attempts     INTEGER NOT NULL DEFAULT 0,
    doubtful     INTEGER NOT NULL DEFAULT 0,
    not_before   INTEGER NOT NULL DEFAULT 0,
    created_at   INTEGER NOT NULL,
    ended_at     INTEGER,
    message_id   TEXT,
    error        TEXT,
    author       TEXT    NOT NULL DEFAULT '', -- who caused it; empty: the bot by itself
    turn         INTEGER NOT NULL DEFAULT 0,
    slot         TEXT,
    is_strangers INTEGER NOT NULL DEFAULT 0,
    queue        TEXT    GENERATED ALWAYS AS (lane || ' ' || author) VIRTUAL
) STRICT;
INSERT INTO outbox_new SELECT id, key, CAST(chat AS TEXT), lane, rank, purpose, body, state, attempts, doubtful,
    not_before, created_at, ended_at, CAST(message_id AS TEXT), error, CASE author WHEN 0 THEN '' ELSE CAST(author AS
    TEXT) END, turn, slot, is_strangers FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_new RENAME TO outbox;
UPDATE outbox SET body = json_set(body, '$.thread', CAST(body ->> 'thread' AS TEXT))
WHERE CASE WHEN json_valid(body) THEN json_type(body, '$.thread') = 'integer' END;
UPDATE outbox SET body = json_set(body, '$.reply_to', CAST(body ->> 'reply_to' AS TEXT))
WHERE CASE WHEN json_valid(body) THEN json_type(body, '$.reply_to') = 'integer' END;
CREATE INDEX outbox_waiting ON outbox (lane, turn) WHERE state = 'waiting';
CREATE INDEX outbox_queue ON outbox (queue, rank, turn, id) WHERE state = 'waiting';
CREATE INDEX outbox_slot ON outbox (slot) WHERE state = 'waiting' AND slot IS NOT NULL;
CREATE INDEX outbox_presses ON outbox (author, id) WHERE state = 'waiting' AND purpose = 'press';
CREATE INDEX outbox_strangers ON outbox (id) WHERE state = 'waiting' AND is_strangers = 1;
CREATE INDEX outbox_sending ON outbox (id) WHERE state = 'sending';
CREATE INDEX outbox_ended ON outbox (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX outbox_told ON outbox (chat, length(message_id), message_id) WHERE message_id IS NOT NULL; -- as they came
CREATE INDEX outbox_gone ON outbox (key) WHERE state = 'gone' AND purpose = 'reminder';

CREATE TABLE questions_new (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    chat       TEXT    NOT NULL,
    message_id TEXT    NOT NULL,
    thread     TEXT    NOT NULL DEFAULT '',
    asker      TEXT    NOT NULL,
    text       TEXT    NOT NULL,
    plain      TEXT    NOT NULL,
    leans_on   INTEGER REFERENCES questions (id) ON DELETE SET NULL,
    reply      TEXT    NOT NULL,
    checklist  TEXT    NOT NULL,
    asked_at   INTEGER NOT NULL,
    UNIQUE (chat, message_id)
) STRICT;
INSERT INTO questions_new SELECT id, CAST(chat AS TEXT), CASE WHEN message_id = 0 THEN '' WHEN message_id < 0 THEN
    'was:' || -message_id ELSE CAST(message_id AS TEXT) END, CASE thread WHEN 0 THEN '' ELSE CAST(thread AS TEXT) END,
    CAST(asker AS TEXT), text, plain, leans_on, reply, checklist, asked_at FROM questions;
DROP TABLE questions;
ALTER TABLE questions_new RENAME TO questions;
CREATE INDEX questions_last ON questions (chat, thread, asked_at);
CREATE INDEX questions_asker ON questions (chat, asker, asked_at);
CREATE INDEX questions_reply ON questions (reply);
CREATE INDEX questions_leaning ON questions (leans_on) WHERE leans_on IS NOT NULL;
CREATE INDEX questions_old ON questions (asked_at);

CREATE TABLE reports_new (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    department TEXT    NOT NULL,
    ref        TEXT    NOT NULL,
    chat       TEXT    NOT NULL, -- empty: not in a chat
    message_id TEXT    NOT NULL,
    reply      TEXT    NOT NULL,
    withdrawn  INTEGER NOT NULL DEFAULT 0,
    ended      TEXT    NOT NULL DEFAULT '' -- why it no longer holds, where nobody has withdrawn it
) STRICT;
INSERT INTO reports_new SELECT id, department, ref, CASE chat WHEN 0 THEN '' ELSE CAST(chat AS TEXT) END, CASE WHEN
    message_id = 0 THEN '' WHEN message_id < 0 THEN 'was:' || -message_id ELSE CAST(message_id AS TEXT) END, reply,
    withdrawn, ended FROM reports;
DROP TABLE reports;
ALTER TABLE reports_new RENAME TO reports;
CREATE INDEX reports_department ON reports (department, ref, id) WHERE withdrawn = 0;
CREATE INDEX reports_ref ON reports (ref, department, id) WHERE withdrawn = 0;
CREATE INDEX reports_message ON reports (chat, message_id) WHERE message_id <> '';
CREATE INDEX reports_reply ON reports (reply);
CREATE INDEX reports_on_entry ON reports (ref); -- a history tells of what was withdrawn as well

CREATE TABLE evidence_new (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    kind       TEXT    NOT NULL,
    text       TEXT    NOT NULL,
    file       TEXT,
    unique_id  TEXT,
    size       INTEGER,
    sha256     TEXT,
    kept_as    TEXT,
    fetch_at   INTEGER,
    chat       TEXT    NOT NULL, -- empty: forgotten with its sender
    message_id TEXT    NOT NULL,
    album      TEXT,
    person     INTEGER NOT NULL REFERENCES people (id),
    made_at    INTEGER NOT NULL
) STRICT;
INSERT INTO evidence_new SELECT id, kind, text, file, unique_id, size, sha256, kept_as, fetch_at, CASE chat WHEN 0
    THEN '' ELSE CAST(chat AS TEXT) END, CASE WHEN message_id = 0 THEN '' WHEN message_id < 0 THEN 'was:' ||
    -message_id ELSE CAST(message_id AS TEXT) END, album, person, made_at FROM evidence;
DROP TABLE evidence;
ALTER TABLE evidence_new RENAME TO evidence;
CREATE INDEX evidence_album ON evidence (chat, album) WHERE album IS NOT NULL;
CREATE INDEX evidence_message ON evidence (chat, message_id);
CREATE INDEX evidence_unfetched ON evidence (fetch_at) WHERE fetch_at IS NOT NULL;

CREATE TABLE offers_new (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    chat     TEXT    NOT NULL,
    key      TEXT    NOT NULL UNIQUE,
    account  TEXT,
    revision INTEGER NOT NULL DEFAULT 0,
    choices  TEXT    NOT NULL,
    on_reply TEXT    NOT NULL DEFAULT '',
    made_at  INTEGER NOT NULL
) STRICT;
INSERT INTO offers_new SELECT id, CAST(chat AS TEXT), key, CAST(account AS TEXT), revision, choices, on_reply, made_at
    FROM offers;
DROP TABLE offers;
ALTER TABLE offers_new RENAME TO offers;
CREATE INDEX offers_old ON offers (made_at);

CREATE TABLE slow_work_new (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    kind     TEXT    NOT NULL,
    account  TEXT    NOT NULL, -- who asked: whether they may is looked up again when it is done
    chat     TEXT    NOT NULL,
    body     TEXT    NOT NULL,
    state    TEXT    NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'dead')),
    attempts INTEGER NOT NULL DEFAULT 0,
    made_at  INTEGER NOT NULL,
    ended_at INTEGER,
    error    TEXT
) STRICT;
INSERT INTO slow_work_new SELECT id, kind, CAST(account AS TEXT), CAST(chat AS TEXT), body, state, attempts, made_at,
    ended_at, error FROM slow_work;
DROP TABLE slow_work;
ALTER TABLE slow_work_new RENAME TO slow_work;
UPDATE slow_work SET body = json_set(
    body, '$.thread', CASE body ->> 'thread' WHEN 0 THEN '' ELSE CAST(body ->> 'thread' AS TEXT) END
) WHERE CASE WHEN json_valid(body) THEN json_type(body, '$.thread') = 'integer' END;
CREATE UNIQUE INDEX slow_work_waiting ON slow_work (kind, account, chat, body) WHERE state = 'waiting';

CREATE TABLE unfinished_reports_new (
    chat     TEXT    NOT NULL,
    thread   TEXT    NOT NULL,
    account  TEXT    NOT NULL,
    key      TEXT    NOT NULL, -- of the message that asks
    asked_at INTEGER NOT NULL,
    PRIMARY KEY (chat, thread, account)
) STRICT, WITHOUT ROWID;
INSERT INTO unfinished_reports_new SELECT CAST(chat AS TEXT), CASE thread WHEN 0 THEN '' ELSE CAST(thread AS TEXT)
    END, CAST(account AS TEXT), key, asked_at FROM unfinished_reports;
DROP TABLE unfinished_reports;
ALTER TABLE unfinished_reports_new RENAME TO unfinished_reports;

CREATE TABLE rounds_new (
    chat   TEXT PRIMARY KEY,
    mode   TEXT NOT NULL,
    at     TEXT NOT NULL,
    thread TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO rounds_new SELECT CAST(chat AS TEXT), mode, at, CASE thread WHEN 0 THEN '' ELSE CAST(thread AS TEXT) END
    FROM rounds;
DROP TABLE rounds;
ALTER TABLE rounds_new RENAME TO rounds;

CREATE TABLE answers_to_rounds_new (
    chat       TEXT    NOT NULL,
    day        TEXT    NOT NULL,
    department TEXT    NOT NULL,
    person     INTEGER NOT NULL REFERENCES people (id),
    made_at    INTEGER NOT NULL,
    PRIMARY KEY (chat, day, department)
) STRICT, WITHOUT ROWID;
INSERT INTO answers_to_rounds_new SELECT CAST(chat AS TEXT), day, department, person, made_at FROM answers_to_rounds;
DROP TABLE answers_to_rounds;
ALTER TABLE answers_to_rounds_new RENAME TO answers_to_rounds;

CREATE TABLE quiet_hours_new (
    chat     TEXT    PRIMARY KEY,
    hours    TEXT    NOT NULL,
    thread   TEXT    NOT NULL DEFAULT '',
    is_named INTEGER NOT NULL DEFAULT 0 -- reminders of departments go to this group
) STRICT;
INSERT INTO quiet_hours_new SELECT CAST(chat AS TEXT), hours, CASE thread WHEN 0 THEN '' ELSE CAST(thread AS TEXT)
    END, is_named FROM quiet_hours;
DROP TABLE quiet_hours;
ALTER TABLE quiet_hours_new RENAME TO quiet_hours;

CREATE TABLE misses_today_new (
    account TEXT    PRIMARY KEY, -- empty: all strangers together
    day     TEXT    NOT NULL,
    count   INTEGER NOT NULL
) STRICT;
INSERT INTO misses_today_new SELECT CASE account WHEN 0 THEN '' ELSE CAST(account AS TEXT) END, day, count FROM
    misses_today;
DROP TABLE misses_today;
ALTER TABLE misses_today_new RENAME TO misses_today;
