-- Which sectors can use land of which category and kind in a municipality on a day? Its own row stands before the default of all.
-- $1 bigint: the municipality; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now.
-- Row: sector, category, land_kind ('' = all of the category), access (open | conversion | never), lag_years, source, confirmed.
select distinct on (sector, category, land_kind) sector, category, land_kind, access, lag_years, source, confirmed
from supply_access
where (municipality_id is null or municipality_id = $1::bigint)
  and valid @> $2::date
  and case when $3::timestamptz is null then upper_inf(recorded) else recorded @> $3::timestamptz end
order by sector, category, land_kind, municipality_id nulls last
