-- Lets one generation of strips of a municipality run at a time; the others wait for the end of its transaction.
-- $1 bigint: the municipality.
select pg_advisory_xact_lock(417002, $1::bigint::integer)
