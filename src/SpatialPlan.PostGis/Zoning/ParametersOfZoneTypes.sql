-- What does building in these types of zone have to keep to?
-- $1 numbers of zone types (bigint[])    $2 date on which the parameters hold in law
-- Rows: zone_type_id, code, name_ky, name_ru, name_en, unit, value, source, confirmed; in the order of the list of parameters.
select p.zone_type_id, l.code, l.name_ky, l.name_ru, l.name_en, l.unit, p.value, p.source, p.confirmed
from spatialplan.zone_type_parameter p join spatialplan.zone_parameter l on l.code = p.parameter
where p.zone_type_id = any ($1::bigint[]) and upper_inf(p.recorded) and p.valid @> $2::date
order by p.zone_type_id, l.position;
