-- What holds of the imported zones?
-- $1 bigint municipality, $2 date since when, where the file does not say it, $3 bigint plan. No rows.
insert into import_zone_version (ordinal, zone_id, zone_type_id, municipality_id, name_ky, name_ru, name_en, act_id, geom, registered_geom, valid)
select f.ordinal, z.zone_id, t.zone_type_id, $1::bigint, f.name_ky, f.name_ru, f.name_en, a.act_id, f.geom, f.registered_geom, daterange(coalesce(f.valid_from, $2::date), null)
from import_feature f
  join spatialplan.zone z on z.plan_id = $3::bigint and z.code = f.zone_code
  join spatialplan.zone_type t on t.municipality_id = $1::bigint and t.code = f.zone_type
  left join (
    select distinct on (number) number, act_id from spatialplan.legal_act
    where municipality_id is null or municipality_id = $1::bigint order by number, municipality_id nulls last, adopted_on desc) a on a.number = f.act_number
