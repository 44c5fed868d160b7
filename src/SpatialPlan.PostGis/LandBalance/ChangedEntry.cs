using Npgsql;
using SpatialPlan.LandBalance;

namespace SpatialPlan.PostGis.LandBalance;

/// <summary>One entry of the register that is there on one of two days only, and which entries of the other day lie on the same ground.</summary>
internal sealed record ChangedEntry(long? VersionId, bool After, IReadOnlyList<LandCell> Cells, bool Elsewhere, long[] Linked)
{
    public static ChangedEntry Read(NpgsqlDataReader row)
    {
        var areas = row.Get<decimal[]>("areas")!;
        var land = new LandClass(row.Get<short>("category"), "", row.Get<string>("ownership")!, row.Get<bool?>("used"), row.Get<bool>("state_fund"), row.Get<bool>("municipal"));
        return new ChangedEntry(
            row.Get<long?>("version_id"),
            row.Get<bool>("after"),
            [.. row.Get<string[]>("land_kinds")!.Select((kind, at) => new LandCell(land with { Kind = kind }, areas[at]))],
            row.Get<bool>("elsewhere"),
            row.Get<long[]>("linked") ?? []);
    }

    /// <summary>Entries that lie on each other, directly or by others, make one piece of changed land; an entry that nothing lies on is one by itself.</summary>
    public static IEnumerable<ChangedLand> Join(IReadOnlyList<ChangedEntry> entries)
    {
        var parents = new Dictionary<long, long>();
        foreach (var entry in entries.Where(entry => entry.VersionId is not null))
        {
            foreach (var other in entry.Linked)
            {
                parents[RootOf(parents, other)] = RootOf(parents, entry.VersionId!.Value);
            }
        }

        return entries.Where(entry => entry.VersionId is not null)
            .GroupBy(entry => RootOf(parents, entry.VersionId!.Value))
            .Select(group => new ChangedLand([.. CellsOf(group, after: false)], [.. CellsOf(group, after: true)]))
            .Concat(entries.Where(entry => entry.VersionId is null).Select(Alone));
    }

    private static ChangedLand Alone(ChangedEntry entry) => entry.After ? new ChangedLand([], [.. entry.Cells], entry.Elsewhere) : new ChangedLand([.. entry.Cells], [], entry.Elsewhere);

    private static IEnumerable<LandCell> CellsOf(IEnumerable<ChangedEntry> group, bool after) => group.Where(entry => entry.After == after).SelectMany(entry => entry.Cells);

    private static long RootOf(Dictionary<long, long> parents, long of)
    {
        while (parents.GetValueOrDefault(of, of) is var parent && parent != of)
        {
            // Halving the way keeps it short.
            parents[of] = parents.GetValueOrDefault(parent, parent);
            of = parent;
        }

        return of;
    }
}
