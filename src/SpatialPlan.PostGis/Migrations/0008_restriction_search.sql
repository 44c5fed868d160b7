-- The coverage of layers is searched by every check.
create index restriction_layer_version_coverage on spatialplan.restriction_layer_version using gist (coverage);
