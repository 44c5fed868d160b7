-- Waits until no change is being written, and says what time it is then: all that was recorded up to it is visible, and nothing more will ever be.
-- Row: known_at. The lock is the one that a change of the whole country takes.
select clock_timestamp() as known_at from (select pg_advisory_xact_lock(417001, 0) offset 0) waited
