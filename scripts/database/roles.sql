-- The roles of the private cluster. May run again at any time; passwords come as psql variables and are kept out of the server's log.
\set ON_ERROR_STOP on
SET log_min_error_statement = panic;
SET client_min_messages = warning;

SELECT 'CREATE ROLE spatialplan_owner' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'spatialplan_owner') \gexec
SELECT 'CREATE ROLE spatialplan_reader' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'spatialplan_reader') \gexec

-- The owner migrates and imports, and creates the databases of the tests. It is no superuser: PostGIS stands ready in the template.
ALTER ROLE spatialplan_owner LOGIN CREATEDB NOSUPERUSER NOCREATEROLE PASSWORD :'owner_password';

-- The reader answers the public pages: it may look but not touch, and no question of a stranger may run for long.
ALTER ROLE spatialplan_reader LOGIN NOCREATEDB NOSUPERUSER NOCREATEROLE PASSWORD :'reader_password';
ALTER ROLE spatialplan_reader SET default_transaction_read_only = on;
ALTER ROLE spatialplan_reader SET statement_timeout = '30s';
ALTER ROLE spatialplan_reader SET idle_in_transaction_session_timeout = '60s';
