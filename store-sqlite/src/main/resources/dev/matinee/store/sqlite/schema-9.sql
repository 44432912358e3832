-- The hashes of the codes that open an account once each without its password: an array.
ALTER TABLE accounts ADD COLUMN recovery_hashes TEXT NOT NULL DEFAULT '[]';
