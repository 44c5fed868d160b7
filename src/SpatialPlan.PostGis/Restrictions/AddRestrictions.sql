-- Makes the restrictions that do not exist yet, without a version.
-- $1 bigint[]: their layers; $2 text[]: their codes, one for each layer.
insert into restriction (layer_id, code)
select distinct layer_id, code from unnest($1::bigint[], $2::text[]) as wanted (layer_id, code)
on conflict (layer_id, code) do nothing
