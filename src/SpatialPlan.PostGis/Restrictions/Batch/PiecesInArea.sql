-- Which pieces of large polygons lie in an area?
-- $1 bigint[]: the versions of the polygons; $2, $3, $4, $5 double precision: west, south, east and north of the area, metres, 417001.
-- Row: version_id, geom (EWKB, 417001).
select version_id, st_asewkb(geom, 'NDR') as geom
from restriction_piece
where version_id = any ($1::bigint[]) and geom && st_makeenvelope($2, $3, $4, $5, 417001)
