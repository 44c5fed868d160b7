-- Makes the zone types that are not there yet.
-- $1 bigint: the municipality. No rows.
insert into spatialplan.zone_type (municipality_id, code) select $1::bigint, code from import_feature on conflict do nothing
