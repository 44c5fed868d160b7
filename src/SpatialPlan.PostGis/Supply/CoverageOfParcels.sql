-- Where was each of these parcels surveyed on a day, by layers that were not past their review date?
-- $1 bigint[]: the parcels; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now.
-- Row: parcel_id, theme, covered (EWKB, 417001: the part of the parcel that is covered; null = all of it).
with layer as materialized (
  select l.theme, v.coverage
  from restriction_layer_version v join restriction_layer l using (layer_id)
  where v.valid @> $2::date and v.review_by >= $2::date
    and case when $3::timestamptz is null then upper_inf(v.recorded) else v.recorded @> $3::timestamptz end
)
select p.parcel_id, layer.theme,
  case when not st_covers(layer.coverage, p.geom) then st_asewkb(st_collectionextract(st_intersection(layer.coverage, p.geom), 3), 'NDR') end as covered
from parcel_version p
  join layer on layer.coverage && p.geom and st_intersects(layer.coverage, p.geom)
where p.parcel_id = any ($1::bigint[]) and p.valid @> $2::date
  and case when $3::timestamptz is null then upper_inf(p.recorded) else p.recorded @> $3::timestamptz end
order by p.parcel_id, layer.theme
