-- Which restrictions lie in a window of a printed map on a day?
-- $1 geometry (EWKB, 417001): the window, a rectangle; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now;
-- $4 text[]: the themes asked for.
-- Row: restriction_id, theme, type, type_ky/ru/en, hazard_level, geom (EWKB, 417001), cut at the window; it is for drawing only. By theme and number.
select v.restriction_id, v.theme, coalesce(v.protected_area_kind, v.strip_kind, v.hazard_kind) as type,
  coalesce(pk.name_ky, sk.name_ky, hk.name_ky) as type_ky, coalesce(pk.name_ru, sk.name_ru, hk.name_ru) as type_ru, coalesce(pk.name_en, sk.name_en, hk.name_en) as type_en,
  v.hazard_level, st_asewkb(st_clipbybox2d(v.geom, frame.geom::box2d), 'NDR') as geom
from (select st_geomfromewkb($1::bytea) as geom) frame
  join restriction_version v on v.geom && frame.geom
  left join protected_area_kind pk on pk.code = v.protected_area_kind
  left join strip_kind sk on sk.code = v.strip_kind
  left join hazard_kind hk on hk.code = v.hazard_kind
where v.theme = any ($4::text[]) and v.valid @> $2::date
  and case when $3::timestamptz is null then upper_inf(v.recorded) else v.recorded @> $3::timestamptz end
order by v.theme, v.restriction_id, v.version_id
