using System.Globalization;
using System.Text.Json;
using SpatialPlan.Cli;
using SpatialPlan.PostGis.Tests.Restrictions;
using SpatialPlan.PostGis.Transformation;
using SpatialPlan.Testing;
using SpatialPlan.Texts;
using SpatialPlan.Transformation;

namespace SpatialPlan.PostGis.Tests.Transformation;

/// <summary>The default rules as the database has them, against cases that say what the law says.</summary>
[Collection("command line")]
public sealed class TransformationTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly JsonElement[] Cases = [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Transformation", "cases.json"))).RootElement.EnumerateArray()];

    public static TheoryData<string> Names => [.. Cases.Select(one => one.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_case_is_judged_as_the_law_says(string name)
    {
        var one = Cases.Single(each => each.GetProperty("name").GetString() == name);
        var on = DateOnly.Parse(Text(one, "on") ?? "2026-11-20", CultureInfo.InvariantCulture);
        await using var connection = await database.Database.OpenAsync(CancellationToken.None);
        var verdict = TransformationCheck.Run(Request(one), await TransformationReader.RulesAsync(connection, 0, on, null, CancellationToken.None), Place(one));
        Assert.Equal(one.GetProperty("verdict").GetString(), verdict.Outcome.Code());
        Assert.Subset(verdict.Findings.Select(finding => finding.Rule).ToHashSet(), List(one, "rules"));
        Assert.Subset(verdict.Bodies.ToHashSet(), List(one, "bodies"));
        Assert.Subset(verdict.Documents.ToHashSet(), List(one, "documents"));
    }

    [Fact]
    public async Task Every_rule_names_codes_that_exist_and_is_read()
    {
        await using var connection = await database.Database.OpenAsync(CancellationToken.None);
        var codes = (await TransformationReader.CodesAsync(connection, CancellationToken.None)).Select(code => (code.List, code.Code)).ToHashSet();
        var rules = await TransformationReader.RulesAsync(connection, 0, new(2026, 11, 20), null, CancellationToken.None);
        Assert.NotEmpty(rules);
        Assert.All(rules.SelectMany(rule => rule.Bodies), code => Assert.Contains(("transformation_body", code), codes));
        Assert.All(rules.SelectMany(rule => rule.Documents), code => Assert.Contains(("transformation_document", code), codes));
        Assert.All(rules.SelectMany(rule => rule.Uses), code => Assert.Contains(("land_use", code), codes));
        Assert.All(rules.SelectMany(rule => rule.FromKinds.Concat(rule.ToKinds)), code => Assert.Contains(("land_kind", code), codes));
        Assert.All(rules.Where(rule => rule.Lifts is not null), rule => Assert.Contains(rules, other => other.Code == rule.Lifts && other.Part == TransformationRulePart.Moratorium));
    }

    [Fact]
    public async Task A_municipality_s_own_row_stands_before_the_default_and_only_from_its_day_on()
    {
        var ground = await Ground.CreateAsync(database, "41704220836000");
        await database.RunAsync($"""
            {Ground.Begin}
            insert into spatialplan.transformation_rule (municipality_id, code, part, outcome, act, text_ky, text_ru, text_en, source, confirmed, change_id, valid)
            values ({ground.MunicipalityId}, 'transfer', 'matrix', 'forbidden', 'АЖ-1', 'т', 'т', 't', 'council', true, spatialplan.current_change(), '[2026-01-01,)')
            """);
        var pasture = Cases.Single(each => each.GetProperty("name").GetString() == "rainfed pasture to settlement housing");
        await using var connection = await database.Database.OpenAsync(CancellationToken.None);
        async Task<string> On(int year) => TransformationCheck.Run(Request(pasture), await TransformationReader.RulesAsync(connection, ground.MunicipalityId, new(year, 6, 1), null, CancellationToken.None), Place(pasture)).Outcome.Code();
        Assert.Equal(("needs-approval", "forbidden"), (await On(2025), await On(2026)));
    }

    [Theory]
    [InlineData("2026-11-20", 0, "2026-11-20")]
    [InlineData("2026-11-21", 0, "2026-11-23")]
    [InlineData("2026-11-20", 1, "2026-11-23")]
    [InlineData("2026-03-19", 1, "2026-03-23")]
    [InlineData("2026-04-30", 5, "2026-05-11")]
    [InlineData("2025-12-31", 1, "2026-01-02")]
    public async Task A_term_counts_the_days_on_which_offices_work(string start, int days, string end)
    {
        await using var connection = await database.Database.OpenAsync(CancellationToken.None);
        var calendar = await TransformationReader.OfficeDaysAsync(connection, new(2026, 11, 20), null, CancellationToken.None);
        Assert.Equal(end, WorkingDays.After(DateOnly.Parse(start, CultureInfo.InvariantCulture), days, calendar).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_day_of_one_year_stands_before_that_of_every_year() =>
        Assert.True(WorkingDays.IsWorkingDay(new(2026, 11, 21), [new(null, 11, 21, false), new(2026, 11, 21, true)]));

    [Fact]
    public async Task The_command_answers_with_the_agreed_members_and_the_same_hash_twice()
    {
        var ground = await Ground.CreateAsync(database, "41704220845000");
        await ground.AddAllLayersAsync();
        var parcel = await ground.AddParcelAsync("POLYGON((1083000 1012000,1083010 1012000,1083010 1012010,1083000 1012010,1083000 1012000))", "7100600330016", null, "100.00");
        string[] arguments = ["transform", "check", "--parcel", $"id:{parcel}", "--to", "3", "--use", "industry", "--on", "2026-11-20", "--format", "json"];
        var (code, answer, error) = await RunAsync(arguments);
        Assert.Equal((ExitCode.Done, ""), (code, error));
        var json = JsonDocument.Parse(answer).RootElement;
        Assert.Equal("needs-approval", json.GetProperty("verdict").GetString());
        Assert.All(json.GetProperty("findings").EnumerateArray(), finding => Assert.All(["severity", "rule", "act", "text"], member => Assert.True(finding.TryGetProperty(member, out _))));
        Assert.All(["documents", "bodies", "balance", "loss"], member => Assert.True(json.TryGetProperty(member, out _)));
        Assert.Matches("^[0-9a-f]{64}$", json.GetProperty("snapshotHash").GetString()!);
        Assert.Equal(answer, (await RunAsync(arguments)).Answer);
        arguments[5] = "2";
        Assert.NotEqual(json.GetProperty("snapshotHash").GetString(), JsonDocument.Parse((await RunAsync(arguments)).Answer).RootElement.GetProperty("snapshotHash").GetString());
    }

    [Theory]
    [InlineData(ExitCode.WrongUsage, "--parcel", "--to", "2", "--use", "industry")]
    [InlineData(ExitCode.WrongUsage, "--use", "--parcel", "1", "--to", "2")]
    [InlineData(ExitCode.WrongUsage, "8", "--parcel", "1", "--to", "8", "--use", "industry")]
    [InlineData(ExitCode.WrongUsage, "individual_housing", "--parcel", "1", "--to", "2", "--use", "hotel'; --")]
    [InlineData(ExitCode.WrongUsage, "perennial", "--parcel", "1", "--to", "1", "--use", "arable_farming", "--to-kind", "orchard")]
    [InlineData(ExitCode.WrongUsage, "tomorrow", "--parcel", "1", "--to", "2", "--use", "industry", "--on", "tomorrow")]
    [InlineData(ExitCode.WrongUsage, "xml", "--parcel", "1", "--to", "2", "--use", "industry", "--format", "xml")]
    [InlineData(ExitCode.Refused, "id:999999", "--parcel", "id:999999", "--to", "2", "--use", "industry")]
    public async Task What_cannot_be_answered_is_refused_in_words_in_every_language(int expected, string said, params string[] options)
    {
        foreach (var language in Languages.All)
        {
            var (code, answer, error) = await RunAsync(["transform", "check", .. options, "--lang", language.Code()]);
            Assert.Equal((expected, ""), (code, answer));
            Assert.Contains(said, error, StringComparison.Ordinal);
        }
    }

    private static TransformationRequest Request(JsonElement one)
    {
        var parts = one.GetProperty("parts").EnumerateArray().Select(part => new TransformationPart(part[0].GetInt32(), part[1].GetString()!, part[2].GetDecimal())).ToList();
        return new TransformationRequest(
            parts,
            one.TryGetProperty("area", out var area) ? area.GetDecimal() : parts.Sum(part => part.AreaSquareMetres),
            one.TryGetProperty("bonitet", out var bonitet) ? bonitet.GetInt32() : null,
            one.GetProperty("to").GetInt32(),
            one.GetProperty("use").GetString()!,
            Text(one, "toKind"),
            Text(one, "ground"));
    }

    private static PlaceAnswer Place(JsonElement one) => new(
        one.TryGetProperty("place", out var place)
            ? [.. place.EnumerateArray().Select(found => new PlaceFinding(found[0].GetString()!, found[1].GetString()!, found[2].GetString()!, new LocalizedName("Ж"), found.GetArrayLength() > 3))]
            : [],
        [.. List(one, "unchecked").Select(theme => new LocalizedName(theme))],
        Text(one, "zone") is { } permission ? [(new LocalizedName("З"), permission.Length == 0 ? null : permission)] : []);

    private static string? Text(JsonElement one, string member) => one.TryGetProperty(member, out var text) ? text.GetString() : null;

    private static HashSet<string> List(JsonElement one, string member) => one.TryGetProperty(member, out var list) ? [.. list.EnumerateArray().Select(text => text.GetString()!)] : [];

    private async Task<(int Code, string Answer, string Error)> RunAsync(params string[] arguments)
    {
        Environment.SetEnvironmentVariable("SPATIALPLAN_DATABASE", database.ConnectionString);
        using var answer = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, answer, error);
        return (code, answer.ToString(), error.ToString());
    }
}
