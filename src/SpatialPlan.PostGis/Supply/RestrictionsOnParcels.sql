-- Which part of each restriction lies on each of these parcels on a day? What only touches a parcel, and lines and points, have no part of it.
-- $1 bigint[]: the parcels; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now.
-- Row: parcel_id, theme, kind, code, regime, hazard_level, geom (EWKB, 417001, polygons).
select p.parcel_id, v.theme, coalesce(v.protected_area_kind, v.strip_kind, v.hazard_kind) as kind, r.code, v.regime, v.hazard_level,
  st_asewkb(st_collectionextract(st_intersection(p.geom, v.geom), 3), 'NDR') as geom
from parcel_version p
  join restriction_version v on v.geom && p.geom and st_dimension(v.geom) = 2 and v.valid @> $2::date
    and case when $3::timestamptz is null then upper_inf(v.recorded) else v.recorded @> $3::timestamptz end
  join restriction r on r.restriction_id = v.restriction_id
where p.parcel_id = any ($1::bigint[]) and p.valid @> $2::date
  and case when $3::timestamptz is null then upper_inf(p.recorded) else p.recorded @> $3::timestamptz end
  and st_relate(p.geom, v.geom, 'T********')
order by p.parcel_id, v.theme, r.code, v.version_id
