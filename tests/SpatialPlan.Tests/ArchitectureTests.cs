using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SpatialPlan.Tests;

/// <summary>The house rules that can be read off the source.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string Root = FindRoot();

    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["SpatialPlan"] = [],
        ["SpatialPlan.Synthesis"] = ["SpatialPlan"],
        ["SpatialPlan.Gdal"] = ["SpatialPlan"],
        ["SpatialPlan.PostGis"] = ["SpatialPlan"],
        ["SpatialPlan.Tables"] = ["SpatialPlan"],
        ["SpatialPlan.Server"] = ["SpatialPlan", "SpatialPlan.PostGis", "SpatialPlan.Gdal", "SpatialPlan.Tables"],
        ["SpatialPlan.Cli"] = ["SpatialPlan", "SpatialPlan.PostGis", "SpatialPlan.Gdal", "SpatialPlan.Synthesis", "SpatialPlan.Tables"],
    };

    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["SpatialPlan"] = ["NetTopologySuite", "ProjNet"],
        ["SpatialPlan.Synthesis"] = [],
        ["SpatialPlan.PostGis"] = ["Npgsql"],
    };

    public static TheoryData<string> Projects => [.. Directory.GetFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_uses_only_what_lies_beneath_it(string project)
    {
        var file = XDocument.Load(Path.Combine(Root, "src", project, project + ".csproj"));
        var used = file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.Empty(used.Except(MayUse[project]));
        if (MayReference.TryGetValue(project, out var packages))
        {
            Assert.Empty(file.Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value).Except(packages));
        }
    }

    [Fact]
    public void The_core_reads_no_clock_no_file_and_no_network()
    {
        var offenders = Sources("SpatialPlan")
            .Where(source => ForbiddenInCore().IsMatch(source.Text))
            .Select(source => $"{source.Name}: {ForbiddenInCore().Match(source.Text).Value}");
        Assert.Empty(offenders);
    }

    [Fact]
    public void No_name_says_what_the_house_does_not_say() =>
        Assert.DoesNotContain(AllSources().Select(source => Path.GetFileNameWithoutExtension(source.Name)), name => EmptyName().IsMatch(name));

    [Fact]
    public void Only_the_one_factory_makes_geometry()
    {
        var offenders = AllSources()
            .Where(source => !source.Name.StartsWith("SpatialPlan/Coordinates/Geo.cs", StringComparison.Ordinal) && OtherFactory().IsMatch(source.Text))
            .Select(source => $"{source.Name}: {OtherFactory().Match(source.Text).Value}");
        Assert.Empty(offenders);
    }

    [Fact]
    public void Only_the_database_project_speaks_to_the_database()
    {
        var offenders = AllSources().Where(source => !source.Name.StartsWith("SpatialPlan.PostGis/", StringComparison.Ordinal) && OwnCommand().IsMatch(source.Text)).Select(source => source.Name);
        Assert.Empty(offenders);
        Assert.NotEmpty(AllSources());
    }

    [Fact]
    public void No_source_repairs_geometry_silently() =>
        Assert.Empty(AllSources(".sql").Concat(AllSources()).Where(source => SilentRepair().IsMatch(source.Text)).Select(source => source.Name));

    [Fact]
    public void Sql_stands_only_in_its_own_project_and_beside_the_tiles()
    {
        var folder = Path.Combine(Root, "src");
        var strays = Directory.EnumerateFiles(folder, "*.sql", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file))
            .Where(name => !name.StartsWith("SpatialPlan.PostGis/", StringComparison.Ordinal) && !IsBuilt(name));
        Assert.Empty(strays);
    }

    private static IEnumerable<(string Name, string Text)> AllSources(string ending = ".cs") =>
        Directory.GetDirectories(Path.Combine(Root, "src")).SelectMany(project => Sources(Path.GetFileName(project), ending));

    private static IEnumerable<(string Name, string Text)> Sources(string project, string ending = ".cs")
    {
        var folder = Path.Combine(Root, "src");
        return Directory.EnumerateFiles(Path.Combine(folder, project), "*" + ending, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file))
            .Where(name => !IsBuilt(name))
            .Select(name => (name, File.ReadAllText(Path.Combine(folder, name))));
    }

    private static bool IsBuilt(string file) => file.Contains("/obj/", StringComparison.Ordinal) || file.Contains("/bin/", StringComparison.Ordinal) || file.Contains("/node_modules/", StringComparison.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SpatialPlan.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?Now|DateTime\.Today|\bFile\.|\bDirectory\.|HttpClient|Random\.Shared|new Random\(|async Task|Environment\.|Console\.")]
    private static partial Regex ForbiddenInCore();

    [GeneratedRegex(@"new NpgsqlCommand\(|CreateCommand\(|NpgsqlDataSource")]
    private static partial Regex OwnCommand();

    [GeneratedRegex("(Service|Manager|Helper|Helpers|Util|Utils|Common|Base|Impl)$")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"new (NetTopologySuite\.Geometries\.)?(Point|Polygon|LineString|LinearRing|MultiPolygon|MultiPoint|MultiLineString|GeometryCollection|GeometryFactory|NtsGeometryServices|WKTReader|WKBReader)\(|GeometryFactory\.Default|NtsGeometryServices\.Instance")]
    private static partial Regex OtherFactory();

    [GeneratedRegex(@"ST_MakeValid\s*\(|GeometryFixer|ST_Buffer\s*\([^()]*,\s*0(\.0)?\s*\)|\.Buffer\(0\)|-makevalid", RegexOptions.IgnoreCase)]
    private static partial Regex SilentRepair();
}
