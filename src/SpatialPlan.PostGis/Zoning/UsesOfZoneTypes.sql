-- Which uses of land are permitted, conditional or prohibited in these types of zone?
-- $1 numbers of zone types (bigint[])    $2 date on which the rules hold in law
-- Rows: zone_type_id, code, name_ky, name_ru, name_en, permission, source, confirmed; in the order of the list of uses.
select u.zone_type_id, l.code, l.name_ky, l.name_ru, l.name_en, u.permission, u.source, u.confirmed
from spatialplan.zone_type_use u join spatialplan.land_use l on l.code = u.land_use
where u.zone_type_id = any ($1::bigint[]) and upper_inf(u.recorded) and u.valid @> $2::date
order by u.zone_type_id, l.position;
