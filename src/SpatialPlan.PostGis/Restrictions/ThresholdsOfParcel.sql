-- From when on does a hit of each theme count on a parcel on a day? The row of its municipality stands before the default of all.
-- $1 bigint: the parcel; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now.
-- Row: as ThresholdsOfMunicipality.sql.
select distinct on (t.theme) t.theme, t.min_area_square_metres, t.min_width_metres, t.min_share, t.min_length_metres, t.tolerance_metres, t.nearby_metres, t.source, t.confirmed, t.version_id
from restriction_threshold t
where (t.municipality_id is null or t.municipality_id = (
    select p.municipality_id from parcel_version p
    where p.parcel_id = $1::bigint and p.valid @> $2::date
      and case when $3::timestamptz is null then upper_inf(p.recorded) else p.recorded @> $3::timestamptz end))
  and t.valid @> $2::date
  and case when $3::timestamptz is null then upper_inf(t.recorded) else t.recorded @> $3::timestamptz end
order by t.theme, t.municipality_id nulls last
