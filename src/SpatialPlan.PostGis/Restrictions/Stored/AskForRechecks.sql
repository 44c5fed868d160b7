-- Asks for all kept answers of the open matters of a municipality to be checked again, unless that is due already.
-- $1 bigint: the municipality, null = all; $2 date: the day on which it is due.
insert into recheck (hash, due_on)
select e.hash, $2::date
from stored_extract e
where ($1::bigint is null or e.municipality_id = $1::bigint)
  and e.hash in (select hash from watched_extract)
  and not exists (select from pending_recheck p where p.hash = e.hash and p.due_on <= $2::date)
