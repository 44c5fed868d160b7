-- Which aimak, town, rayon, oblast or republic has this code on a day?
-- $1 text: SOATE (14 digits) or P-code (KG and 11 digits); $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now.
-- Row: unit_id, soate, level (null when only other units name it as theirs), name_ky, name_ru, name_en, boundary (m2, null when not known),
-- valid_from. None or one: a village, and a code that nothing names on the day, is none.
select u.unit_id, u.soate, v.level, coalesce(v.name_ky, u.soate) as name_ky, v.name_ru, v.name_en, round(st_area(v.geom)::numeric, 2) as boundary, lower(v.valid) as valid_from
from spatialplan.administrative_unit u
  left join spatialplan.administrative_unit_version v on v.unit_id = u.unit_id and v.valid @> $2::date
    and case when $3::timestamptz is null then upper_inf(v.recorded) else v.recorded @> $3::timestamptz end
where (u.soate = $1::text or u.pcode = upper($1::text))
  and case when v.unit_id is not null then v.level <> 'village' else exists (
    select from spatialplan.administrative_unit_version child
    where child.parent_unit_id = u.unit_id and child.valid @> $2::date
      and case when $3::timestamptz is null then upper_inf(child.recorded) else child.recorded @> $3::timestamptz end) end
