-- In which language a person is spoken to, also unasked: that of their last words.

ALTER TABLE people ADD COLUMN language TEXT NOT NULL DEFAULT ''; -- zh, en; empty: that of their app
