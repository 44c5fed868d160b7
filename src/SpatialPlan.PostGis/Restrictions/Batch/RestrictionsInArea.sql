-- Which restrictions hold on a day and lie in an area?
-- $1, $2, $3, $4 double precision: west, south, east and north of the area, metres, 417001; $5 date: the day in law; $6 timestamptz: the time of knowledge.
-- Row: as CandidatesOnLand.sql; geom (EWKB, 417001) is null for a polygon of very many vertices.
select v.restriction_id, v.version_id, v.theme, r.code,
  coalesce(v.protected_area_kind, v.strip_kind, v.hazard_kind) as type,
  coalesce(pk.name_ky, sk.name_ky, hk.name_ky) as type_ky, coalesce(pk.name_ru, sk.name_ru, hk.name_ru) as type_ru, coalesce(pk.name_en, sk.name_en, hk.name_en) as type_en,
  v.name_ky, v.name_ru, v.name_en,
  v.act_id, a.kind as act_kind, a.number as act_number, a.adopted_on as act_adopted_on, av.link as act_link,
  av.title_ky as act_title_ky, av.title_ru as act_title_ru, av.title_en as act_title_en, av.body_ky as act_body_ky, av.body_ru as act_body_ru, av.body_en as act_body_en,
  lv.accuracy_metres, v.inner_zone, v.regime, v.width_metres, w.source as rule_source, w.confirmed as rule_confirmed,
  v.hazard_level, v.return_period_years, v.determination_method, v.resettlement_advised,
  lower(v.valid) as valid_from, upper(v.valid) - 1 as valid_until,
  case when not exists (select from restriction_piece p where p.version_id = v.version_id) then st_asewkb(v.geom, 'NDR') end as geom, lower(v.recorded) as recorded_from
from restriction_version v
  join restriction r on r.restriction_id = v.restriction_id
  left join protected_area_kind pk on pk.code = v.protected_area_kind
  left join strip_kind sk on sk.code = v.strip_kind
  left join hazard_kind hk on hk.code = v.hazard_kind
  left join width_rule w on w.version_id = v.width_rule_version_id
  left join restriction_layer_version lv on lv.layer_id = v.layer_id and lv.valid @> $5::date and lv.recorded @> $6::timestamptz
  left join legal_act a on a.act_id = v.act_id
  left join legal_act_version av on av.act_id = v.act_id and av.valid @> $5::date and av.recorded @> $6::timestamptz
where v.valid @> $5::date and v.recorded @> $6::timestamptz
  and v.geom && st_makeenvelope($1, $2, $3, $4, 417001)
order by v.theme, r.code, v.version_id
