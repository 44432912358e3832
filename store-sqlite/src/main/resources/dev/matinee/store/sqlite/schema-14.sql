-- Telephone numbers, one per person, with what their owners agreed to and want. Times are epoch seconds, null where there
-- is none, and the movies an array of numbers.
CREATE TABLE phones (
  user_id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  number TEXT NOT NULL,
  number_hash TEXT NOT NULL,
  consented_at INTEGER NOT NULL,
  consent_version TEXT NOT NULL,
  consent_wording TEXT NOT NULL,
  verified_at INTEGER,
  code_hash TEXT,
  code_expires_at INTEGER,
  code_tries_left INTEGER,
  when_ready INTEGER NOT NULL,
  weekly INTEGER NOT NULL,
  language TEXT NOT NULL,
  zone TEXT NOT NULL,
  ready_version INTEGER NOT NULL,
  waiting_since INTEGER,
  told_week TEXT NOT NULL,
  told_movies TEXT NOT NULL,
  expires_at INTEGER
) STRICT;
CREATE INDEX phones_by_expiry ON phones (expires_at);

-- How many messages of a kind there were, under a name with its day or month.
CREATE TABLE message_counts (
  name TEXT NOT NULL PRIMARY KEY,
  count INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX message_counts_by_expiry ON message_counts (expires_at);

-- The hashes of numbers to which no message may go.
CREATE TABLE stopped_numbers (
  number_hash TEXT NOT NULL PRIMARY KEY
) STRICT;

-- Messages that would have been sent, with their numbers but for two digits hidden.
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id TEXT NOT NULL,
  recipient TEXT NOT NULL,
  text TEXT NOT NULL,
  sent_at INTEGER NOT NULL
) STRICT
