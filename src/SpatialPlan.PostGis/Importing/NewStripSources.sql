-- Makes the sources of strips that are not there yet.
-- $1 bigint: the municipality. No rows.
insert into spatialplan.strip_source (municipality_id, code) select $1::bigint, code from import_feature on conflict do nothing
