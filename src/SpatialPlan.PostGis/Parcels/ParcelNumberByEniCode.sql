-- Which parcel has this ENI code on a day? At most one, unless the database was changed around its guards.
-- $1 text: the code, digits only; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now.
-- Row: parcel_id.
select parcel_id from parcel_version
where eni_code = $1::text and valid @> $2::date
  and case when $3::timestamptz is null then upper_inf(recorded) else recorded @> $3::timestamptz end
order by parcel_id
