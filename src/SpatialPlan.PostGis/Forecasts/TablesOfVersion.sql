-- The tables of a forecast, as they were handed in.
-- $1 bigint: the version.
-- Row: file_names text[], file_contents bytea[]. None or one.
select file_names, file_contents from forecast_version where version_id = $1::bigint
