-- How many parcels of a municipality hold on a day, and where do they lie?
-- $1 bigint: the municipality; $2 date: the day in law; $3 timestamptz: the time of knowledge; $4 bigint: only parcels with a higher number.
-- Row: parcels (all), rest (those with a higher number), min_x, min_y, max_x, max_y (metres, 417001; null: none).
select count(*) as parcels, count(*) filter (where parcel_id > $4::bigint) as rest,
  st_xmin(st_extent(geom)) as min_x, st_ymin(st_extent(geom)) as min_y, st_xmax(st_extent(geom)) as max_x, st_ymax(st_extent(geom)) as max_y
from parcel_version
where municipality_id = $1::bigint and valid @> $2::date and recorded @> $3::timestamptz
