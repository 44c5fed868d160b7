-- What makes land suitable for each sector in a municipality on a day? Its own row stands before the default of all.
-- $1 bigint: the municipality; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now.
-- Row: sector, factor, weight, best, worst, source, confirmed.
select distinct on (sector, factor) sector, factor, weight, best, worst, source, confirmed
from suitability_factor
where (municipality_id is null or municipality_id = $1::bigint)
  and valid @> $2::date
  and case when $3::timestamptz is null then upper_inf(recorded) else recorded @> $3::timestamptz end
order by sector, factor, municipality_id nulls last
