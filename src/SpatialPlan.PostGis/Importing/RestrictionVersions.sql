-- What holds of the imported restrictions? A hazard without a name is called by its kind and code.
-- $1 bigint municipality, $2 date since when, where the file does not say it, $3 text theme of all features, or null where the kind of strip tells it. No rows.
insert into import_restriction_version (
  ordinal, restriction_id, layer_id, theme, municipality_id, name_ky, name_ru, name_en, act_id, protected_area_kind, inner_zone, regime, strip_kind, width_metres,
  hazard_kind, hazard_level, source_class, return_period_years, determination_method, resettlement_advised, geom, registered_geom, valid)
select f.ordinal, r.restriction_id, l.layer_id, l.theme, $1::bigint,
  coalesce(f.name_ky, h.name_ky || ' ' || f.code), coalesce(f.name_ru, case when f.name_ky is null then h.name_ru || ' ' || f.code end), coalesce(f.name_en, case when f.name_ky is null then h.name_en || ' ' || f.code end),
  a.act_id, case when l.theme = 'protected_area' then f.kind end, f.inner_zone, f.regime, k.code, f.width_metres::double precision,
  h.code, f.hazard_level, f.source_class, f.return_period_years, f.method, f.resettlement_advised, f.geom, f.registered_geom, daterange(coalesce(f.valid_from, $2::date), null)
from import_feature f
  left join spatialplan.strip_kind k on $3::text is null and k.code = f.kind
  left join spatialplan.hazard_kind h on $3::text = 'hazard' and h.code = f.kind
  join spatialplan.restriction_layer l on l.municipality_id = $1::bigint and l.code = 'main' and l.theme = coalesce($3::text, k.theme)
  join spatialplan.restriction r on r.layer_id = l.layer_id and r.code = f.code
  left join (
    select distinct on (number) number, act_id from spatialplan.legal_act
    where municipality_id is null or municipality_id = $1::bigint order by number, municipality_id nulls last, adopted_on desc) a on a.number = f.act_number
