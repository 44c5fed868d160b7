-- What is the box of the country in each known coordinate system?
-- $1..$4 double precision: west, south, east, north of the country, degrees; $5 integer[]: the systems. Rows: srid integer, min_x, min_y, max_x, max_y double precision, units of the system.
select srid, st_xmin(box) as min_x, st_ymin(box) as min_y, st_xmax(box) as max_x, st_ymax(box) as max_y
from unnest($5::integer[]) srid
  cross join lateral (select st_transform(st_segmentize(st_makeenvelope($1, $2, $3, $4, 4326), 0.1), srid) as box) e
