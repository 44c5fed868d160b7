-- Ends what is known of versions of restrictions.
-- $1 bigint[]: the versions.
update restriction_version set recorded = spatialplan.closed(recorded) where version_id = any ($1::bigint[])
