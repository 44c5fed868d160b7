-- Which other parcels lie in a window of a printed map on a day? At most 3000, the nearest to its middle first: more could not be told apart on paper.
-- $1 geometry (EWKB, 417001): the window, a rectangle; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now; $4 bigint: the parcel to leave out.
-- Row: geom (EWKB, 417001), cut at the window; it is for drawing only.
select st_asewkb(st_clipbybox2d(v.geom, frame.geom::box2d), 'NDR') as geom
from (select st_geomfromewkb($1::bytea) as geom) frame
  join parcel_version v on v.geom && frame.geom
where v.parcel_id <> $4::bigint and v.valid @> $2::date
  and case when $3::timestamptz is null then upper_inf(v.recorded) else v.recorded @> $3::timestamptz end
order by st_distance(st_centroid(frame.geom), v.geom), v.parcel_id
limit 3000
