-- Who caused a message, when it is their turn in the chat, what it takes the place of while it
-- waits, and whether it is for a stranger in private, who waits for everybody else.

ALTER TABLE outbox ADD COLUMN author INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN slot TEXT;
ALTER TABLE outbox ADD COLUMN is_strangers INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN queue TEXT GENERATED ALWAYS AS (lane || ' ' || author) VIRTUAL;

DROP INDEX outbox_waiting;
CREATE INDEX outbox_waiting ON outbox (lane, turn) WHERE state = 'waiting';
CREATE INDEX outbox_queue ON outbox (queue, rank, turn, id) WHERE state = 'waiting';
CREATE INDEX outbox_slot ON outbox (slot) WHERE state = 'waiting' AND slot IS NOT NULL;
CREATE INDEX outbox_presses ON outbox (author, id) WHERE state = 'waiting' AND purpose = 'press';
CREATE INDEX outbox_strangers ON outbox (id) WHERE state = 'waiting' AND is_strangers = 1;

-- How many unanswered questions an account has added to the list today; 0 stands for all strangers together.
CREATE TABLE misses_today (
    account INTEGER PRIMARY KEY,
    day     TEXT    NOT NULL,
    count   INTEGER NOT NULL
) STRICT;
CREATE INDEX misses_frequent ON misses (times, last_at);
