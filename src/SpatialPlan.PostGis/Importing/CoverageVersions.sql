-- What holds of the restriction layers of an imported table? A coverage without a geometry of its own is the municipality.
-- $1 bigint: the municipality. No rows.
insert into import_restriction_layer_version (ordinal, layer_id, coverage, as_of, review_by, accuracy_metres, source, confirmed, valid)
select f.ordinal, l.layer_id, coalesce(f.geom, u.geom), f.as_of, f.review_by, f.accuracy_metres, f.source, f.confirmed, daterange(coalesce(f.valid_from, f.as_of), null)
from import_feature f
  join spatialplan.restriction_layer l on l.municipality_id = $1::bigint and l.code = 'main' and l.theme = f.layer
  left join spatialplan.administrative_unit_version u on u.unit_id = $1::bigint and upper_inf(u.recorded) and upper_inf(u.valid)
