-- Which version of a forecast stands now, and from which tables?
-- $1 bigint: the municipality; $2 text: the code of the forecast.
-- Row: version_id, source_sha256. None or one.
select v.version_id, c.source_sha256
from forecast f join forecast_version v using (forecast_id) join change c using (change_id)
where f.municipality_id = $1::bigint and f.code = $2::text and upper_inf(v.recorded)
