-- Generates strips: all land within the width of the rule around the source, a polygon's own area included; round ends and corners, 64 segments to a quarter of a
-- circle, so that a circle's area is short by less than 0.01 %.
-- $1 bigint: the change; $2 bigint[]: the versions of the sources; $3 bigint[]: of the rules; $4 daterange[]: when each strip holds; $5 text[]: its code; $6 bigint[]: its layer.
insert into restriction_version (restriction_id, layer_id, theme, municipality_id, name_ky, name_ru, name_en, act_id,
  strip_kind, width_metres, strip_source_version_id, width_rule_version_id, geom, registered_geom, change_id, valid)
select r.restriction_id, r.layer_id, k.theme, s.municipality_id,
  s.name_ky || ': ' || k.name_ky, s.name_ru || ': ' || k.name_ru, s.name_en || ': ' || k.name_en, coalesce(w.act_id, s.act_id),
  w.strip_kind, w.width_metres, s.version_id, w.version_id, around.geom, around.geom, $1::bigint, wanted.valid
from unnest($2::bigint[], $3::bigint[], $4::daterange[], $5::text[], $6::bigint[]) as wanted (source_version_id, rule_version_id, valid, code, layer_id)
  join restriction r on r.layer_id = wanted.layer_id and r.code = wanted.code
  join strip_source_version s on s.version_id = wanted.source_version_id
  join width_rule w on w.version_id = wanted.rule_version_id
  join strip_kind k on k.code = w.strip_kind
  cross join lateral (select st_buffer(s.geom, w.width_metres, 'quad_segs=64 endcap=round join=round') as geom offset 0) around
