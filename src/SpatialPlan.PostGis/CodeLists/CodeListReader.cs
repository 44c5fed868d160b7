using SpatialPlan.Texts;

namespace SpatialPlan.PostGis.CodeLists;

/// <summary>Reads the lists of codes by which land is described.</summary>
public static class CodeListReader
{
    /// <summary>Every code of every list, in the order in which a list is shown.</summary>
    public static Task<IReadOnlyList<CodeName>> AllAsync(Database database, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.QueryAsync(
            "CodeLists/CodeNames.sql",
            row => new CodeName(
                row.GetString(0),
                row.GetString(1),
                new LocalizedName(row.GetString(2), row.Get<string>("name_ru"), row.Get<string>("name_en")),
                row.GetBoolean(5)),
            cancellation);
    }
}
