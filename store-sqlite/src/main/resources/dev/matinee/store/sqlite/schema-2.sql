-- What people are known by: accounts, sessions, links to voices. Guests, whose rows expire. Addresses of pictures.
-- Times are epoch seconds.
ALTER TABLE histories ADD COLUMN genres TEXT NOT NULL DEFAULT '[]';
ALTER TABLE histories ADD COLUMN expires_at INTEGER;
CREATE INDEX histories_by_expiry ON histories (expires_at) WHERE expires_at IS NOT NULL;

ALTER TABLE recommendations ADD COLUMN expires_at INTEGER;
CREATE INDEX recommendations_by_expiry ON recommendations (expires_at) WHERE expires_at IS NOT NULL;

CREATE TABLE accounts (
  username_key TEXT NOT NULL PRIMARY KEY,
  username TEXT NOT NULL,
  user_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  password_hash TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  sessions TEXT NOT NULL,
  last_write_id TEXT NOT NULL
) STRICT;

CREATE TABLE sessions (
  token_hash TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  user_id TEXT NOT NULL,
  username TEXT,
  label TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  remembered INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

CREATE TABLE voice_links (
  alexa_user_id TEXT NOT NULL PRIMARY KEY,
  user_id TEXT NOT NULL,
  linked_at INTEGER NOT NULL
) STRICT;
CREATE INDEX voice_links_by_user ON voice_links (user_id);

CREATE TABLE pairing_codes (
  code_hash TEXT NOT NULL PRIMARY KEY,
  user_id TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE pairing_tries (
  guesser_hash TEXT NOT NULL PRIMARY KEY,
  tries_left INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE posters (
  movie_id INTEGER NOT NULL PRIMARY KEY,
  path TEXT,
  looked_up_at INTEGER NOT NULL
) STRICT;
