-- Which names of places does this tile show? One point per unit and per protected area, so that a name is written once and not once per tile.
-- $1 z, $2 x, $3 y  integer, tile of the WebMercatorQuad scheme        $4  date on which they hold
-- Row: one Mapbox vector tile (bytea), layer "places".
-- Attributes: kind (republic, oblast, rayon, aimak, town, village, protected_area), population, name_ky, name_ru, name_en.
-- A village without a boundary stands at the middle of its parcels. Rule of generalisation: as in units; protected areas from zoom 9 on.
with tile as (
  select st_tileenvelope($1, $2, $3) as envelope, st_transform(st_tileenvelope($1, $2, $3), 417001) as search
),
points as (
  select v.unit_id as id, v.level as kind, v.population, v.name_ky, v.name_ru, v.name_en, st_pointonsurface(v.geom) as point
  from tile join spatialplan.administrative_unit_version v on $1 < 6 or v.geom && tile.search
  where v.geom is not null and upper_inf(v.recorded) and v.valid @> $4::date
    and $1 >= case v.level when 'village' then 9 when 'aimak' then 8 when 'town' then 8 when 'rayon' then 5 else 0 end
  union all
  select v.unit_id, v.level, v.population, v.name_ky, v.name_ru, v.name_en, middle.point
  from spatialplan.administrative_unit_version v
    cross join tile
    join spatialplan.administrative_unit_version m on m.unit_id = v.parent_unit_id and upper_inf(m.recorded) and m.valid @> $4::date
      and (m.geom is null or m.geom && tile.search)
    cross join lateral (
      select st_setsrid(st_makepoint(avg(st_x(c.point)), avg(st_y(c.point))), 417001) as point
      from (select st_centroid(p.geom) as point from spatialplan.parcel_version p
            where p.municipality_id = m.unit_id and p.village_id = v.unit_id and upper_inf(p.recorded) and p.valid @> $4::date) c
    ) middle
  where v.level = 'village' and v.geom is null and upper_inf(v.recorded) and v.valid @> $4::date and $1 >= 9 and middle.point is not null
  union all
  select r.restriction_id, 'protected_area', null, r.name_ky, r.name_ru, r.name_en, st_pointonsurface(r.geom)
  from (
    select distinct on (v.name_ky) v.restriction_id, v.name_ky, v.name_ru, v.name_en, v.geom
    from tile join spatialplan.restriction_version v on v.geom && tile.search
    where v.theme = 'protected_area' and coalesce(v.inner_zone, 'core') in ('core', 'strict') and upper_inf(v.recorded) and v.valid @> $4::date and $1 >= 9
    order by v.name_ky, st_area(v.geom) desc, v.restriction_id
  ) r
),
shapes as (
  select id, kind, population, name_ky, name_ru, name_en, st_asmvtgeom(st_transform(point, 3857), envelope, 4096, 0) as geom
  from points cross join tile
  where st_transform(point, 3857) && envelope
)
select st_asmvt(s, 'places', 4096, 'geom', 'id') from (select * from shapes where geom is not null order by id) s;
