-- By which group somebody holds a role, and who is in the groups. What was given before this was kept has no group, like
-- what is given by a link: it ends with the last group of service in which its holder was when it was given.

ALTER TABLE appointments ADD COLUMN chat INTEGER; -- the group in which it was given; none: by a link

CREATE TABLE members (
    chat      INTEGER NOT NULL,
    account   INTEGER NOT NULL,
    joined_at INTEGER, -- not known: was there when first heard
    PRIMARY KEY (chat, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX members_account ON members (account);
CREATE INDEX invitations_open ON invitations (made_by) WHERE ended_at IS NULL;
