-- What people were called before, so that a person can be forgotten under every name.

CREATE TABLE earlier_names (
    person INTEGER NOT NULL REFERENCES people (id),
    name   TEXT    NOT NULL,
    PRIMARY KEY (person, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX earlier_names_name ON earlier_names (name);
CREATE TRIGGER people_were AFTER UPDATE OF name ON people WHEN old.name <> new.name AND new.account IS NOT NULL
BEGIN
    INSERT INTO earlier_names SELECT old.id, old.name
    WHERE NOT EXISTS (SELECT 1 FROM earlier_names WHERE person = old.id AND name = old.name);
END;
