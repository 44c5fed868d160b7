using NetTopologySuite.Geometries;
using Npgsql;
using SpatialPlan.Coordinates;
using SpatialPlan.Testing;

namespace SpatialPlan.PostGis.Tests.Restrictions;

/// <summary>The check against ST_Intersection and ST_Union of the same rows: PostGIS with GEOS is the oracle, an implementation of its own.</summary>
public sealed class AgreementWithPostGisTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const double X = 1_083_000;
    private const double Y = 1_012_000;

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    public async Task Areas_per_restriction_agree_within_a_millionth_and_none_is_missing(int seed, int grid)
    {
        var random = new Random(seed);
        var ground = await Ground.CreateAsync(database, $"4170422090{seed}000");
        await ground.AddAllLayersAsync();
        var (x, y) = (X + (seed * 10_000), Y);
        for (var i = 0; i < 60; i++)
        {
            await ground.AddRestrictionAsync(i % 2 == 0 ? "hazard" : "heritage", $"random-{seed}-{i}", Shape(random, x, y, 400, grid).AsText());
        }

        for (var i = 0; i < 25; i++)
        {
            var land = Shape(random, x, y, 120, grid);
            var expected = await OracleAsync(land, ground.MunicipalityId);
            var extract = await ground.CheckAsync(land);
            var found = extract.Restrictions.Concat(extract.Nearby).ToDictionary(one => one.Restriction.Code, one => one.AreaSquareMetres!.Value);
            Assert.All(expected, row => Assert.Equal(row.Area, found[row.Code], Math.Max(1e-6, row.Area * 1e-6)));
            Assert.All(found.Where(one => one.Value > 0), one => Assert.Contains(expected, row => row.Code == one.Key));
            Assert.Equal(await UnionAsync(land, ground.MunicipalityId), extract.Restrictions.Count == 0 ? 0 : Geo.Factory.BuildGeometry([.. extract.Restrictions.Select(one => one.Hit)]).Union().Area, Math.Max(1e-6, land.Area * 1e-6));
        }
    }

    private async Task<List<(string Code, double Area)>> OracleAsync(Geometry land, long municipality)
    {
        await using var connection = await database.Database.OpenAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand(
            "select r.code, st_area(st_intersection(v.geom, l.geom)) from (select st_geomfromewkb($1) as geom) l, spatialplan.restriction_version v join spatialplan.restriction r using (restriction_id) where v.municipality_id = $2 and st_area(st_intersection(v.geom, l.geom)) > 1e-6", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = EwkbGeometry.Write(land) });
        command.Parameters.Add(new NpgsqlParameter { Value = municipality });
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<(string, double)>();
        while (await reader.ReadAsync())
        {
            rows.Add((reader.GetString(0), reader.GetDouble(1)));
        }

        return rows;
    }

    private async Task<double> UnionAsync(Geometry land, long municipality)
    {
        await using var connection = await database.Database.OpenAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand(
            "select coalesce(st_area(st_intersection(st_union(v.geom), st_geomfromewkb($1))), 0) from spatialplan.restriction_version v where v.municipality_id = $2", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = EwkbGeometry.Write(land) });
        command.Parameters.Add(new NpgsqlParameter { Value = municipality });
        return (double)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>A polygon near a place; on a grid of whole metres borders and corners often fall together.</summary>
    private static Polygon Shape(Random random, double x, double y, double size, int grid)
    {
        while (true)
        {
            var shape = RestrictionReaderTests.Star(random, x + (random.NextDouble() * size), y + (random.NextDouble() * size), size * (0.2 + (0.4 * random.NextDouble())), 4 + random.Next(40));
            var coordinates = shape.Coordinates.Select(c => grid == 0 ? c : new Coordinate(Math.Round(c.X / 10) * 10, Math.Round(c.Y / 10) * 10)).ToArray();
            var polygon = Geo.Factory.CreatePolygon(coordinates);
            if (polygon.IsValid && polygon.Area > 1)
            {
                return polygon;
            }
        }
    }
}
