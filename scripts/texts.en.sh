# shellcheck shell=bash disable=SC2034
TEXT[help]="SpatialPlan: spatial planning and land use for rural municipalities

  ./spatialplan demo [--port N] [--no-serve]   set everything up, load the sample municipality, check a request,
                                               show the demand for land and open the map
  ./spatialplan up [--port N]                  start the database and the server in the background
  ./spatialplan down                           stop both
  ./spatialplan status [--format text|json]    what runs, and how to connect to the database
  ./spatialplan test                           run all tests
  ./spatialplan bench [...]                    measure the speed
  ./spatialplan WORD [...]                     any other word goes to the command-line tool; ./spatialplan --version
                                               and ./spatialplan WORD --help belong to it too

  --lang ky|ru|en        language of the answers (also SPATIALPLAN_LANG)
  SPATIALPLAN_DATABASE   connection string of a PostGIS of your own, used instead of the private database
  SPATIALPLAN_HOME       folder of the private database (.spatialplan in the project)

Exit codes: 0 done, 1 refused or errors found, 2 wrong usage, 3 something is missing on this machine."
TEXT[help.demo]="./spatialplan demo [--port N] [--no-serve]
Sets up what is missing, starts the private database, loads the sample municipality Ak-Jar, prints a restrictions check and a land-demand table, and serves the map at http://127.0.0.1:8080 until Ctrl-C.
  --port N     another port (if it is taken, the next free one)
  --no-serve   end after printing"
TEXT[help.up]="./spatialplan up [--port N]
Starts the database and the server in the background and prints the address of the map. May be repeated."
TEXT[help.down]="./spatialplan down
Stops the server and the database. No data is lost."
TEXT[help.status]="./spatialplan status [--format text|json]
Tells what runs, and with which address, port, database and role psql or QGIS can connect. Passwords stand in the password file named there."
TEXT[help.test]="./spatialplan test
Builds everything, starts the database and runs all tests. The last line is 'N passed, N failed'."
TEXT[help.bench]="./spatialplan bench [...]
Runs the measurements; the words after 'bench' are passed on to them."
TEXT[usage.lang]="--lang takes ky, ru or en."
TEXT[usage.unknown]="'{1}' is not known here. See ./spatialplan {2} --help."
TEXT[usage.port]="'{1}' is not a port; write a number from 1 to 65535."
TEXT[usage.format]="'{1}' is not a format; write --format text or --format json."
TEXT[lock.waiting]="Another run of ./spatialplan is at work here; waiting for it ..."
TEXT[state.unwritable]="Cannot write in {1}. Give write permission or make room on its disk, or set SPATIALPLAN_HOME to another folder."
TEXT[missing.dotnet]="The .NET 10 SDK is missing. Install it from https://dotnet.microsoft.com/download/dotnet/10.0 (Ubuntu: apt-get install dotnet-sdk-10.0), then run this command again."
TEXT[missing.node]="Node.js 20 or newer with npm is needed, found: {1}. Install it from https://nodejs.org/en/download, then run this command again."
TEXT[install.no-apt]="This machine has no apt-get, and these are missing: {1}. Install them by hand, or use Debian or Ubuntu."
TEXT[install.no-root]="Packages are missing, and installing them needs root. Have these two commands run as root, then run this command again:
  apt-get update
  apt-get install -y --no-install-recommends {1}"
