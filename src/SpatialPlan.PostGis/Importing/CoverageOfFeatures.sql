-- Which restriction layers must be made or widened, so that every imported restriction lies in the coverage of its layer? The coverage then is the old one and the
-- restrictions themselves: elsewhere nobody has looked.
-- $1 bigint municipality, $2 text theme of all features or null, $3 date as of, $4 date review by, $5 double precision accuracy in metres, $6 text source,
-- $7 boolean: the person stated $3 to $6 and that the municipality is covered. Rows: theme text, existed boolean.
with imported as (
  select coalesce($2::text, k.theme) as theme, f.geom, coalesce(f.valid_from, $3::date) as since
  from import_feature f left join spatialplan.strip_kind k on k.code = f.kind),
standing as (
  select l.layer_id, l.theme, v.coverage, v.as_of, v.review_by, v.accuracy_metres, v.source, v.confirmed, v.valid
  from spatialplan.restriction_layer l
    left join spatialplan.restriction_layer_version v on v.layer_id = l.layer_id and upper_inf(v.recorded) and upper_inf(v.valid)
  where l.municipality_id = $1::bigint and l.code = 'main'),
outside as (
  select s.layer_id, st_union(i.geom) as geom, min(i.since) as since
  from imported i join standing s using (theme)
  where s.coverage is null or $7::boolean or st_area(st_difference(i.geom, s.coverage)) > 1
  group by s.layer_id),
made as (
  insert into import_restriction_layer_version (ordinal, layer_id, coverage, as_of, review_by, accuracy_metres, source, confirmed, valid)
  select row_number() over (order by s.theme), s.layer_id,
    case when $7::boolean then (select u.geom from spatialplan.administrative_unit_version u where u.unit_id = $1::bigint and upper_inf(u.recorded) and upper_inf(u.valid)) else
      st_collectionextract(coalesce(st_union(s.coverage, o.geom), o.geom), 3) end,
    case when s.coverage is null or $7::boolean then $3::date else s.as_of end,
    case when s.coverage is null or $7::boolean then $4::date else s.review_by end,
    case when s.coverage is null or $7::boolean then $5::double precision else s.accuracy_metres end,
    case when s.coverage is null or $7::boolean then $6::text else s.source end,
    case when s.coverage is null or $7::boolean then $7::boolean else s.confirmed end,
    daterange(coalesce(lower(s.valid), least(o.since, $3::date)), null)
  from outside o join standing s using (layer_id)
  returning layer_id)
select s.theme, s.coverage is not null as existed from made m join standing s using (layer_id) order by s.theme
