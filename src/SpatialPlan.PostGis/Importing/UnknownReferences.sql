-- Which staged features name an act, a zone type, a village, a parent unit or a shape of the municipality that the database does not have?
-- $1 bigint municipality, or null; $2 boolean: the shape of the municipality is needed as a coverage. Rows: ordinal integer, field text, value text, times bigint.
select min(f.ordinal) as ordinal, 'act_number' as field, f.act_number as value, count(*) as times
from import_feature f
where f.act_number is not null and f.adopted_on is null
  and not exists (select from spatialplan.legal_act a where a.number = f.act_number and (a.municipality_id is null or a.municipality_id = $1::bigint))
group by f.act_number
union all
select min(f.ordinal), 'zone_type', f.zone_type, count(*)
from import_feature f
where f.zone_type is not null and not exists (select from spatialplan.zone_type t where t.municipality_id = $1::bigint and t.code = f.zone_type)
group by f.zone_type
union all
select min(f.ordinal), 'village_soate', f.village_soate, count(*)
from import_feature f
where f.village_soate is not null and not exists (select from spatialplan.administrative_unit u where u.soate = f.village_soate)
group by f.village_soate
union all
select min(f.ordinal), 'parent_soate', f.parent_soate, count(*)
from import_feature f
where f.parent_soate is not null
  and not exists (select from spatialplan.administrative_unit u where u.soate = f.parent_soate) and not exists (select from import_feature o where o.soate = f.parent_soate)
group by f.parent_soate
union all
select min(f.ordinal), 'coverage', 'municipality', count(*)
from import_feature f
where (f.coverage = 'municipality' or $2::boolean)
  and not exists (select from spatialplan.administrative_unit_version v where v.unit_id = $1::bigint and upper_inf(v.recorded) and upper_inf(v.valid) and v.geom is not null)
having count(*) > 0
order by 1, 2
