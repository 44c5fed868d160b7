-- What do restrictions ask of the people whose land they lie on, which office answers, and what can be done, by the law of a day?
-- A municipality's own row stands before the default of all.
-- $1 bigint: the municipality, null = the defaults; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now.
-- Row: theme, kind ('' = all), grade ('' = all), rule_ky/ru/en, office_ky/ru/en, remedy_ky/ru/en, source, confirmed. At most one per theme, kind and grade.
select distinct on (theme, kind, grade) theme, kind, grade, rule_ky, rule_ru, rule_en, office_ky, office_ru, office_en, remedy_ky, remedy_ru, remedy_en, source, confirmed
from restriction_guidance
where (municipality_id is null or municipality_id = $1::bigint)
  and valid @> $2::date
  and case when $3::timestamptz is null then upper_inf(recorded) else recorded @> $3::timestamptz end
order by theme, kind, grade, municipality_id nulls last
