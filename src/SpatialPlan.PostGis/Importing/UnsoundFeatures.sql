-- Which staged features became invalid when their coordinates were transformed (a ring that only just did not cross itself)?
-- No parameters. Rows: ordinal integer, x, y double precision metres in the working system.
select ordinal, st_x(p) as x, st_y(p) as y
from (
  select ordinal, coalesce(location(st_isvaliddetail(geom)), st_pointonsurface(st_envelope(geom))) as p
  from import_feature where geom is not null and not spatialplan.is_sound(geom)) t
