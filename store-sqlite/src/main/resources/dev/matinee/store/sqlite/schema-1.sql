-- Histories and recommendations. The lists inside a row are JSON, since a row is always read as a whole.
CREATE TABLE histories (
  user_id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  ratings TEXT NOT NULL,
  watched TEXT NOT NULL,
  hidden TEXT NOT NULL,
  last_write_id TEXT NOT NULL
) STRICT;

CREATE TABLE recommendations (
  user_id TEXT NOT NULL PRIMARY KEY,
  history_version INTEGER NOT NULL,
  model_version TEXT NOT NULL,
  computed_at INTEGER NOT NULL,
  movies TEXT NOT NULL
) STRICT;
