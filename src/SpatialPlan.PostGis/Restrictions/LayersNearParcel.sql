-- Which layers hold on a day and lie on a parcel, or so near that their inaccuracy reaches it, or are its municipality's own and so should lie on it?
-- $1 bigint: the parcel; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now.
-- Row: version_id, recorded_from, theme, code, as_of, review_by, accuracy_metres, source, confirmed.
select v.version_id, lower(v.recorded) as recorded_from, l.theme, l.code, v.as_of, v.review_by, v.accuracy_metres, v.source, v.confirmed
from parcel_version p
  cross join restriction_layer_version v
  join restriction_layer l using (layer_id)
where p.parcel_id = $1::bigint and p.valid @> $2::date
  and case when $3::timestamptz is null then upper_inf(p.recorded) else p.recorded @> $3::timestamptz end
  and v.valid @> $2::date
  and case when $3::timestamptz is null then upper_inf(v.recorded) else v.recorded @> $3::timestamptz end
  and (l.municipality_id = p.municipality_id or v.coverage && st_expand(p.geom, v.accuracy_metres))
order by v.version_id
