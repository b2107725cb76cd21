-- The files of a list that was adopted in the chat: whoever has the database, or a copy of it, has the list.

ALTER TABLE lists ADD COLUMN files TEXT NOT NULL DEFAULT ''; -- text by name, as JSON; only the newest are kept
