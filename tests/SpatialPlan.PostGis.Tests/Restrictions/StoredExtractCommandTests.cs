using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SpatialPlan.Cli;
using SpatialPlan.Testing;
using SpatialPlan.Texts;

namespace SpatialPlan.PostGis.Tests.Restrictions;

/// <summary>The commands around kept answers as a person types them. The environment variable is the process's: these tests run one after another.</summary>
[Collection("command line")]
public sealed class StoredExtractCommandTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Soate = "41704220844000";
    private static int next = 1_000_000;
    private readonly int x = Interlocked.Add(ref next, 1_000);
    private Ground ground = null!;
    private string parcel = "";

    public async Task InitializeAsync()
    {
        var isNew = await database.ScalarAsync<long>("select count(*) from spatialplan.restriction_layer") == 0;
        ground = await (isNew ? Ground.CreateAsync(database, Soate) : Ground.FindAsync(database, Soate));
        if (isNew)
        {
            foreach (var theme in new[] { "hazard", "protected_area", "water", "sanitary", "power_line", "road", "heritage", "border" })
            {
                await ground.AddLayerAsync(theme, reviewBy: "2200-01-01");
            }
        }

        parcel = $"id:{await ground.AddParcelAsync(RestrictionReaderTests.Square(x, 1_000_000, 100), contour: $"c{x}")}";
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("ky", "Чыныгы", "өзгөргөн жок", "Жаңы: «сел»")]
    [InlineData("ru", "Подлинно", "ничего не изменилось", "Новое: «сел»")]
    [InlineData("en", "Genuine", "nothing has changed", "New: 'сел'")]
    public async Task An_answer_is_kept_verified_and_found_out_of_date(string language, string genuine, string current, string change)
    {
        var (code, json, error) = await RunAsync("check", "--parcel", parcel, "--store", "--format", "json");
        Assert.Equal((0, ""), (code, error));
        var hash = JsonDocument.Parse(json).RootElement.GetProperty("hash").GetString()!;
        var verified = await RunAsync("verify", hash, "--lang", language);
        Assert.Equal((0, ""), (verified.Code, verified.Error));
        Assert.Contains(genuine, verified.Answer, StringComparison.Ordinal);
        Assert.Contains(current, verified.Answer, StringComparison.Ordinal);

        await ground.AddRestrictionAsync("hazard", "сел", RestrictionReaderTests.Square(x, 1_000_000, 40));
        var after = await RunAsync("verify", hash.ToUpperInvariant(), "--lang", language);
        await ground.CloseAsync("сел");
        Assert.Equal(ExitCode.Refused, after.Code);
        Assert.Contains(genuine, after.Answer, StringComparison.Ordinal);
        Assert.Contains(change, after.Answer, StringComparison.Ordinal);
        Assert.DoesNotContain('{', after.Answer);
    }

    [Fact]
    public async Task The_document_is_printed_byte_for_byte_and_one_changed_letter_is_seen()
    {
        var (_, json, _) = await RunAsync("check", "--parcel", parcel, "--store", "--format", "json");
        var hash = JsonDocument.Parse(json).RootElement.GetProperty("hash").GetString()!;
        var document = (await RunAsync("verify", hash, "--document")).Answer;
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document))));
        var file = Path.GetTempFileName();
        try
        {
            foreach (var text in new[] { json, document })
            {
                await File.WriteAllTextAsync(file, text);
                Assert.Equal(0, (await RunAsync("verify", file)).Code);
                await File.WriteAllTextAsync(file, text.Replace("\"clear\"", "\"edge\"", StringComparison.Ordinal));
                var forged = await RunAsync("verify", file, "--lang", "en");
                Assert.Equal((ExitCode.Refused, ""), (forged.Code, forged.Answer));
                Assert.NotEqual("", forged.Error.Trim());
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Changed_answers_of_open_matters_are_listed_and_a_closed_matter_takes_no_more()
    {
        var matter = $"Арыз {x}";
        Assert.Equal(0, (await RunAsync("check", "--parcel", parcel, "--store", "--matter", matter, "--municipality", Soate)).Code);
        Assert.Contains(matter, (await RunAsync("matters", "list", "--municipality", Soate)).Answer, StringComparison.Ordinal);
        Assert.DoesNotContain(matter, (await RunAsync("matters", "list", "--municipality", Soate, "--changed")).Answer, StringComparison.Ordinal);

        await ground.AddRestrictionAsync("hazard", $"сел {x}", RestrictionReaderTests.Square(x, 1_000_000, 40));
        var again = await RunAsync("recheck", "--municipality", Soate);
        Assert.Equal((0, ""), (again.Code, again.Error));
        Assert.Contains(matter, again.Answer, StringComparison.Ordinal);
        foreach (var (language, said) in new[] { ("ky", "ӨЗГӨРДҮ"), ("ru", "ИЗМЕНИЛСЯ"), ("en", "CHANGED") })
        {
            var list = (await RunAsync("matters", "list", "--municipality", Soate, "--changed", "--lang", language)).Answer;
            Assert.Contains(matter, list, StringComparison.Ordinal);
            Assert.Contains(said, list, StringComparison.Ordinal);
            Assert.Contains($"сел {x}", list, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await RunAsync("matters", "close", "--municipality", Soate, "--matter", matter)).Code);
        var closed = await RunAsync("check", "--parcel", parcel, "--store", "--matter", matter, "--municipality", Soate);
        Assert.Equal((ExitCode.Refused, ""), (closed.Code, closed.Answer));
        Assert.Contains(matter, closed.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Refused, (await RunAsync("matters", "close", "--municipality", Soate, "--matter", matter)).Code);
    }

    [Fact]
    public async Task An_officer_signs_a_restriction_away_and_takes_it_back_and_both_answers_are_shown()
    {
        var code = $"ката-{x}";
        await ground.AddRestrictionAsync("hazard", code, RestrictionReaderTests.Square(x, 1_000_000, 40));
        string[] named = ["--parcel", parcel, "--restriction", code, "--officer", "Асанов А., адис"];
        Assert.Equal((0, ""), await CodeAndErrorAsync(["override", "sign", .. named, "--reason", "Ката чийилген", "--signature", "№ 12", "--on", "2026-01-01"]));
        foreach (var language in Languages.All)
        {
            var shown = (await RunAsync("check", "--parcel", parcel, "--on", "2026-11-20", "--lang", language.Code())).Answer;
            Assert.Contains(TextCatalogue.Get(language, "restrictions.verdict.affected"), shown, StringComparison.Ordinal);
            Assert.Contains(TextCatalogue.Get(language, "override.verdict", ("verdict", TextCatalogue.Get(language, "restrictions.verdict.clear"))), shown, StringComparison.Ordinal);
            Assert.Contains("Асанов А.", shown, StringComparison.Ordinal);
            Assert.Contains("Ката чийилген", shown, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Асанов", (await RunAsync("check", "--parcel", parcel, "--on", "2025-12-31")).Answer, StringComparison.Ordinal);
        Assert.Equal((0, ""), await CodeAndErrorAsync(["override", "withdraw", .. named, "--reason", "Жаңы изилдөө", "--on", "2026-06-01"]));
        Assert.Contains("Асанов", (await RunAsync("check", "--parcel", parcel, "--on", "2026-05-31")).Answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Асанов", (await RunAsync("check", "--parcel", parcel, "--on", "2026-06-01")).Answer, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Refused, (await RunAsync(["override", "withdraw", .. named, "--reason", "Дагы", "--on", "2026-06-01"])).Code);
    }

    [Theory]
    [InlineData(ExitCode.Refused, "verify", "0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData(ExitCode.Refused, "verify", "no-such-file.json")]
    [InlineData(ExitCode.WrongUsage, "verify")]
    [InlineData(ExitCode.WrongUsage, "check", "--parcel", "1", "--matter", "A")]
    [InlineData(ExitCode.Refused, "recheck", "--municipality", "41700000000000")]
    [InlineData(ExitCode.WrongUsage, "recheck")]
    [InlineData(ExitCode.Refused, "matters", "list", "--municipality", "x")]
    [InlineData(ExitCode.WrongUsage, "matters", "close", "--municipality", Soate)]
    [InlineData(ExitCode.WrongUsage, "override", "sign", "--parcel", "1", "--restriction", "x", "--reason", " ", "--officer", "A", "--signature", "B")]
    [InlineData(ExitCode.WrongUsage, "override", "sign", "--parcel", "1", "--restriction", "x", "--reason", "r", "--officer", "A")]
    [InlineData(ExitCode.WrongUsage, "override", "sign", "--parcel", "1", "--restriction", "x", "--reason", "r", "--officer", "A", "--signature", "B", "--on", "2026-02-01", "--until", "2026-01-01")]
    [InlineData(ExitCode.Refused, "override", "sign", "--parcel", "999999", "--restriction", "x", "--reason", "r", "--officer", "A", "--signature", "B")]
    [InlineData(ExitCode.Refused, "override", "sign", "--parcel", "PARCEL", "--restriction", "nowhere", "--reason", "r", "--officer", "A", "--signature", "B")]
    public async Task What_is_wrong_is_said_in_every_language_and_nothing_is_written(int expected, params string[] arguments)
    {
        const string Written = "select (select count(*) from spatialplan.stored_extract) + (select count(*) from spatialplan.matter) + (select count(*) from spatialplan.restriction_override)";
        var before = await database.ScalarAsync<long>(Written);
        foreach (var language in Languages.All)
        {
            var (code, answer, error) = await RunAsync([.. arguments.Select(argument => argument == "PARCEL" ? parcel : argument), "--lang", language.Code()]);
            Assert.Equal((expected, ""), (code, answer));
            Assert.NotEqual("", error.Trim());
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
            Assert.DoesNotContain('{', error);
        }

        Assert.Equal(before, await database.ScalarAsync<long>(Written));
    }

    private async Task<(int Code, string Error)> CodeAndErrorAsync(string[] arguments)
    {
        var (code, _, error) = await RunAsync(arguments);
        return (code, error);
    }

    private async Task<(int Code, string Answer, string Error)> RunAsync(params string[] arguments)
    {
        Environment.SetEnvironmentVariable("SPATIALPLAN_DATABASE", database.ConnectionString);
        using var answer = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, answer, error);
        return (code, answer.ToString(), error.ToString());
    }
}
