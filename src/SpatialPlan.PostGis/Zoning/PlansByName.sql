-- Which published plans have this number or code?
-- $1 number or code of the plan (text)
-- Rows: plan_id, name_ky of the municipality; by number.
select p.plan_id, coalesce((select u.name_ky from spatialplan.current_unit u where u.unit_id = p.municipality_id), p.municipality_id::text) as municipality
from spatialplan.zoning_plan p
where p.plan_id::text = $1::text or p.code = $1::text
order by p.plan_id;
