-- Closes a version of a forecast, because another takes its place.
-- $1 bigint: the version.
update forecast_version set recorded = spatialplan.closed(recorded) where version_id = $1::bigint
