using System.Text.Json;
using SpatialPlan.Restrictions;

namespace SpatialPlan.Tests.Restrictions;

/// <summary>Every file in <c>cases</c>: the faults seen in other systems, the worked Swiss case, and the hard cases of our own.</summary>
public sealed class RestrictionCaseTests
{
    public static TheoryData<string> Cases => [.. RestrictionCase.Names];

    [Fact]
    public void The_twelve_faults_and_the_worked_case_have_their_files()
    {
        for (var fault = 1; fault <= 12; fault++)
        {
            Assert.Contains(RestrictionCase.Names, name => name.StartsWith($"{fault:00}-", StringComparison.Ordinal));
        }

        Assert.Equal(3, RestrictionCase.Names.Count(name => name.StartsWith("swiss-", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_check_answers_as_the_file_says(string name)
    {
        var given = RestrictionCase.Read(name);
        if (given.Expected.TryGetProperty("refused", out _))
        {
            Assert.Throws<ArgumentException>(() => RestrictionCheck.Run(given.Land, given.Facts, RestrictionCase.On));
            return;
        }

        Compare(given.Expected, RestrictionCheck.Run(given.Land, given.Facts, RestrictionCase.On));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_order_of_the_facts_does_not_matter(string name)
    {
        var given = RestrictionCase.Read(name);
        if (given.Expected.TryGetProperty("refused", out _))
        {
            return;
        }

        var facts = given.Facts;
        var reversed = facts with { Candidates = [.. facts.Candidates.Reverse()], Layers = [.. facts.Layers.Reverse()] };
        var one = RestrictionCheck.Run(given.Land, facts, RestrictionCase.On);
        var other = RestrictionCheck.Run(given.Land, reversed, RestrictionCase.On);
        Assert.Equal(
            one.Restrictions.Concat(one.Nearby).Select(found => (found.Restriction.Code, found.Class)),
            other.Restrictions.Concat(other.Nearby).Select(found => (found.Restriction.Code, found.Class)));
        Compare(given.Expected, other);
    }

    private static void Compare(JsonElement expected, RestrictionExtract extract)
    {
        var layer = Assert.Single(extract.Layers);
        Assert.Equal(expected.GetProperty("verdict").GetString(), RestrictionExtractJson.CodeOf(extract.Verdict));
        Assert.Equal(!expected.TryGetProperty("complete", out var complete) || complete.GetBoolean(), extract.IsComplete);
        Assert.Equal(expected.GetProperty("state").GetString(), RestrictionExtractJson.CodeOf(layer.State));
        if (expected.TryGetProperty("uncovered", out var uncovered))
        {
            Assert.Equal(uncovered.GetDouble(), layer.UncoveredAreaSquareMetres, 1e-6);
        }

        var restrictions = expected.GetProperty("restrictions").EnumerateArray().ToList();
        Assert.Equal(restrictions.Select(one => one.GetProperty("code").GetString()), extract.Restrictions.Select(found => found.Restriction.Code));
        foreach (var (one, found) in restrictions.Zip(extract.Restrictions))
        {
            Compare(one, found);
        }

        if (expected.TryGetProperty("nearby", out var nearby))
        {
            Assert.Equal(nearby.EnumerateArray().Select(code => code.GetString()), extract.Nearby.Select(found => found.Restriction.Code));
            Assert.All(extract.Nearby, found => Assert.True(found.Hit.IsEmpty));
        }
    }

    private static void Compare(JsonElement expected, FoundRestriction found)
    {
        Assert.Equal(expected.GetProperty("class").GetString(), RestrictionExtractJson.CodeOf(found.Class));
        Same("area", found.AreaSquareMetres, 1e-6);
        Same("shareOfDrawn", found.ShareOfDrawn, 1e-8);
        Same("shareOfRegistered", found.ShareOfRegistered, 1e-8);
        Same("length", found.LengthMetres, 1e-6);
        Same("count", found.Count, 0);
        Same("distance", found.DistanceMetres, 1e-7);
        if (expected.TryGetProperty("width", out var width))
        {
            // The width is exact to half a per cent, from below.
            Assert.InRange(found.WidthMetres!.Value, width.GetDouble() * 0.995 - 1e-7, width.GetDouble() * (1 + 1e-6) + 1e-7);
        }

        void Same(string name, double? actual, double tolerance)
        {
            if (expected.TryGetProperty(name, out var value))
            {
                Assert.NotNull(actual);
                Assert.Equal(value.GetDouble(), actual.Value, tolerance);
            }
        }
    }
}
