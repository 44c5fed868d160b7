-- Which transactions does this snapshot see?
-- Row: seen (text of a pg_snapshot).
select pg_current_snapshot()::text as seen
