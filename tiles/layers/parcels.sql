-- Which parcels does this tile show?
-- $1 z, $2 x, $3 y  integer, tile of the WebMercatorQuad scheme        $4  date on which the parcels hold in law
-- Row: one Mapbox vector tile (bytea), layer "parcels".
-- Attributes: kind (of the largest part), category, state_fund, used, municipal; from zoom 13 on also eni_code, contour_number, area (m2), house.
-- Rule of generalisation: from zoom 13 on, and wherever a tile holds at most 10 000 parcels, every parcel is drawn. In a fuller tile the parcels
-- smaller than 0.6 of a cell of a 64 x 64 grid over the tile are merged: a cell shows the category and kind that have most land in it, equal
-- neighbours in a row become one shape, such shapes carry no id. So a tile holds at most some 11 000 shapes and nothing is left out by a limit.
-- Below zoom 8 the layer is empty by design.
with tile as (
  select st_tileenvelope($1, $2, $3) as envelope, st_transform(st_tileenvelope($1, $2, $3, margin => 0.05), 417001) as search,
    st_xmin(st_tileenvelope($1, $2, $3)) as west, st_ymin(st_tileenvelope($1, $2, $3)) as south,
    (st_xmax(st_tileenvelope($1, $2, $3)) - st_xmin(st_tileenvelope($1, $2, $3))) / 64 as cell
),
fullness as materialized (
  select $1 < 13 and count(*) > 10000 as crowded
  from (select from tile join spatialplan.parcel_version v on v.geom && tile.search where upper_inf(v.recorded) and v.valid @> $4::date and $1 >= 8 limit 10001) counted
),
found as materialized (
  select v.parcel_id, v.eni_code, v.contour_number, v.category, v.state_fund, v.used, v.municipal, v.house_number, v.geom,
    v.registered_area_square_metres as area,
    case when cardinality(v.land_kinds) = 1 then v.land_kinds[1]
      else (select p.kind from unnest(v.land_kinds, v.land_kind_areas) p (kind, area) order by p.area desc, p.kind limit 1) end as kind,
    crowded and v.geometric_area_square_metres < 0.6 * st_area(tile.search) / (1.21 * 64 * 64) as merged
  from tile cross join fullness join spatialplan.parcel_version v on v.geom && tile.search
  where upper_inf(v.recorded) and v.valid @> $4::date and $1 >= 8
),
cells as (
  select distinct on (cx, cy) cx, cy, category, kind
  from (
    select floor((st_x(p.centre) - west) / cell)::integer as cx, floor((st_y(p.centre) - south) / cell)::integer as cy, category, kind, sum(area) as area
    from found cross join tile cross join lateral (select st_transform(st_centroid(geom), 3857) as centre) p
    where merged group by 1, 2, 3, 4
  ) land
  order by cx, cy, area desc, category, kind
),
runs as (
  select cy, category, kind, min(cx) as first, max(cx) as last
  from (select *, cx - row_number() over (partition by cy, category, kind order by cx) as run from cells) numbered
  group by cy, category, kind, run
),
shapes as (
  select parcel_id as id, kind, category::integer, state_fund, used, municipal,
    case when $1 >= 13 then eni_code end as eni_code, case when $1 >= 13 then contour_number end as contour_number,
    case when $1 >= 13 then area::double precision end as area, case when $1 >= 13 then house_number end as house,
    st_asmvtgeom(st_transform(geom, 3857), envelope, 4096, 64) as geom
  from found cross join tile where not merged
  union all
  select null, kind, category::integer, null, null, null, null, null, null, null,
    st_asmvtgeom(st_makeenvelope(west + first * cell, south + cy * cell, west + (last + 1) * cell, south + (cy + 1) * cell, 3857), envelope, 4096, 64)
  from runs cross join tile
)
select st_asmvt(s, 'parcels', 4096, 'geom', 'id') from (select * from shapes where geom is not null order by id nulls first) s;
