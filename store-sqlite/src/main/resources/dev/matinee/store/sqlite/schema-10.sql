-- Evenings: people who want a list together. The members are an array of objects with a userId and a name, in the order
-- in which they joined. Times are epoch seconds.
CREATE TABLE evenings (
  code TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  strategy TEXT NOT NULL,
  members TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX evenings_by_expiry ON evenings (expires_at);
