-- Which restrictions lie in a window of a printed map on a day?
-- $1 geometry (EWKB, 417001): the window, a rectangle; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now.
-- Row: restriction_id, theme, hazard_level, geom (EWKB, 417001), cut at the window; it is for drawing only. By theme and number.
select v.restriction_id, v.theme, v.hazard_level, st_asewkb(st_clipbybox2d(v.geom, frame.geom::box2d), 'NDR') as geom
from (select st_geomfromewkb($1::bytea) as geom) frame
  join restriction_version v on v.geom && frame.geom
where v.valid @> $2::date
  and case when $3::timestamptz is null then upper_inf(v.recorded) else v.recorded @> $3::timestamptz end
order by v.theme, v.restriction_id, v.version_id
