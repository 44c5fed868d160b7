-- Which strips of a municipality are known now, drawn or generated?
-- $1 bigint: the municipality.
-- Row: version_id, layer_id, code, source_version_id and rule_version_id (null: drawn by hand), valid (daterange).
select v.version_id, v.layer_id, r.code, v.strip_source_version_id as source_version_id, v.width_rule_version_id as rule_version_id, v.valid
from restriction_version v join restriction r using (restriction_id)
where v.municipality_id = $1::bigint and v.strip_kind is not null and upper_inf(v.recorded)
order by v.version_id
