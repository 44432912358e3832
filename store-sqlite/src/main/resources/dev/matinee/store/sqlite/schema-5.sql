-- Until when a list knows what other people rated, in epoch milliseconds.
ALTER TABLE recommendations ADD COLUMN knows_others_until INTEGER NOT NULL DEFAULT 0;
UPDATE recommendations SET knows_others_until = computed_at;
