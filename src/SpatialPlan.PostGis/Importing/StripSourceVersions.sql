-- What holds of the imported sources of strips?
-- $1 bigint municipality, $2 date since when, where the file does not say it. No rows.
insert into import_strip_source_version (ordinal, strip_source_id, municipality_id, source_class, name_ky, name_ru, name_en, act_id, geom, registered_geom, valid)
select f.ordinal, s.strip_source_id, $1::bigint, f.source_class, f.name_ky, f.name_ru, f.name_en, a.act_id, f.geom, f.registered_geom, daterange(coalesce(f.valid_from, $2::date), null)
from import_feature f
  join spatialplan.strip_source s on s.municipality_id = $1::bigint and s.code = f.code
  left join (
    select distinct on (number) number, act_id from spatialplan.legal_act
    where municipality_id is null or municipality_id = $1::bigint order by number, municipality_id nulls last, adopted_on desc) a on a.number = f.act_number
