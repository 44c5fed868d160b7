-- What holds of the imported administrative units from now on? A unit without a stated parent belongs to the nearest one that its code lies under.
-- $1 date: since when, where the file does not say it. No rows.
insert into import_administrative_unit_version (ordinal, unit_id, level, parent_unit_id, name_ky, name_ru, name_en, population, geom, registered_geom, valid)
select f.ordinal, u.unit_id, f.level, coalesce(stated.unit_id, above.unit_id), f.name_ky, f.name_ru, f.name_en, f.population, f.geom, f.registered_geom,
  daterange(coalesce(f.valid_from, $1::date), null)
from import_feature f
  join spatialplan.administrative_unit u on u.soate = f.soate
  left join spatialplan.administrative_unit stated on stated.soate = f.parent_soate
  left join lateral (
    select p.unit_id
    from unnest(array[left(f.soate, 11) || '000', left(f.soate, 8) || '000000', left(f.soate, 5) || '000000000', '41700000000000']) with ordinality as c (code, position)
      join spatialplan.administrative_unit p on p.soate = c.code
      left join import_feature o on o.soate = c.code
      left join spatialplan.administrative_unit_version v on o.soate is null and v.unit_id = p.unit_id and upper_inf(v.recorded) and upper_inf(v.valid)
    -- Towns of an oblast have codes under which real files put rayons: a unit lies in one of a higher level only.
    where c.code <> f.soate and coalesce(spatialplan.level_rank(coalesce(o.level, v.level)) < spatialplan.level_rank(f.level), true)
    order by c.position limit 1) above on true
