-- Makes the zoning plan of imported zones when it is not there yet, with the act of its first zone.
-- $1 bigint municipality, $2 text code, $3 text name_ky, $4 text name_ru, $5 text name_en, $6 date since when, $7 bigint change. One row: plan_id bigint.
with made as (
  insert into spatialplan.zoning_plan (municipality_id, code) values ($1::bigint, $2::text) on conflict do nothing returning plan_id),
described as (
  insert into spatialplan.zoning_plan_version (plan_id, name_ky, name_ru, name_en, act_id, change_id, valid)
  select m.plan_id, $3::text, $4::text, $5::text,
    (select a.act_id from import_feature f join spatialplan.legal_act a on a.number = f.act_number and (a.municipality_id is null or a.municipality_id = $1::bigint)
      order by f.ordinal, a.municipality_id nulls last, a.adopted_on desc limit 1),
    $7::bigint, daterange(least($6::date, (select min(valid_from) from import_feature)), null)
  from made m)
select plan_id from made
union all
select plan_id from spatialplan.zoning_plan where municipality_id = $1::bigint and code = $2::text
limit 1
