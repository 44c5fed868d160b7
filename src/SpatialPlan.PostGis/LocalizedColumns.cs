using Npgsql;
using SpatialPlan.Texts;

namespace SpatialPlan.PostGis;

/// <summary>Reads the three columns of a name.</summary>
public static class LocalizedColumns
{
    /// <summary>The name in the columns <c>prefix_ky</c>, <c>prefix_ru</c> and <c>prefix_en</c>; <see langword="null"/> when the Kyrgyz one is null.</summary>
    public static LocalizedName? GetName(this NpgsqlDataReader row, string prefix) =>
        row.Get<string>(prefix + "_ky") is { } ky ? new LocalizedName(ky, row.Get<string>(prefix + "_ru"), row.Get<string>(prefix + "_en")) : null;
}
