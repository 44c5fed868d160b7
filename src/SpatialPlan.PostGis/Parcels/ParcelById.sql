-- Which version of this parcel holds on a day?
-- $1 bigint: the parcel; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now; $4 bigint: this version of it, held or not,
-- null = the one that holds.
-- Row: parcel_id, version_id, municipality_*, eni_code, contour_number, category_*, land_kinds and their areas (m2) and names, registered and geometric
-- area (m2), ownership_*, used, state_fund, municipal, bonitet, village_*, street, house_number, purpose, act_*, geom (EWKB, 417001), valid_from, valid_until (last day).
select v.parcel_id, v.version_id, v.municipality_id, u.soate as municipality_soate,
  coalesce(m.name_ky, u.soate) as municipality_ky, m.name_ru as municipality_ru, m.name_en as municipality_en,
  v.eni_code, v.contour_number, v.category, c.name_ky as category_ky, c.name_ru as category_ru, c.name_en as category_en,
  v.land_kinds, v.land_kind_areas, kind_names.ky as kinds_ky, kind_names.ru as kinds_ru, kind_names.en as kinds_en,
  v.registered_area_square_metres, v.geometric_area_square_metres,
  v.ownership, o.name_ky as ownership_ky, o.name_ru as ownership_ru, o.name_en as ownership_en,
  v.used, v.state_fund, v.municipal, v.bonitet, village.name_ky as village_ky, village.name_ru as village_ru, village.name_en as village_en,
  v.street, v.house_number, v.purpose,
  v.act_id, a.kind as act_kind, a.number as act_number, a.adopted_on as act_adopted_on, av.link as act_link,
  av.title_ky as act_title_ky, av.title_ru as act_title_ru, av.title_en as act_title_en, av.body_ky as act_body_ky, av.body_ru as act_body_ru, av.body_en as act_body_en,
  st_asewkb(v.geom, 'NDR') as geom, lower(v.valid) as valid_from, upper(v.valid) - 1 as valid_until
from (select $2::date as law_date, $3::timestamptz as known_at) asked
  join parcel_version v on case when $4::bigint is not null then v.version_id = $4::bigint
    else v.valid @> asked.law_date and case when asked.known_at is null then upper_inf(v.recorded) else v.recorded @> asked.known_at end end
  join administrative_unit u on u.unit_id = v.municipality_id
  join land_category c on c.code = v.category
  join ownership o on o.code = v.ownership
  cross join lateral (
    select array_agg(k.name_ky order by part.place) as ky, array_agg(k.name_ru order by part.place) as ru, array_agg(k.name_en order by part.place) as en
    from unnest(v.land_kinds) with ordinality as part (kind, place) join land_kind k on k.code = part.kind) kind_names
  left join administrative_unit_version m on m.unit_id = v.municipality_id and m.valid @> asked.law_date and case when asked.known_at is null then upper_inf(m.recorded) else m.recorded @> asked.known_at end
  left join administrative_unit_version village on village.unit_id = v.village_id and village.valid @> asked.law_date and case when asked.known_at is null then upper_inf(village.recorded) else village.recorded @> asked.known_at end
  left join legal_act a on a.act_id = v.act_id
  left join legal_act_version av on av.act_id = v.act_id and av.valid @> asked.law_date and case when asked.known_at is null then upper_inf(av.recorded) else av.recorded @> asked.known_at end
where v.parcel_id = $1::bigint
order by v.parcel_id
