-- Which administrative units does this tile show?
-- $1 z, $2 x, $3 y  integer, tile of the WebMercatorQuad scheme        $4  date on which the units stand
-- Row: one Mapbox vector tile (bytea), layer "units".
-- Attributes: soate, level, name_ky, name_ru, name_en.
-- Rule of generalisation: the republic and the oblasts at every zoom, rayons from zoom 5 on, aimaks and towns from zoom 8 on, villages from zoom 11 on.
with tile as (
  select st_tileenvelope($1, $2, $3) as envelope, st_transform(st_tileenvelope($1, $2, $3, margin => 0.05), 417001) as search
),
shapes as (
  select v.unit_id as id, u.soate, v.level, v.name_ky, v.name_ru, v.name_en,
    st_asmvtgeom(st_transform(v.geom, 3857), tile.envelope, 4096, 64) as geom
  from tile join spatialplan.administrative_unit_version v on $1 < 6 or v.geom && tile.search
    join spatialplan.administrative_unit u using (unit_id)
  where v.geom is not null and upper_inf(v.recorded) and v.valid @> $4::date
    and $1 >= case v.level when 'village' then 11 when 'aimak' then 8 when 'town' then 8 when 'rayon' then 5 else 0 end
)
select st_asmvt(s, 'units', 4096, 'geom', 'id') from (select * from shapes where geom is not null order by id) s;
