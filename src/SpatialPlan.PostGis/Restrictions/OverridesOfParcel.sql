-- What have officers signed about restrictions of a parcel, as of a day?
-- $1 bigint: the parcel; $2 date: the day in law; $3 timestamptz: the time of knowledge, null = now.
-- Row: version_id, restriction_id, restriction_version_id, parcel_version_id, reason, officer, signature, valid_from, valid_until (last day).
select version_id, restriction_id, restriction_version_id, parcel_version_id, reason, officer, signature, lower(valid) as valid_from, upper(valid) - 1 as valid_until
from restriction_override
where parcel_id = $1::bigint and valid @> $2::date
  and case when $3::timestamptz is null then upper_inf(recorded) else recorded @> $3::timestamptz end
order by version_id
