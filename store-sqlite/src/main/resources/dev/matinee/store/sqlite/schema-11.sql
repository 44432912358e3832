-- The passkeys of an account, an array of objects with times in epoch seconds. An index over the person of an account.
-- The challenges that passkeys have yet to answer.
ALTER TABLE accounts ADD COLUMN passkeys TEXT NOT NULL DEFAULT '[]';
CREATE INDEX accounts_by_user ON accounts (user_id);

CREATE TABLE challenges (
  hash TEXT NOT NULL PRIMARY KEY,
  user_id TEXT,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX challenges_by_expiry ON challenges (expires_at);
