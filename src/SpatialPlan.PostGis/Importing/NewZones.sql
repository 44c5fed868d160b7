-- Makes the zones that are not there yet, in a plan.
-- $1 bigint: the plan. No rows.
insert into spatialplan.zone (plan_id, code) select $1::bigint, zone_code from import_feature on conflict do nothing
