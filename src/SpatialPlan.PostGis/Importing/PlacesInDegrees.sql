-- Where on the map, and where in the system of the file, are these places?
-- $1 double precision[] x, $2 double precision[] y, $3 integer[] srid of each, $4 integer srid of the file. Rows in the same order: position integer, lon, lat degrees, x, y in the system of the file.
select p.position::integer, st_x(d) as lon, st_y(d) as lat, st_x(f) as x, st_y(f) as y
from unnest($1::double precision[], $2::double precision[], $3::integer[]) with ordinality as p (px, py, srid, position)
  cross join lateral (select st_setsrid(st_makepoint(px, py), srid) as g offset 0) g
  cross join lateral (select st_transform(g, 4326) as d, st_transform(g, $4::integer) as f offset 0) t
order by p.position
