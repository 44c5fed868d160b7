-- Which legal zones does this tile show?
-- $1 z, $2 x, $3 y  integer, tile of the WebMercatorQuad scheme        $4  date on which the zones hold in law
-- Row: one Mapbox vector tile (bytea), layer "zones".
-- Attributes: code, zone_type, color (of the type), name_ky, name_ru, name_en (of the zone, else of its type).
-- Rule of generalisation: below zoom 10 the layer is empty by design; from there on every zone that covers a point of the tile's grid is drawn.
with tile as (
  select st_tileenvelope($1, $2, $3) as envelope, st_transform(st_tileenvelope($1, $2, $3, margin => 0.05), 417001) as search
),
shapes as (
  select v.zone_id as id, z.code, t.code as zone_type, tv.color,
    coalesce(v.name_ky, tv.name_ky) as name_ky, coalesce(v.name_ru, tv.name_ru) as name_ru, coalesce(v.name_en, tv.name_en) as name_en,
    st_asmvtgeom(st_transform(v.geom, 3857), tile.envelope, 4096, 64) as geom
  from tile join spatialplan.zone_version v on v.geom && tile.search
    join spatialplan.zone z using (zone_id)
    join spatialplan.zone_type t on t.zone_type_id = v.zone_type_id
    join spatialplan.zone_type_version tv on tv.zone_type_id = v.zone_type_id and upper_inf(tv.recorded) and tv.valid @> $4::date
  where upper_inf(v.recorded) and v.valid @> $4::date and $1 >= 10
)
select st_asmvt(s, 'zones', 4096, 'geom', 'id') from (select * from shapes where geom is not null order by id) s;
