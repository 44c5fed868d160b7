-- Which types of zone does a municipality use?
-- $1 number of the municipality (bigint)    $2 date on which the types hold in law
-- Rows: zone_type_id, code, name_ky, name_ru, name_en, color, source, confirmed; by code. Types without a zone are left out.
select t.zone_type_id, t.code, v.name_ky, v.name_ru, v.name_en, v.color, v.source, v.confirmed
from spatialplan.zone_type t join spatialplan.zone_type_version v using (zone_type_id)
where t.municipality_id = $1::bigint and upper_inf(v.recorded) and v.valid @> $2::date
  and exists (select from spatialplan.zone_version z where z.zone_type_id = t.zone_type_id and upper_inf(z.recorded) and z.valid @> $2::date)
order by t.code;
