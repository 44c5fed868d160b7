-- What holds of the imported uses of zone types?
-- $1 bigint municipality, $2 date since when, where the file does not say it. No rows.
insert into import_zone_type_use (ordinal, zone_type_id, land_use, permission, source, confirmed, valid)
select f.ordinal, t.zone_type_id, f.use, f.permission, f.source, f.confirmed, daterange(coalesce(f.valid_from, $2::date), null)
from import_feature f join spatialplan.zone_type t on t.municipality_id = $1::bigint and t.code = f.zone_type
