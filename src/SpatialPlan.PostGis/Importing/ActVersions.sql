-- What holds of the imported acts?
-- $1 bigint: the municipality. No rows.
insert into import_legal_act_version (ordinal, act_id, body_ky, body_ru, body_en, title_ky, title_ru, title_en, link, valid)
select f.ordinal, a.act_id, f.body_ky, f.body_ru, f.body_en, f.title_ky, f.title_ru, f.title_en, f.link, daterange(f.in_force_from, f.in_force_until)
from import_feature f
  join spatialplan.legal_act a on a.kind = f.kind and a.number = f.act_number and a.adopted_on = f.adopted_on
    and a.municipality_id is not distinct from case when f.kind = 'council_resolution' then $1::bigint end
