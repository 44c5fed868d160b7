-- What is a geometry in the working system, and where on earth does it lie?
-- $1 geometry (EWKB, any SRID of spatial_ref_sys): polygons with finite coordinates.
-- Row: geom (EWKB, 417001), sound (a valid polygon after the transformation), west, south, east, north (degrees, WGS 84).
select st_asewkb(moved.geom, 'NDR') as geom, spatialplan.is_sound_polygon(moved.geom) as sound,
  st_xmin(moved.lonlat) as west, st_ymin(moved.lonlat) as south, st_xmax(moved.lonlat) as east, st_ymax(moved.lonlat) as north
from (
  select st_transform(given.geom, 417001) as geom, st_transform(given.geom, 4326) as lonlat
  from (select st_geomfromewkb($1::bytea) as geom) given
  offset 0) moved
