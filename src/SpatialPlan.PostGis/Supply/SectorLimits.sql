-- How large and how flat must land be for each sector in a municipality on a day? Its own row stands before the default of all.
-- $1 bigint: the municipality; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now.
-- Row: sector, minimum_lot_square_metres, maximum_slope_percent, source, confirmed.
select distinct on (sector) sector, minimum_lot_square_metres, maximum_slope_percent, source, confirmed
from supply_limit
where (municipality_id is null or municipality_id = $1::bigint)
  and valid @> $2::date
  and case when $3::timestamptz is null then upper_inf(recorded) else recorded @> $3::timestamptz end
order by sector, municipality_id nulls last
