-- Which restrictions keep which sectors off the land in a municipality on a day? Its own row stands before the default of all.
-- $1 bigint: the municipality; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now.
-- Row: sector ('' = all), theme, kind ('' = all), grade ('' = all), excluded, source, confirmed.
select distinct on (sector, theme, kind, grade) sector, theme, kind, grade, excluded, source, confirmed
from supply_exclusion
where (municipality_id is null or municipality_id = $1::bigint)
  and valid @> $2::date
  and case when $3::timestamptz is null then upper_inf(recorded) else recorded @> $3::timestamptz end
order by sector, theme, kind, grade, municipality_id nulls last
