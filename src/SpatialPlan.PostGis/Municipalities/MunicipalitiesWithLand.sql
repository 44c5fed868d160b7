-- Which municipalities have land in the database, and where do they lie?
-- $1 date on which units and parcels hold in law
-- Rows: unit_id, soate, pcode, level, name_ky, name_ru, name_en, population, west, south, east, north (degrees, WGS 84), changed_at; by soate.
-- A municipality without a boundary lies where its parcels lie.
select u.unit_id, u.soate, u.pcode, v.level, v.name_ky, v.name_ru, v.name_en, v.population,
  st_xmin(box.lonlat) as west, st_ymin(box.lonlat) as south, st_xmax(box.lonlat) as east, st_ymax(box.lonlat) as north, changed.at as changed_at
from spatialplan.administrative_unit u
  join spatialplan.administrative_unit_version v using (unit_id)
  cross join lateral (
    select st_transform(st_segmentize(st_envelope(coalesce(v.geom, (
      select st_setsrid(st_extent(p.geom)::geometry, 417001) from spatialplan.parcel_version p
      where p.municipality_id = u.unit_id and upper_inf(p.recorded) and p.valid @> $1::date))), 5000), 4326) as lonlat offset 0) box
  cross join (select max(recorded_at) as at from spatialplan.change where kind <> 'migration') changed
where v.level in ('aimak', 'town') and upper_inf(v.recorded) and v.valid @> $1::date
  and exists (select from spatialplan.parcel_version p where p.municipality_id = u.unit_id and upper_inf(p.recorded) and p.valid @> $1::date)
order by u.soate;
