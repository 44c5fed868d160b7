-- Question: how much municipal and State Fund land does no one use in a municipality on a day, by land category?
-- $1 text: SOATE code or P-code of the municipality. $2 date: the day in law; what is known now counts.
-- Rows: parcels_in_all bigint (all parcels of the municipality that day, the same in every row), category smallint, category_ky / _ru / _en text,
-- tier text (municipal | state_fund; a parcel that is both is municipal), use_recorded boolean (false: nothing is recorded about its use),
-- parcels bigint, area_square_metres numeric (registered). One row with a null category when there is no such land; no row when the
-- municipality is not known.
with land as (
  select v.category, case when v.municipal then 'municipal' else 'state_fund' end as tier, v.used is not null as use_recorded,
    v.registered_area_square_metres, (v.municipal or v.state_fund) and v.used is not true as vacant
  from administrative_unit u
    join parcel_version v on v.municipality_id = u.unit_id and upper_inf(v.recorded) and v.valid @> $2::date
  where u.soate = $1 or u.pcode = $1
)
select (select count(*) from land) as parcels_in_all, vacant.*
from administrative_unit u
  left join (
    select l.category, c.name_ky as category_ky, c.name_ru as category_ru, c.name_en as category_en, l.tier, l.use_recorded, count(*) as parcels,
      sum(l.registered_area_square_metres) as area_square_metres
    from land l join land_category c on c.code = l.category
    where l.vacant
    group by l.category, c.name_ky, c.name_ru, c.name_en, l.tier, l.use_recorded
  ) vacant on true
where u.soate = $1 or u.pcode = $1
order by vacant.category, vacant.tier, vacant.use_recorded desc
