-- Which rivers, canals, roads, power lines and sites does this tile show? They are the sources of protective strips and the base of the map.
-- $1 z, $2 x, $3 y  integer, tile of the WebMercatorQuad scheme        $4  date on which they hold
-- Row: one Mapbox vector tile (bytea), layer "strip_sources".
-- Attributes: code, class, dimension (0 point, 1 line, 2 area), name_ky, name_ru, name_en.
-- Rule of generalisation: points, small rivers and canals, local roads and lines up to 35 kV from zoom 11 on, the rest from zoom 7 on.
with tile as (
  select st_tileenvelope($1, $2, $3) as envelope, st_transform(st_tileenvelope($1, $2, $3, margin => 0.05), 417001) as search
),
shapes as (
  select v.strip_source_id as id, s.code, v.source_class as class, st_dimension(v.geom) as dimension, v.name_ky, v.name_ru, v.name_en,
    st_asmvtgeom(st_transform(v.geom, 3857), tile.envelope, 4096, 64) as geom
  from tile join spatialplan.strip_source_version v on v.geom && tile.search join spatialplan.strip_source s using (strip_source_id)
  where upper_inf(v.recorded) and v.valid @> $4::date
    and $1 >= case
      when st_dimension(v.geom) = 0 or v.source_class in ('river_to_10km', 'canal', 'road_local', 'power_line_10kv', 'power_line_35kv') then 11
      else 7 end
)
select st_asmvt(s, 'strip_sources', 4096, 'geom', 'id') from (select * from shapes where geom is not null order by id) s;
