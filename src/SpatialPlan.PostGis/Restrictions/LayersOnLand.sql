-- Which layers hold on a day and have a box on the land, or so near that their inaccuracy reaches it, or are the municipality's own and so should lie on it?
-- $1 geometry (EWKB, 417001): the land; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now;
-- $4 text[]: the themes asked for; $5 bigint: the municipality, null = none.
-- Row: version_id, recorded_from, theme, code, as_of, review_by, accuracy_metres, source, confirmed.
select v.version_id, lower(v.recorded) as recorded_from, l.theme, l.code, v.as_of, v.review_by, v.accuracy_metres, v.source, v.confirmed
from (select st_geomfromewkb($1::bytea) as geom) land
  cross join restriction_layer_version v
  join restriction_layer l using (layer_id)
where (v.coverage && st_expand(land.geom, v.accuracy_metres) or l.municipality_id = $5::bigint)
  and l.theme = any ($4::text[])
  and v.valid @> $2::date
  and case when $3::timestamptz is null then upper_inf(v.recorded) else v.recorded @> $3::timestamptz end
order by v.version_id
