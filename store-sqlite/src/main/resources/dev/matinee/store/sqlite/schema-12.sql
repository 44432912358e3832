-- The movies of a list that its owner saved for later, an array as that of its movies, each with its place.
ALTER TABLE recommendations ADD COLUMN saved TEXT NOT NULL DEFAULT '[]';
