-- Which answers belong to the open matters of a municipality, and how did each stand when it was last checked again?
-- $1 bigint: the municipality; $2 boolean: only those whose answer differs now, or could not be checked.
-- Row: reference, hash, parcel_id (null = a drawn shape), law_date, verdict, stored_at, outcome (unchanged, changed, failed; null = never checked again), difference (JSON list, null),
-- failure (null), checked_for (null), is_due. In the order of the references.
select reference, hash, parcel_id, law_date, verdict, stored_at, outcome, difference::text as difference, failure, checked_for, is_due
from matter_answer
where municipality_id = $1::bigint and closed_at is null and (not $2::boolean or outcome in ('changed', 'failed'))
order by reference, stored_at, hash
