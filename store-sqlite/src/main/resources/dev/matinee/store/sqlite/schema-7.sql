-- The movies of a list in few bytes, the version of the index that has their titles, and how many they are. The column
-- movies is an empty list then.
ALTER TABLE recommendations ADD COLUMN packed BLOB;
ALTER TABLE recommendations ADD COLUMN titles TEXT;
ALTER TABLE recommendations ADD COLUMN movie_count INTEGER;
