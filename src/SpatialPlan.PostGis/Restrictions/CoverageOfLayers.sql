-- Where were layers surveyed?
-- $1 bigint[]: versions of layers.
-- Row: version_id, recorded_from, geom (EWKB, 417001).
select version_id, lower(recorded) as recorded_from, st_asewkb(coverage, 'NDR') as geom
from restriction_layer_version
where version_id = any ($1::bigint[])
