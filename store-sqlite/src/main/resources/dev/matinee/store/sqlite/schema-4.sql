-- What account holders allowed programs by OAuth. Times are epoch seconds.
ALTER TABLE voice_links ADD COLUMN grant_id TEXT;

CREATE TABLE oauth_grants (
  id TEXT NOT NULL PRIMARY KEY,
  user_id TEXT NOT NULL,
  client_id TEXT NOT NULL,
  generation INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX oauth_grants_by_user ON oauth_grants (user_id);

CREATE TABLE oauth_tokens (
  hash TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  grant_id TEXT NOT NULL,
  generation INTEGER NOT NULL,
  redirect_uri TEXT,
  challenge TEXT,
  expires_at INTEGER NOT NULL,
  used_by TEXT
) STRICT;
CREATE INDEX oauth_tokens_by_expiry ON oauth_tokens (expires_at);
