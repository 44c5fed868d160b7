-- From when on does a hit of each theme count in a municipality on a day? Its own row stands before the default of all.
-- $1 bigint: the municipality, null = the defaults; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now.
-- Row: theme, min_area_square_metres, min_width_metres, min_share (0 to 1), min_length_metres, tolerance_metres, nearby_metres, source, confirmed, version_id. At most one per theme.
select distinct on (theme) theme, min_area_square_metres, min_width_metres, min_share, min_length_metres, tolerance_metres, nearby_metres, source, confirmed, version_id
from restriction_threshold
where (municipality_id is null or municipality_id = $1::bigint)
  and valid @> $2::date
  and case when $3::timestamptz is null then upper_inf(recorded) else recorded @> $3::timestamptz end
order by theme, municipality_id nulls last
