using System.Diagnostics;
using SpatialPlan.Cli;

namespace SpatialPlan.Tests.Demand;

/// <summary>The commands as processes of their own: the same inputs and seed give the same bytes on one core and on two, in a Kyrgyz and an American locale.</summary>
public sealed class SameBytesTests
{
    private static readonly (string Cores, string Culture)[] Machines = [("1", "ky_KG.UTF-8"), ("2", "en_US.UTF-8"), ("2", "ky_KG.UTF-8"), ("1", "en_US.UTF-8")];

    [Theory]
    [InlineData("demand", "", "--scenario", "base", "--seed", "1", "--format", "json")]
    [InlineData("demand", "", "--scenario", "plan", "--seed", "42", "--format", "text")]
    [InlineData("demand", "", "--scenario", "high", "--format", "csv")]
    [InlineData("forecast", "series.csv", "--horizon", "6", "--format", "json")]
    public async Task Cores_and_cultures_change_no_byte(string command, string file, params string[] options)
    {
        var answers = await Task.WhenAll(Machines.Select(machine => Run(machine.Cores, machine.Culture, [command, Path.Combine(ForecastFolderTests.SampleFolder, file), .. options, "--lang", "ky"])));
        Assert.All(answers, answer => Assert.Equal(ExitCode.Done, answer.Exit));
        Assert.True(answers[0].Bytes.Length > 500);
        Assert.All(answers, answer => Assert.True(answers[0].Bytes.AsSpan().SequenceEqual(answer.Bytes)));
    }

    [Fact]
    public async Task Another_seed_changes_the_spread_and_nothing_else()
    {
        string[] arguments = ["demand", ForecastFolderTests.SampleFolder, "--format", "csv", "--seed"];
        var (one, two) = (await Run("1", "ky_KG.UTF-8", [.. arguments, "1"]), await Run("1", "ky_KG.UTF-8", [.. arguments, "2"]));
        Assert.Equal(one.Bytes, two.Bytes);
    }

    private static async Task<(int Exit, byte[] Bytes)> Run(string cores, string culture, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_PROCESSOR_COUNT"] = cores;
        start.Environment["LC_ALL"] = start.Environment["LANG"] = culture;
        start.Environment.Remove("SPATIALPLAN_DATABASE");
        using var process = Process.Start(start)!;
        using var bytes = new MemoryStream();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.BaseStream.CopyToAsync(bytes);
        await process.WaitForExitAsync();
        await errors;
        return (process.ExitCode, bytes.ToArray());
    }
}
