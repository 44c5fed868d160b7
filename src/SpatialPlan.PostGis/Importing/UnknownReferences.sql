-- Which staged features name an act, a zone type, a village or a parent unit that the database does not have?
-- $1 bigint: the municipality, or null. Rows: ordinal integer, field text, value text.
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
order by 1, 2
