-- Makes the restriction layers that are not there yet: those of a table of coverages, or those that imported restrictions belong to.
-- $1 bigint municipality, $2 text theme of all features, or null where the kind of strip or the table tells it. No rows.
insert into spatialplan.restriction_layer (municipality_id, theme)
select distinct $1::bigint, coalesce($2::text, f.layer, k.theme) from import_feature f left join spatialplan.strip_kind k on k.code = f.kind
on conflict do nothing
