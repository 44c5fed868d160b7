using SpatialPlan.Importing;
using SpatialPlan.Testing;

namespace SpatialPlan.PostGis.Tests.Importing;

public sealed class ImportCodeTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    public static TheoryData<string, IReadOnlyList<string>> Lists => new()
    {
        { "land_kind", ImportCodes.LandKinds }, { "ownership", ImportCodes.Ownership }, { "protected_area_kind", ImportCodes.ProtectedAreaKinds }, { "strip_kind", ImportCodes.StripKinds },
        { "strip_source_class", ImportCodes.StripSourceClasses }, { "hazard_kind", ImportCodes.HazardKinds }, { "zone_parameter", ImportCodes.ZoneParameters },
        { "land_use", ImportCodes.LandUses }, { "restriction_theme", ImportCodes.Themes },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task The_code_words_of_files_are_those_of_the_database(string table, IReadOnlyList<string> codes) =>
        Assert.Equal(codes.Order(StringComparer.Ordinal), (await database.ScalarAsync<string[]>($"select array_agg(code) from spatialplan.{table}")).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_field_has_its_column_in_the_table_of_features()
    {
        var columns = await database.ScalarAsync<string[]>("select array_agg(attname::text) from pg_attribute where attrelid = 'spatialplan.import_feature'::regclass and attnum > 0");
        var fields = ImportLayers.All.SelectMany(layer => layer.Fields).Select(field => field.Name).Distinct();
        Assert.Empty(fields.Except(columns));
    }
}
