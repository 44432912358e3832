-- The movies of a list that its owner saved for later, an array as that of its movies, each with its place.
ALTER TABLE recommendations ADD COLUMN saved TEXT NOT NULL DEFAULT '[]';

-- The name by which others of a household may speak of the person who made a code or said it.
ALTER TABLE pairing_codes ADD COLUMN name TEXT;
ALTER TABLE voice_links ADD COLUMN name TEXT;
