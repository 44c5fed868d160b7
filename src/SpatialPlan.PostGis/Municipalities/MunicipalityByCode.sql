-- Which aimak or town has this code on a day?
-- $1 text: SOATE (14 digits) or P-code (KG and 11 digits); $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now.
-- Row: unit_id, soate, pcode, name_ky, name_ru, name_en. None or one.
select u.unit_id, u.soate, u.pcode, v.name_ky, v.name_ru, v.name_en
from administrative_unit u join administrative_unit_version v using (unit_id)
where (u.soate = $1::text or u.pcode = upper($1::text))
  and v.level in ('aimak', 'town')
  and v.valid @> $2::date
  and case when $3::timestamptz is null then upper_inf(v.recorded) else v.recorded @> $3::timestamptz end
