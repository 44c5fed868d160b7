-- Which rules of transformation hold in a municipality on a day, its own and the defaults of all?
-- $1 bigint: the municipality; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now.
-- Rows: version_id, code, own, part, from_categories, from_kinds, bonitet_below, to_categories, to_kinds, uses, category_stays, theme, types, grades,
-- outcome, lifts, ground, bodies, documents, act, article, text_ky/ru/en, source, confirmed; by code, the municipality's own first.
select version_id, code, municipality_id is not null as own, part, from_categories, from_kinds, bonitet_below, to_categories, to_kinds, uses, category_stays, theme, types, grades,
  outcome, lifts, ground, bodies, documents, act, article, text_ky, text_ru, text_en, source, confirmed
from spatialplan.transformation_rule
where (municipality_id = $1::bigint or municipality_id is null) and valid @> $2::date
  and case when $3::timestamptz is null then upper_inf(recorded) else recorded @> $3::timestamptz end
order by code, own desc
