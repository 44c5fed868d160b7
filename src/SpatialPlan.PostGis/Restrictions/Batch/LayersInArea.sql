-- Which layers hold on a day and may say something about land in an area?
-- $1, $2, $3, $4 double precision: west, south, east and north of the area, metres, 417001; $5 date: the day in law; $6 timestamptz: the time of knowledge; $7 bigint: the municipality.
-- Row: version_id, recorded_from, theme, code, covered (EWKB, 417001: the whole coverage), as_of, review_by, accuracy_metres, source, confirmed, own (it is the municipality's).
select v.version_id, lower(v.recorded) as recorded_from, l.theme, l.code, st_asewkb(v.coverage, 'NDR') as covered, v.as_of, v.review_by, v.accuracy_metres, v.source, v.confirmed,
  l.municipality_id = $7::bigint as own
from restriction_layer_version v join restriction_layer l using (layer_id)
where (v.coverage && st_expand(st_makeenvelope($1, $2, $3, $4, 417001), v.accuracy_metres + 1) or l.municipality_id = $7::bigint)
  and v.valid @> $5::date and v.recorded @> $6::timestamptz
order by v.version_id
