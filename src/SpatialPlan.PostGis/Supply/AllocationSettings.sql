-- How are tiers, irrigated land and neighbours weighed in a municipality on a day? Its own row stands before the default of all.
-- $1 bigint: the municipality; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now.
-- Row: key (tier_surcharge | irrigated_surcharge | beta), value, source, confirmed.
select distinct on (key) key, value, source, confirmed
from allocation_setting
where (municipality_id is null or municipality_id = $1::bigint)
  and valid @> $2::date
  and case when $3::timestamptz is null then upper_inf(recorded) else recorded @> $3::timestamptz end
order by key, municipality_id nulls last
