-- Which strips follow from the current sources of a municipality and the current width rules? Its own rule stands before the default, for as long as it holds.
-- $1 bigint: the municipality.
-- Row: source_version_id, rule_version_id, code (of the source, a colon, the kind of strip), theme, layer_id (the main layer of the theme, else the first by code;
-- null: the municipality has no current layer of the theme), valid (daterange: when both hold).
with rule as (
  select version_id, source_class, strip_kind, valid
  from width_rule
  where municipality_id = $1::bigint and upper_inf(recorded)
  union all
  select d.version_id, d.source_class, d.strip_kind, unnest(datemultirange(d.valid) - coalesce((
    select range_agg(own.valid) from width_rule own
    where own.municipality_id = $1::bigint and own.source_class = d.source_class and own.strip_kind = d.strip_kind and upper_inf(own.recorded)), '{}'))
  from width_rule d
  where d.municipality_id is null and upper_inf(d.recorded)
)
select v.version_id as source_version_id, rule.version_id as rule_version_id, s.code || ':' || rule.strip_kind as code, k.theme, l.layer_id, v.valid * rule.valid as valid
from strip_source_version v
  join strip_source s using (strip_source_id)
  join rule on rule.source_class = v.source_class and rule.valid && v.valid
  join strip_kind k on k.code = rule.strip_kind
  left join lateral (
    select l.layer_id from restriction_layer l
    where l.municipality_id = v.municipality_id and l.theme = k.theme
      and exists (select from restriction_layer_version lv where lv.layer_id = l.layer_id and upper_inf(lv.recorded))
    order by l.code <> 'main', l.code limit 1) l on true
where v.municipality_id = $1::bigint and upper_inf(v.recorded)
order by s.code, rule.strip_kind, lower(v.valid * rule.valid) nulls first
