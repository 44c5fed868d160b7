-- Which answer has this hash?
-- $1 text: the hash, lower case.
-- Row: hash, document, municipality_id, parcel_id, author, stored_at, matters (text[]: references). None or one.
select e.hash, e.document, e.municipality_id, e.parcel_id, e.author, e.stored_at,
  array(select m.reference from matter_extract me join matter m using (matter_id) where me.hash = e.hash order by m.reference) as matters
from stored_extract e
where e.hash = $1::text
