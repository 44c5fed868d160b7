-- Which hazard zones does this tile show?
-- $1 z, $2 x, $3 y  integer, tile of the WebMercatorQuad scheme        $4  date on which the zones hold in law
-- Row: one Mapbox vector tile (bytea), layer "hazards".
-- Attributes: code, kind, level (1 most dangerous, 0: the source does not grade it), resettlement, name_ky, name_ru, name_en.
-- Rule of generalisation: no hazard vanishes because the map is small. A zone smaller than a cell of a 128 x 128 grid over the tile is drawn as
-- that cell, and cells of one kind fall together, the most dangerous level showing. Worst level on top. Below zoom 6 the layer is empty by design.
with tile as (
  select st_tileenvelope($1, $2, $3) as envelope, st_transform(st_tileenvelope($1, $2, $3, margin => 0.05), 417001) as search,
    st_xmin(st_tileenvelope($1, $2, $3)) as west, st_ymin(st_tileenvelope($1, $2, $3)) as south,
    (st_xmax(st_tileenvelope($1, $2, $3)) - st_xmin(st_tileenvelope($1, $2, $3))) / 128 as cell
),
found as (
  select v.*, r.code, st_dimension(v.geom) = 2 and st_area(v.geom) < st_area(tile.search) / (1.21 * 128 * 128) as small
  from tile join spatialplan.restriction_version v on v.geom && tile.search join spatialplan.restriction r using (restriction_id)
  where v.theme = 'hazard' and upper_inf(v.recorded) and v.valid @> $4::date and $1 >= 6
),
cells as (
  select floor((st_x(p.centre) - west) / cell)::integer as cx, floor((st_y(p.centre) - south) / cell)::integer as cy,
    hazard_kind, min(coalesce(hazard_level, 0)) as level, bool_or(resettlement_advised) as resettlement
  from found cross join tile cross join lateral (select st_transform(st_pointonsurface(geom), 3857) as centre) p
  where small group by 1, 2, 3
),
shapes as (
  select restriction_id as id, code, hazard_kind as kind, coalesce(hazard_level, 0)::integer as level, resettlement_advised as resettlement, name_ky, name_ru, name_en,
    st_asmvtgeom(st_transform(geom, 3857), envelope, 4096, 64) as geom
  from found cross join tile where not small
  union all
  select null, null, hazard_kind, level, resettlement, null, null, null,
    st_asmvtgeom(st_makeenvelope(west + cx * cell, south + cy * cell, west + (cx + 1) * cell, south + (cy + 1) * cell, 3857), envelope, 4096, 64)
  from cells cross join tile
)
select st_asmvt(s, 'hazards', 4096, 'geom', 'id') from (select * from shapes where geom is not null order by level = 0 desc, level desc, id) s;
