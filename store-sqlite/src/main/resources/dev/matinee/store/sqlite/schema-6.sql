-- The latest events of a history, when it changed last (epoch milliseconds, 0 if no event tells) and from
-- where, and who is gone.
ALTER TABLE histories ADD COLUMN events TEXT NOT NULL DEFAULT '[]';
ALTER TABLE histories ADD COLUMN events_dropped_until INTEGER NOT NULL DEFAULT 0;
ALTER TABLE histories ADD COLUMN changed_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE histories ADD COLUMN changed_by TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE histories ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;
CREATE INDEX histories_by_change ON histories (changed_at);

-- Every account has a row from now on.
INSERT INTO histories (version, ratings, watched, hidden, genres, last_write_id, user_id)
  SELECT 0, '{}', '[]', '[]', '[]', '', user_id FROM accounts WHERE true
  ON CONFLICT (user_id) DO NOTHING;
