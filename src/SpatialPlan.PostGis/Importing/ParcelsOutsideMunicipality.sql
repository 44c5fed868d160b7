-- Which imported parcels do not lie in their municipality? Five metres are left to boundaries that were drawn apart.
-- $1 bigint municipality. Rows: ordinal integer, x and y double precision (a point of the parcel, metres in 417001), wholly boolean (nothing of it lies in
-- the municipality). No rows where the municipality has no boundary.
with boundary as materialized (
  select geom, st_buffer(geom, 5) as zone from spatialplan.administrative_unit_version
  where unit_id = $1::bigint and upper_inf(recorded) and valid @> spatialplan.today() and geom is not null),
extent as materialized (
  -- Where all parcels together lie inside, none needs to be asked.
  select b.geom, b.zone from boundary b where not st_covers(b.zone, (select st_setsrid(st_extent(geom)::geometry, 417001) from import_parcel_version)))
select n.ordinal, st_x(st_pointonsurface(n.geom)) as x, st_y(st_pointonsurface(n.geom)) as y, st_area(st_intersection(b.geom, n.geom)) = 0 as wholly
from extent b join import_parcel_version n on not st_covers(b.zone, n.geom)
order by n.ordinal
limit 1000
