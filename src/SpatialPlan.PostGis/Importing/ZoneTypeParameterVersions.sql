-- What holds of the imported parameters of zone types?
-- $1 bigint municipality, $2 date since when, where the file does not say it. No rows.
insert into import_zone_type_parameter (ordinal, zone_type_id, parameter, value, source, confirmed, valid)
select f.ordinal, t.zone_type_id, f.parameter, f.value, f.source, f.confirmed, daterange(coalesce(f.valid_from, $2::date), null)
from import_feature f join spatialplan.zone_type t on t.municipality_id = $1::bigint and t.code = f.zone_type
