-- Which protective strips does this tile show?
-- $1 z, $2 x, $3 y  integer, tile of the WebMercatorQuad scheme        $4  date on which the strips hold in law
-- Row: one Mapbox vector tile (bytea), layer "strips".
-- Attributes: code, theme, kind, width (metres on each side, where known), name_ky, name_ru, name_en.
-- Rule of generalisation: below zoom 10 the layer is empty by design, for strips are narrower than a pixel there.
with tile as (
  select st_tileenvelope($1, $2, $3) as envelope, st_transform(st_tileenvelope($1, $2, $3, margin => 0.05), 417001) as search
),
shapes as (
  select v.restriction_id as id, r.code, v.theme, v.strip_kind as kind, v.width_metres as width, v.name_ky, v.name_ru, v.name_en,
    st_asmvtgeom(st_transform(v.geom, 3857), tile.envelope, 4096, 64) as geom
  from tile join spatialplan.restriction_version v on v.geom && tile.search join spatialplan.restriction r using (restriction_id)
  where v.strip_kind is not null and upper_inf(v.recorded) and v.valid @> $4::date and $1 >= 10
)
select st_asmvt(s, 'strips', 4096, 'geom', 'id') from (select * from shapes where geom is not null order by id) s;
