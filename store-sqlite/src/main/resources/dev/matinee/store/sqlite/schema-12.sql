-- What the program makes once and keeps for all nodes: the salt under which pairing codes are stored.
CREATE TABLE settings (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT
