-- Puts a kept answer to a matter.
-- $1 bigint: the matter; $2 text: the hash.
insert into matter_extract (matter_id, hash) values ($1::bigint, $2::text) on conflict do nothing
