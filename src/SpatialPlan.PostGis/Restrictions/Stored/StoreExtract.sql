-- Keeps an answer; one that is kept already stays as it is.
-- $1 text: its hash; $2 text: its document; $3 bigint: the municipality, null = none; $4 bigint, $5 bigint: the parcel and its version, null = a drawn shape;
-- $6 geometry (EWKB, 417001): the land; $7 double precision: what lies this near can change the answer, metres; $8 date: the day in law; $9 timestamptz: the time of knowledge;
-- $10 text: the version of the judgement; $11, $12, $13 bigint[]: the versions of layers, thresholds and restrictions; $14 text: the verdict; $15 text: who asked, null = the role of the database.
-- Row: one, empty.
select keep_extract($1::text, $2::text, $3::bigint, $4::bigint, $5::bigint, st_geomfromewkb($6::bytea), $7::double precision, $8::date, $9::timestamptz, $10::text,
  $11::bigint[], $12::bigint[], $13::bigint[], $14::text, $15::text)
