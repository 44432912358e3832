-- What was last read out to an account. Times are epoch seconds.
CREATE TABLE heard_lists (
  user_id TEXT NOT NULL PRIMARY KEY,
  movies TEXT NOT NULL,
  heard_at INTEGER NOT NULL
) STRICT;
