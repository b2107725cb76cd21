-- What has been used to come in to the board: nothing lets anybody in twice. A mark names nobody.

CREATE TABLE used_passes (
    mark    TEXT    PRIMARY KEY,
    used_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX used_passes_old ON used_passes (used_at);

CREATE INDEX reports_on_entry ON reports (ref); -- a history tells of what was withdrawn as well
