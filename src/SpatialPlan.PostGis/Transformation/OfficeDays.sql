-- On which days are offices closed or open other than the weekday says?
-- $1 date: the day in law; $2 timestamptz: the time of knowledge, null = now.
-- Rows: year (null: every year), month, day, works; by code.
select year, month, day, works
from spatialplan.office_day
where valid @> $1::date and case when $2::timestamptz is null then upper_inf(recorded) else recorded @> $2::timestamptz end
order by code
