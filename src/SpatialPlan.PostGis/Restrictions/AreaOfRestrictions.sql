-- Where do restrictions lie?
-- $1 bigint[]: versions of restrictions.
-- Row: version_id, recorded_from, geom (EWKB, 417001).
select version_id, lower(recorded) as recorded_from, st_asewkb(geom, 'NDR') as geom
from restriction_version
where version_id = any ($1::bigint[])
