-- Records a signed statement that a restriction does not apply to a parcel.
-- $1 bigint: the municipality; $2 bigint, $3 bigint: the parcel and its version; $4 bigint, $5 bigint: the restriction and its version; $6 text: the reason; $7 text: the officer;
-- $8 text: the signature; $9 bigint: the change; $10 date: the first day; $11 date: the last day, null = no end.
insert into restriction_override (municipality_id, parcel_id, parcel_version_id, restriction_id, restriction_version_id, reason, officer, signature, change_id, valid)
values ($1::bigint, $2::bigint, $3::bigint, $4::bigint, $5::bigint, $6::text, $7::text, $8::text, $9::bigint, daterange($10::date, $11::date, '[]'))
