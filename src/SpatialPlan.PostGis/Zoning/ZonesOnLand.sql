-- Which legal zones does a piece of land lie in, and how much of it?
-- $1 the land, EWKB (bytea), polygons in the working system    $2 date on which the zones hold in law
-- Rows: zone_id, zone_code, zone_name_ky/ru/en, zone_type_id, code, name_ky/ru/en, color, source, confirmed (of the type), area (m2), share (0..1).
-- Zones that only touch the land have area 0 and are not answered.
with land as materialized (select st_geomfromewkb($1::bytea) as geom)
select z.zone_id, z.code as zone_code, v.name_ky as zone_name_ky, v.name_ru as zone_name_ru, v.name_en as zone_name_en,
  t.zone_type_id, t.code, tv.name_ky, tv.name_ru, tv.name_en, tv.color, tv.source, tv.confirmed,
  common.area, common.area / st_area(land.geom) as share
from land join spatialplan.zone_version v on v.geom && land.geom
  join spatialplan.zone z using (zone_id)
  join spatialplan.zone_type t on t.zone_type_id = v.zone_type_id
  join spatialplan.zone_type_version tv on tv.zone_type_id = v.zone_type_id and upper_inf(tv.recorded) and tv.valid @> $2::date
  cross join lateral (select st_area(st_intersection(v.geom, land.geom)) as area offset 0) common
where upper_inf(v.recorded) and v.valid @> $2::date and common.area > 0
order by common.area desc, z.code;
