-- Records that strips are generated now.
-- $1 text: the author, null = the role of the database; $2 text: the reason.
-- Row: change_id.
insert into change (kind, author, reason) values ('generation', coalesce($1::text, session_user), $2::text) returning change_id
