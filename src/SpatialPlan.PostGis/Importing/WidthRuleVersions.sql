-- What holds of the imported width rules?
-- $1 bigint municipality, $2 date since when, where the file does not say it. No rows.
insert into import_width_rule (ordinal, municipality_id, source_class, strip_kind, width_metres, act_id, source, confirmed, valid)
select f.ordinal, $1::bigint, f.source_class, f.strip_kind, f.width_metres, a.act_id, f.source, f.confirmed, daterange(coalesce(f.valid_from, $2::date), null)
from import_feature f
  left join (
    select distinct on (number) number, act_id from spatialplan.legal_act
    where municipality_id is null or municipality_id = $1::bigint order by number, municipality_id nulls last, adopted_on desc) a on a.number = f.act_number
