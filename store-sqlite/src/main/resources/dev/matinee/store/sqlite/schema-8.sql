-- The movies that a person saved for later: an object from the movie to the epoch millisecond.
ALTER TABLE histories ADD COLUMN saved TEXT NOT NULL DEFAULT '{}';
