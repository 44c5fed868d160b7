-- When was the last change recorded that can be seen? Everything that can be seen was recorded then or before.
-- Row: known_at.
select max(recorded_at) as known_at from change
