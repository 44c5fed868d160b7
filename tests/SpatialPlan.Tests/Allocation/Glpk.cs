using System.Diagnostics;
using System.Globalization;
using System.Text;
using SpatialPlan.Allocation;

namespace SpatialPlan.Tests.Allocation;

/// <summary>
/// GLPK as an oracle: many problems in one linear program, solved in stages. First what the highest priority can get, then the next while the
/// former stay as they are, and at last the highest suitability with all that fixed.
/// </summary>
internal static class Glpk
{
    internal sealed record Answer(long[] Met, double Objective);

    internal static Answer[] Solve(IReadOnlyList<AllocationProblem> problems)
    {
        var ranks = problems.SelectMany(problem => problem.Demands.Select(demand => demand.Priority)).Distinct().OrderDescending().ToArray();
        var met = problems.Select(_ => new long[ranks.Length]).ToArray();
        for (var stage = 0; stage < ranks.Length; stage++)
        {
            var values = Run(Program(problems, ranks, met, stage), problems.Count);
            for (var at = 0; at < values.Length; at++)
            {
                met[at][stage] = (long)Math.Round(values[at]);
                Assert.Equal(met[at][stage], values[at], 1e-4);
            }
        }

        var best = Run(Program(problems, ranks, met, ranks.Length), problems.Count);
        return [.. best.Select((value, at) => new Answer(met[at], value))];
    }

    // The columns of the answers stand first, so that they are the first in the file of the solution.
    private static string Program(IReadOnlyList<AllocationProblem> problems, int[] ranks, long[][] met, int stage)
    {
        var text = new StringBuilder("Maximize\n o: ").AppendJoin("\n + ", problems.Select((_, at) => $"z{at}")).Append("\nSubject To\n");
        for (var at = 0; at < problems.Count; at++)
        {
            var problem = problems[at];
            var terms = Terms(problem, at);
            for (var rank = 0; rank < ranks.Length; rank++)
            {
                var served = terms.Where(term => problem.Demands[term.Sector].Priority == ranks[rank]).Select(term => term.Name).ToArray();
                if (rank < stage && served.Length > 0)
                {
                    text.Append(CultureInfo.InvariantCulture, $" m{at}_{rank}: {string.Join("\n + ", served)} = {met[at][rank]}\n");
                }
                else if (rank == stage)
                {
                    text.Append(CultureInfo.InvariantCulture, $" z_{at}: z{at}{string.Concat(served.Select(name => $"\n - {name}"))} = 0\n");
                }
            }

            if (stage == ranks.Length)
            {
                text.Append(CultureInfo.InvariantCulture, $" z_{at}: z{at}{string.Concat(terms.Select(term => string.Create(CultureInfo.InvariantCulture, $"\n - {term.Suitability:0.0##############} {term.Name}")))} = 0\n");
            }

            AppendLimits(text, problem, at, terms);
        }

        return text.Append("End\n").ToString();
    }

    private static void AppendLimits(StringBuilder text, AllocationProblem problem, int at, List<(string Name, int Parcel, int Sector, double Suitability)> terms)
    {
        foreach (var parcel in terms.GroupBy(term => term.Parcel))
        {
            text.Append(CultureInfo.InvariantCulture, $" p{at}_{parcel.Key}: {string.Join(" + ", parcel.Select(term => term.Name))} <= {problem.Parcels[parcel.Key].AreaSquareMetres}\n");
        }

        foreach (var sector in terms.GroupBy(term => term.Sector))
        {
            text.Append(CultureInfo.InvariantCulture, $" d{at}_{sector.Key}: {string.Join("\n + ", sector.Select(term => term.Name))} <= {problem.Demands[sector.Key].SquareMetres}\n");
        }
    }

    private static List<(string Name, int Parcel, int Sector, double Suitability)> Terms(AllocationProblem problem, int at) =>
        [.. problem.Parcels.SelectMany((land, parcel) => land.Suitability.Select((given, sector) => (Name: $"x{at}_{parcel}_{sector}", Parcel: parcel, Sector: sector, Given: given)))
            .Where(term => term.Given is not null).Select(term => (term.Name, term.Parcel, term.Sector, term.Given!.Value))];

    private static double[] Run(string program, int columns)
    {
        var folder = Directory.CreateTempSubdirectory("spatialplan-glpk");
        try
        {
            var (input, output) = (Path.Combine(folder.FullName, "problem.lp"), Path.Combine(folder.FullName, "solution.txt"));
            File.WriteAllText(input, program);
            using var process = Process.Start(new ProcessStartInfo("glpsol", ["--lp", input, "-w", output]) { RedirectStandardOutput = true })!;
            var log = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0 && File.Exists(output), log);
            var found = File.ReadLines(output).Where(line => line.StartsWith("j ", StringComparison.Ordinal)).Take(columns).Select(line => double.Parse(line.Split(' ')[3], CultureInfo.InvariantCulture)).ToArray();
            Assert.True(found.Length == columns && log.Contains("OPTIMAL", StringComparison.Ordinal), log);
            return found;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
