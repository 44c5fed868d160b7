-- Which kept answers of open matters have to be checked again by a day?
-- $1 bigint: the municipality, null = all; $2 date: the day.
-- Row: hash, recheck_ids (bigint[]: what it is due for).
select p.hash, array_agg(p.recheck_id order by p.recheck_id) as recheck_ids
from pending_recheck p join stored_extract e using (hash)
where p.due_on <= $2::date and ($1::bigint is null or e.municipality_id = $1::bigint)
group by p.hash
order by min(p.recheck_id)
