-- Is nobody changing the land at this moment? Then nobody begins to before this transaction ends.
-- Row: held_back.
select pg_try_advisory_xact_lock(417001, 0) as held_back
