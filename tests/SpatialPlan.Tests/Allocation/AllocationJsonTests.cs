using System.Text;
using System.Text.Json;
using SpatialPlan.Allocation;
using SpatialPlan.Cli;
using SpatialPlan.Texts;

namespace SpatialPlan.Tests.Allocation;

public sealed class AllocationJsonTests
{
    private const string Sound = """{"parcels":[{"id":"a","areaSquareMetres":10,"suitability":{"h":0.5}},{"id":"b","areaSquareMetres":5,"suitability":{"h":1,"w":0.25}}],"demand":{"h":12,"w":3},"priority":{"w":2},"beta":0}""";

    [Fact]
    public void A_sound_problem_is_read_as_it_stands()
    {
        var problem = Read(Sound);
        Assert.Equal([("a", 10L), ("b", 5L)], problem.Parcels.Select(parcel => (parcel.Id, parcel.AreaSquareMetres)));
        Assert.Equal([0.5, null, 1, 0.25], problem.Parcels.SelectMany(parcel => parcel.Suitability));
        Assert.Equal([("h", 12L, 0), ("w", 3L, 2)], problem.Demands.Select(demand => (demand.Sector, demand.SquareMetres, demand.Priority)));
    }

    [Theory]
    [InlineData("""{"demand":{}}""", "parcels", "no-parcels")]
    [InlineData("""{"parcels":[]}""", "demand", "no-demand")]
    [InlineData("""{"parcels":[],"demand":{"h":-1}}""", "demand.h", "negative-area")]
    [InlineData("""{"parcels":[],"demand":{"h":1.5}}""", "demand.h", "fractional-area")]
    [InlineData("""{"parcels":[],"demand":{"h":1e16}}""", "demand.h", "too-large")]
    [InlineData("""{"parcels":[],"demand":{"h":9e14,"w":9e14}}""", "demand", "too-large")]
    [InlineData("""{"parcels":[],"demand":{"h":1,"h":2}}""", "demand.h", "stands-twice")]
    [InlineData("""{"parcels":[],"demand":{"h":1},"demand":{"h":2}}""", "demand", "stands-twice")]
    [InlineData("""{"parcels":[],"demand":{"h":1},"priority":{"x":2}}""", "priority.x", "unknown-sector")]
    [InlineData("""{"parcels":[],"demand":{"h":1},"priority":{"h":"first"}}""", "priority.h", "priority")]
    [InlineData("""{"parcels":[],"demand":{"h":1},"beta":-0.1}""", "beta", "beta")]
    [InlineData("""{"parcels":[],"demand":{"h":1},"betta":0}""", "betta", "unknown-name")]
    [InlineData("""{"parcels":[{"id":"a","areaSquareMetres":1}],"demand":{"h":1}}""", "parcels[0]", "missing")]
    [InlineData("""{"parcels":[{"id":"","areaSquareMetres":1,"suitability":{}}],"demand":{"h":1}}""", "parcels[0].id", "no-name")]
    [InlineData("""{"parcels":[{"id":"a","areaSquareMetres":"1","suitability":{}}],"demand":{"h":1}}""", "parcels[0].areaSquareMetres", "not-a-number")]
    [InlineData("""{"parcels":[{"id":"a","areaSquareMetres":1,"suitability":{"h":1e999}}],"demand":{"h":1}}""", "parcels[0].suitability.h", "suitability")]
    [InlineData("""{"parcels":[{"id":"a","areaSquareMetres":1,"suitability":{"h":"NaN"}}],"demand":{"h":1}}""", "parcels[0].suitability.h", "not-a-number")]
    [InlineData("""{"parcels":[{"id":"a","areaSquareMetres":1,"suitability":{"x":0.1}}],"demand":{"h":1}}""", "parcels[0].suitability.x", "unknown-sector")]
    [InlineData("""{"parcels":[{"id":"a","areaSquareMetres":1,"suitability":{"h":0.1,"h":0.2}}],"demand":{"h":1}}""", "parcels[0].suitability.h", "stands-twice")]
    [InlineData("""{"parcels":[{"id":"a","areaSquareMetres":1,"suitability":{}},{"id":"a","areaSquareMetres":1,"suitability":{}}],"demand":{"h":1}}""", "parcels[1].id", "duplicate-id")]
    [InlineData("""{"parcels":[{"id":"a","areaSquareMetres":1,"suitability":{},"neighbours":["z"]}],"demand":{"h":1}}""", "parcels[0].neighbours", "unknown-neighbour")]
    [InlineData("""{"parcels":[{"id":"a","areaSquareMetres":1,"suitability":{},"lockedTo":"h"}],"demand":{"h":1}}""", "parcels[0].lockedTo", "locked-elsewhere")]
    [InlineData("""{"parcels":[NaN],"demand":{"h":1}}""", "1", "not-json")]
    [InlineData("""[]""", "$", "not-an-object")]
    [InlineData("", "1", "not-json")]
    [InlineData("""{"parcels":[{"id":"\ud800","areaSquareMetres":1,"suitability":{}}],"demand":{"h":1}}""", "$", "bad-text")]
    public void What_is_wrong_is_named_with_its_place_and_the_remedy(string text, string place, string code)
    {
        var refused = Assert.IsType<AllocationReading.Refused>(AllocationJson.Read(Encoding.UTF8.GetBytes(text)));
        Assert.Contains(refused.Faults, fault => fault.Place == place && fault.Code == code);
        Assert.All(refused.Faults, fault => Assert.All(Languages.All, language => Assert.NotEmpty(fault.In(language))));
    }

    [Fact]
    public async Task The_command_answers_with_what_the_file_asks_for()
    {
        var (code, answer, _) = await RunAsync(Sound, "--format", "json");
        Assert.Equal(ExitCode.Done, code);
        var root = JsonDocument.Parse(answer).RootElement;
        Assert.Equal((3 * 0.25) + (2 * 1) + (10 * 0.5), root.GetProperty("objective").GetDouble(), 1e-9);
        Assert.Equal(0, root.GetProperty("unmet").GetProperty("w").GetInt64());
        Assert.Equal(0, root.GetProperty("unmet").GetProperty("h").GetInt64());
        Assert.Equal(15, root.GetProperty("allocated").EnumerateArray().Sum(part => part.GetProperty("areaSquareMetres").GetInt64()));
    }

    [Theory]
    [InlineData("ky", "JSON эмес")]
    [InlineData("ru", "это не JSON")]
    [InlineData("en", "not JSON")]
    public async Task The_command_refuses_a_broken_file_in_words(string language, string words)
    {
        var (code, answer, error) = await RunAsync("{", "--lang", language);
        Assert.Equal((ExitCode.Refused, ""), (code, answer));
        Assert.Contains(words, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        using var error = new StringWriter();
        Assert.Equal(ExitCode.Refused, await CommandLine.RunAsync(["allocate", "no-such-file.json"], TextWriter.Null, error));
        Assert.Contains("no-such-file.json", error.ToString(), StringComparison.Ordinal);
    }

    private static AllocationProblem Read(string text) => Assert.IsType<AllocationReading.Found>(AllocationJson.Read(Encoding.UTF8.GetBytes(text))).Problem;

    private static async Task<(int Code, string Answer, string Error)> RunAsync(string problem, params string[] options)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, problem);
            using var output = new StringWriter();
            using var error = new StringWriter();
            return (await CommandLine.RunAsync(["allocate", file, .. options], output, error), output.ToString(), error.ToString());
        }
        finally
        {
            File.Delete(file);
        }
    }
}