TEXT[install.starts]="Installing what is missing: {1} (once, takes a few minutes) ..."
TEXT[install.failed]="The installation did not succeed; the last lines above say why. Repair it, then run as root: apt-get update && apt-get install -y --no-install-recommends {1}"
TEXT[install.old-distribution]="This distribution only has a PostgreSQL older than {1}. Use Debian 12 or Ubuntu 24.04 or newer, or install PostgreSQL {1} with PostGIS from https://apt.postgresql.org, then run this command again."
TEXT[build.cli]="Building the command-line tool ..."
TEXT[build.product]="Building the command-line tool and the server (the first time takes about a minute) ..."
TEXT[build.tests]="Building everything for the tests ..."
TEXT[build.map-packages]="Fetching the packages of the map ..."
TEXT[build.map]="Building the map ..."
TEXT[build.failed]="{1} could not be built. The errors stand above; all of the output is in {2}."
TEXT[cluster.creating]="Creating the private database (PostgreSQL {1} with PostGIS) in {2} ..."
TEXT[cluster.found]="The database of this project is still there, in {1}; it is used again."
TEXT[cluster.bootstrap]="Preparing roles, extensions and databases ..."
TEXT[cluster.starting]="Starting the database ..."
TEXT[cluster.recovering]="The database is repairing itself after an interruption; this may take a while ..."
TEXT[cluster.port-taken]="Port {1} of the database is taken by another program; choosing another."
TEXT[cluster.other-user]="The database in {1} belongs to the user {2}. Run this command as {2} or as root, or set SPATIALPLAN_HOME to a folder of your own."
TEXT[cluster.version]="The database in {2} was made by PostgreSQL {1}, which is not installed any more. Install it as root: apt-get install -y --no-install-recommends postgresql-{1} postgresql-{1}-postgis-3"
TEXT[cluster.disk-full]="Only {2} MB are free at {1}; the database needs at least {3} MB. Make room, or set SPATIALPLAN_HOME to a larger disk."
TEXT[cluster.create-failed]="The database could not be created in {1}; the lines above say why."
TEXT[cluster.start-failed]="The database in {1} does not start; the lines above say why. All of it is in {2} and in the folder log of the database."
TEXT[cluster.bootstrap-failed]="Roles and databases could not be prepared in {1}; the lines above say why. Run the command again."
TEXT[database.migrating]="Bringing the database up to date ..."
TEXT[database.migrate-failed]="The database could not be brought up to date; the lines above say why."
TEXT[database.unreachable]="Nothing answers at {1}:{2}, the database of SPATIALPLAN_DATABASE. Start it, or correct the address."
TEXT[server.starting]="Starting the server ..."
TEXT[server.port-taken]="Port {1} is taken by another program; using {2}."
TEXT[server.no-port]="No free port between {1} and the next hundred. Name another one with --port."
TEXT[server.failed]="The server does not start; the lines above say why. All of it is in {1}."
TEXT[server.ended]="The server has ended by itself. Why is in {1}."
TEXT[server.stops-for-build]="The sources have changed: stopping the server for the build. Start it again with ./spatialplan up."
TEXT[up.done]="The map: {1}"
TEXT[down.server]="The server is stopped."
TEXT[down.database]="The database is stopped."
TEXT[down.nothing]="Nothing was running."
TEXT[status.server]="Server:    {1}"
TEXT[status.no-server]="Server:    not running (start it with ./spatialplan up)"
TEXT[status.database]="Database:  running, address 127.0.0.1, port {1}, database spatialplan
           roles spatialplan_owner (writes) and spatialplan_reader (reads)
           socket folder {2}
           passwords in {3}"
TEXT[status.connect]="Connect:   PGPASSFILE='{1}' psql -h 127.0.0.1 -p {2} -U spatialplan_owner spatialplan"
TEXT[status.external]="Database:  that of SPATIALPLAN_DATABASE: address {1}, port {2}, database {3}, role {4}"
TEXT[status.database-sleeps]="Database:  not running (start it with ./spatialplan up)"
TEXT[status.no-database]="Database:  not set up yet (./spatialplan demo or ./spatialplan up does it)"
TEXT[demo.sample-failed]="The sample municipality could not be loaded; the lines above say why."
TEXT[demo.check]="
Restrictions on the sample request:"
TEXT[demo.check-failed]="The check of the sample request did not succeed; the lines above say why."
TEXT[demo.demand]="
Demand for land by the sample forecast:"
TEXT[demo.demand-failed]="The demand table could not be made; the lines above say why."
TEXT[demo.done]="
Done. Open the map with ./spatialplan up; stop everything with ./spatialplan down."
TEXT[demo.serving]="
The map: {1}
Ctrl-C ends the server; the database stays up until ./spatialplan down."
TEXT[demo.already-serving]="
The map is served already: {1}"
TEXT[demo.stopped]="The server is stopped; the database stays up until ./spatialplan down."
TEXT[test.running]="{1} ..."
TEXT[test.none]="{1}: no tests yet"
TEXT[test.project]="{1}: {2} passed, {3} failed ({4} s)"
TEXT[test.no-result]="{1} ended without a result; counted as failed. The last lines of its output:"
TEXT[test.no-tests-ran]="{1} contains tests, but none of them ran; counted as failed."
TEXT[test.no-database]="The database is not available: the tests which need it cannot run. Counted as failed."
TEXT[test.not-started]="The tests could not be run; counted as failed."
TEXT[test.logs]="All output of the tests: {1}"
TEXT[test.failures]="
Failed:"
