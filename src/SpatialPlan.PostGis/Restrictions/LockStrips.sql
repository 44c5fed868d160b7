-- Waits for the changes of a municipality that run, and holds up those that come, until the end of this transaction: the locks that a change takes.
-- $1 bigint: the municipality.
select pg_advisory_xact_lock_shared(417001, 0), pg_advisory_xact_lock(417001, $1::bigint::integer)
