-- Records how checking again went; what has come to an end already is left as it is.
-- $1 bigint[]: what was due; $2 text: unchanged, changed or failed; $3 date: the day in law; $4 text: the verdict, null = failed; $5 text: the difference (JSON list), null = failed;
-- $6 text: why it failed, null = it did not.
insert into recheck_attempt (recheck_id, outcome, law_date, verdict, difference, failure)
select due, $2::text, $3::date, $4::text, $5::text::jsonb, $6::text
from unnest($1::bigint[]) due
on conflict do nothing
