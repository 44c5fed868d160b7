-- Makes the zones that are not there yet, in a plan.
-- $1 bigint plan, $2 bigint municipality. No rows.
insert into spatialplan.zone (plan_id, municipality_id, code) select $1::bigint, $2::bigint, zone_code from import_feature on conflict do nothing
