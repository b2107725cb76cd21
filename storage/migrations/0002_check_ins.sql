-- Who may speak for whom, what was reported and reviewed, and who did what. People are known to these tables by a number
-- of their own, so that a person can be forgotten without a line being changed.

CREATE TABLE people (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    account INTEGER UNIQUE,
    name    TEXT    NOT NULL,
    met_at  INTEGER NOT NULL
) STRICT;

CREATE TABLE appointments (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person     INTEGER NOT NULL REFERENCES people (id),
    role       TEXT    NOT NULL,
    department TEXT    NOT NULL DEFAULT '',
    since      INTEGER NOT NULL,
    until      INTEGER
) STRICT;
CREATE UNIQUE INDEX appointments_present ON appointments (person, role, department) WHERE until IS NULL;
CREATE INDEX appointments_department ON appointments (department, role) WHERE until IS NULL;

CREATE TABLE invitations (
    token      TEXT    PRIMARY KEY,
    role       TEXT    NOT NULL,
    department TEXT    NOT NULL DEFAULT '',
    made_by    INTEGER NOT NULL REFERENCES people (id),
    made_at    INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at   INTEGER,
    used_by    INTEGER REFERENCES people (id),
    replaces   INTEGER REFERENCES people (id)
) STRICT;

CREATE TABLE matters (
    department TEXT NOT NULL,
    ref        TEXT NOT NULL,
    PRIMARY KEY (department, ref)
) STRICT, WITHOUT ROWID;

CREATE TABLE reports (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    department TEXT    NOT NULL,
    ref        TEXT    NOT NULL,
    chat       INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    reply      TEXT    NOT NULL,
    withdrawn  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX reports_department ON reports (department, ref, id) WHERE withdrawn = 0;
CREATE INDEX reports_ref ON reports (ref, department, id) WHERE withdrawn = 0;
CREATE INDEX reports_message ON reports (chat, message_id) WHERE message_id <> 0;
CREATE INDEX reports_reply ON reports (reply);

CREATE TABLE versions (
    report  INTEGER NOT NULL REFERENCES reports (id),
    number  INTEGER NOT NULL,
    day     TEXT    NOT NULL,
    state   TEXT    NOT NULL,
    percent INTEGER CHECK (percent BETWEEN 0 AND 100),
    text    TEXT    NOT NULL,
    person  INTEGER NOT NULL REFERENCES people (id),
    made_at INTEGER NOT NULL,
    PRIMARY KEY (report, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    kind       TEXT    NOT NULL,
    text       TEXT    NOT NULL,
    file       TEXT,
    unique_id  TEXT,
    size       INTEGER,
    sha256     TEXT,
    kept_as    TEXT,
    fetch_at   INTEGER,
    chat       INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    album      TEXT,
    person     INTEGER NOT NULL REFERENCES people (id),
    made_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX evidence_album ON evidence (chat, album) WHERE album IS NOT NULL;
CREATE INDEX evidence_message ON evidence (chat, message_id);
CREATE INDEX evidence_unfetched ON evidence (fetch_at) WHERE fetch_at IS NOT NULL;

CREATE TABLE proofs (
    report   INTEGER NOT NULL REFERENCES reports (id),
    evidence INTEGER NOT NULL REFERENCES evidence (id),
    PRIMARY KEY (report, evidence)
) STRICT, WITHOUT ROWID;
CREATE INDEX proofs_evidence ON proofs (evidence);

CREATE TABLE reviews (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    report   INTEGER NOT NULL REFERENCES reports (id),
    version  INTEGER NOT NULL,
    decision TEXT    NOT NULL,
    reason   TEXT    NOT NULL DEFAULT '',
    person   INTEGER NOT NULL REFERENCES people (id),
    made_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX reviews_report ON reviews (report, id);

CREATE TABLE audit (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    at      INTEGER NOT NULL,
    person  INTEGER REFERENCES people (id),
    action  TEXT    NOT NULL,
    subject TEXT    NOT NULL,
    old     TEXT,
    new     TEXT
) STRICT;
CREATE INDEX audit_subject ON audit (subject);

CREATE TRIGGER audit_keeps BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'the audit is never changed'); END;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'the audit is never changed'); END;
CREATE TRIGGER versions_keep BEFORE UPDATE ON versions BEGIN SELECT raise(ABORT, 'versions are never changed'); END;
CREATE TRIGGER versions_stay BEFORE DELETE ON versions BEGIN SELECT raise(ABORT, 'versions are never changed'); END;
CREATE TRIGGER reviews_keep BEFORE UPDATE ON reviews BEGIN SELECT raise(ABORT, 'reviews are never changed'); END;
CREATE TRIGGER reviews_stay BEFORE DELETE ON reviews BEGIN SELECT raise(ABORT, 'reviews are never changed'); END;

CREATE TABLE offers (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    chat     INTEGER NOT NULL,
    key      TEXT    NOT NULL UNIQUE,
    account  INTEGER,
    revision INTEGER NOT NULL DEFAULT 0,
    choices  TEXT    NOT NULL,
    on_reply TEXT    NOT NULL DEFAULT '',
    made_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX offers_old ON offers (made_at);

CREATE TABLE rounds (
    chat   INTEGER PRIMARY KEY,
    mode   TEXT    NOT NULL,
    at     TEXT    NOT NULL,
    thread INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE answers_to_rounds (
    chat       INTEGER NOT NULL,
    day        TEXT    NOT NULL,
    department TEXT    NOT NULL,
    person     INTEGER NOT NULL REFERENCES people (id),
    made_at    INTEGER NOT NULL,
    PRIMARY KEY (chat, day, department)
) STRICT, WITHOUT ROWID;

CREATE TABLE wishes (
    person INTEGER PRIMARY KEY REFERENCES people (id)
) STRICT;
