-- Which restrictions hold on a day and lie on the land or within a distance of it that may matter?
-- A polygon of very many vertices is found by its pieces around the land, and given without its geometry.
-- $1 geometry (EWKB, 417001): the land; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now;
-- $4 text[]: the themes asked for; $5 double precision[]: the distance that matters in each, metres.
-- Row: restriction_id, version_id, theme, code, type, type_ky/ru/en, name_ky/ru/en, act_*, accuracy_metres (null: its layer does not hold), inner_zone, regime,
-- width_metres, rule_source, rule_confirmed, hazard_level, return_period_years, determination_method, resettlement_advised, valid_from, valid_until (last day),
-- geom (EWKB, 417001; null: has pieces), recorded_from.
with land as materialized (
  select st_geomfromewkb($1::bytea) as geom
), near as (
  select asked.theme, asked.distance, st_expand(land.geom, asked.distance) as box
  from land, unnest($4::text[], $5::double precision[]) as asked (theme, distance)
), widest as (
  select st_expand(land.geom, (select max(distance) from near)) as box from land
), found as (
  select v.version_id, v.geom
  from widest join restriction_version v on v.geom && widest.box
  where v.theme = any ($4::text[]) and not exists (select from restriction_piece p where p.version_id = v.version_id)
  union all
  select distinct p.version_id, null::geometry
  from widest join restriction_piece p on p.geom && widest.box
    join restriction_version v on v.version_id = p.version_id and v.theme = any ($4::text[])
)
select v.restriction_id, v.version_id, v.theme, r.code,
  coalesce(v.protected_area_kind, v.strip_kind, v.hazard_kind) as type,
  coalesce(pk.name_ky, sk.name_ky, hk.name_ky) as type_ky, coalesce(pk.name_ru, sk.name_ru, hk.name_ru) as type_ru, coalesce(pk.name_en, sk.name_en, hk.name_en) as type_en,
  v.name_ky, v.name_ru, v.name_en,
  v.act_id, a.kind as act_kind, a.number as act_number, a.adopted_on as act_adopted_on, av.link as act_link,
  av.title_ky as act_title_ky, av.title_ru as act_title_ru, av.title_en as act_title_en, av.body_ky as act_body_ky, av.body_ru as act_body_ru, av.body_en as act_body_en,
  lv.accuracy_metres, v.inner_zone, v.regime, v.width_metres, w.source as rule_source, w.confirmed as rule_confirmed,
  v.hazard_level, v.return_period_years, v.determination_method, v.resettlement_advised,
  lower(v.valid) as valid_from, upper(v.valid) - 1 as valid_until,
  st_asewkb(found.geom, 'NDR') as geom, lower(v.recorded) as recorded_from
from found
  cross join land
  join restriction_version v on v.version_id = found.version_id
  join near on near.theme = v.theme and (found.geom is null or found.geom && near.box)
  join restriction r on r.restriction_id = v.restriction_id
  left join protected_area_kind pk on pk.code = v.protected_area_kind
  left join strip_kind sk on sk.code = v.strip_kind
  left join hazard_kind hk on hk.code = v.hazard_kind
  left join width_rule w on w.version_id = v.width_rule_version_id
  left join restriction_layer_version lv on lv.layer_id = v.layer_id and lv.valid @> $2::date
    and case when $3::timestamptz is null then upper_inf(lv.recorded) else lv.recorded @> $3::timestamptz end
  left join legal_act a on a.act_id = v.act_id
  left join legal_act_version av on av.act_id = v.act_id and av.valid @> $2::date
    and case when $3::timestamptz is null then upper_inf(av.recorded) else av.recorded @> $3::timestamptz end
where v.valid @> $2::date
  and case when $3::timestamptz is null then upper_inf(v.recorded) else v.recorded @> $3::timestamptz end
  and (found.geom is null or st_dwithin(found.geom, land.geom, near.distance))
order by v.theme, r.code, v.version_id
