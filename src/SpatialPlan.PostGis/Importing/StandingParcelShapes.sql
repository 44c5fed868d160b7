-- Which current parcels of the municipality stand where the imported ones come, and are not replaced by them?
-- $1 bigint: the municipality. Rows: parcel_id bigint, name text, ewkb bytea in the working system.
select v.parcel_id, coalesce(v.eni_code, v.contour_number) as name, st_asewkb(v.geom, 'NDR') as ewkb
from spatialplan.parcel_version v
where v.municipality_id = $1::bigint and upper_inf(v.recorded)
  and v.valid && (select daterange(min(lower(valid)), null) from import_parcel_version)
  and v.geom && (select st_setsrid(st_extent(geom)::geometry, 417001) from import_parcel_version)
  and not exists (select from import_parcel_version n where n.parcel_id = v.parcel_id)
