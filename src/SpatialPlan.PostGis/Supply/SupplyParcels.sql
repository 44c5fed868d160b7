-- Which parcels does a municipality have on a day, which of them does nobody use, and what is known of those?
-- $1 bigint: the municipality; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now;
-- $4 text[]: labels (ENI code, else contour number) of parcels to be looked at as if nobody used them.
-- Row: parcel_id, label, category, land_kinds text[], land_kind_areas numeric[] (m2), ownership, used, state_fund, municipal, village_id, village_ky/ru/en,
-- area_square_metres (drawn), bonitet, slope_percent; of unused parcels also geom (EWKB, 417001), settled_metres (to the nearest used parcel of a
-- settlement), road_metres (to the nearest road), water_metres (river, canal, reservoir, intake), power_metres (power line); null = not known.
with parcel as materialized (
  select v.*, coalesce(v.eni_code, v.contour_number) as label, v.used is false or coalesce(v.eni_code, v.contour_number) = any ($4::text[]) as vacant
  from parcel_version v
  where v.municipality_id = $1::bigint and v.valid @> $2::date
    and case when $3::timestamptz is null then upper_inf(v.recorded) else v.recorded @> $3::timestamptz end
), source as materialized (
  select s.source_class, s.geom
  from strip_source_version s
  where s.municipality_id = $1::bigint and s.valid @> $2::date
    and case when $3::timestamptz is null then upper_inf(s.recorded) else s.recorded @> $3::timestamptz end
)
select p.parcel_id, p.label, p.category, p.land_kinds, p.land_kind_areas, p.ownership, case when p.vacant then false else p.used end as used, p.state_fund, p.municipal,
  p.village_id, vv.name_ky as village_ky, vv.name_ru as village_ru, vv.name_en as village_en,
  p.geometric_area_square_metres as area_square_metres, p.bonitet, sl.slope_percent,
  case when p.vacant then st_asewkb(p.geom, 'NDR') end as geom,
  case when p.vacant then (
    select st_distance(p.geom, s.geom)
    from parcel_version s
    where s.municipality_id = $1::bigint and s.valid @> $2::date and case when $3::timestamptz is null then upper_inf(s.recorded) else s.recorded @> $3::timestamptz end
      and s.category = 2 and s.used is not false and 'buildings' = any (s.land_kinds) and coalesce(s.eni_code, s.contour_number) <> all ($4::text[])
    order by s.geom <-> p.geom limit 1) end as settled_metres,
  case when p.vacant then least((select min(st_distance(p.geom, source.geom)) from source where source.source_class like 'road%'), (
    select st_distance(p.geom, s.geom)
    from parcel_version s
    where s.municipality_id = $1::bigint and s.valid @> $2::date and case when $3::timestamptz is null then upper_inf(s.recorded) else s.recorded @> $3::timestamptz end
      and s.land_kinds = '{roads}'
    order by s.geom <-> p.geom limit 1)) end as road_metres,
  case when p.vacant then (select min(st_distance(p.geom, source.geom)) from source where source.source_class ~ '^(river|canal|reservoir|water_intake)') end as water_metres,
  case when p.vacant then (select min(st_distance(p.geom, source.geom)) from source where source.source_class like 'power_line%') end as power_metres
from parcel p
  left join administrative_unit_version vv on vv.unit_id = p.village_id and vv.valid @> $2::date
    and case when $3::timestamptz is null then upper_inf(vv.recorded) else vv.recorded @> $3::timestamptz end
  left join parcel_slope sl on sl.parcel_id = p.parcel_id and sl.valid @> $2::date
    and case when $3::timestamptz is null then upper_inf(sl.recorded) else sl.recorded @> $3::timestamptz end
order by p.parcel_id
