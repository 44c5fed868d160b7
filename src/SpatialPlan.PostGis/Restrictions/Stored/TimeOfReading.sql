-- What is the time? Asked in a transaction that has its view of the database already: everything it sees was recorded before.
-- Row: known_at.
select clock_timestamp() as known_at
