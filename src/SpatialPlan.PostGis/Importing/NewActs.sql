-- Makes the legal acts that are not there yet. A resolution of a council belongs to its municipality, everything else to the republic.
-- $1 bigint: the municipality. No rows.
insert into spatialplan.legal_act (municipality_id, kind, number, adopted_on)
select case when kind = 'council_resolution' then $1::bigint end, kind, act_number, adopted_on from import_feature on conflict do nothing
