-- Which zones does a published plan have, past and future ones included, as they are known now?
-- $1 number of the plan (bigint)
-- Rows: code, type, valid_from, valid_until (null: without end), geom (EWKB, polygons in the working system); by code and start.
select z.code, t.code as type, lower(v.valid) as valid_from, upper(v.valid) as valid_until, st_asewkb(v.geom) as geom
from spatialplan.zone z join spatialplan.zone_version v using (zone_id)
  join spatialplan.zone_type t on t.zone_type_id = v.zone_type_id
where z.plan_id = $1::bigint and upper_inf(v.recorded)
order by z.code, lower(v.valid);
