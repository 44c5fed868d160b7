-- One database (psql variables: name, source): created from another one if it is missing, then given what only a superuser may give. May run again at any time.
\set ON_ERROR_STOP on
SET client_min_messages = warning;

SELECT format('CREATE DATABASE %I OWNER spatialplan_owner TEMPLATE %I', :'name', :'source')
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'name') \gexec
GRANT CONNECT ON DATABASE :"name" TO spatialplan_reader;

\connect :name
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
-- The migrations add the national equal-area system to the list of coordinate systems.
GRANT SELECT, INSERT, UPDATE, DELETE ON spatial_ref_sys TO spatialplan_owner;
