-- Makes the restrictions that are not there yet.
-- $1 bigint municipality, $2 text theme of all features, or null where the kind of strip tells it. No rows.
insert into spatialplan.restriction (layer_id, code)
select l.layer_id, f.code
from import_feature f
  left join spatialplan.strip_kind k on k.code = f.kind
  join spatialplan.restriction_layer l on l.municipality_id = $1::bigint and l.code = 'main' and l.theme = coalesce($2::text, k.theme)
on conflict do nothing
