-- Which protected areas does this tile show?
-- $1 z, $2 x, $3 y  integer, tile of the WebMercatorQuad scheme        $4  date on which the areas hold in law
-- Row: one Mapbox vector tile (bytea), layer "protected_areas".
-- Attributes: code, kind, inner_zone, regime, name_ky, name_ru, name_en.
-- Rule of generalisation: an area smaller than a pixel of the tile's grid is drawn as a square of eight grid units, so that none vanishes.
-- Below zoom 5 the layer is empty by design.
with tile as (
  select st_tileenvelope($1, $2, $3) as envelope, st_transform(st_tileenvelope($1, $2, $3, margin => 0.05), 417001) as search,
    (st_xmax(st_tileenvelope($1, $2, $3)) - st_xmin(st_tileenvelope($1, $2, $3))) / 4096 as unit
),
shapes as (
  select v.restriction_id as id, r.code, v.protected_area_kind as kind, v.inner_zone, v.regime, v.name_ky, v.name_ru, v.name_en,
    coalesce(
      st_asmvtgeom(p.geom, tile.envelope, 4096, 64),
      st_asmvtgeom(st_expand(st_pointonsurface(p.geom), 4 * tile.unit), tile.envelope, 4096, 64)) as geom
  from tile join spatialplan.restriction_version v on v.geom && tile.search
    join spatialplan.restriction r using (restriction_id)
    cross join lateral (select st_transform(v.geom, 3857) as geom offset 0) p
  where v.theme = 'protected_area' and upper_inf(v.recorded) and v.valid @> $4::date and $1 >= 5
)
select st_asmvt(s, 'protected_areas', 4096, 'geom', 'id') from (select * from shapes where geom is not null order by id) s;
