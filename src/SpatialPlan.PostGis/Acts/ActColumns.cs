using Npgsql;
using SpatialPlan.Acts;

namespace SpatialPlan.PostGis.Acts;

/// <summary>Reads the columns by which queries give a legal act beside what rests on it.</summary>
public static class ActColumns
{
    /// <summary>The act in the columns <c>act_id</c>, <c>act_kind</c>, <c>act_number</c>, <c>act_adopted_on</c>, <c>act_link</c>, <c>act_title_*</c>, <c>act_body_*</c>; <see langword="null"/> when there is none.</summary>
    public static ActReference? Read(NpgsqlDataReader row) =>
        row.Get<long?>("act_id") is { } id
            ? new ActReference(id, row.Get<string>("act_kind")!, row.Get<string>("act_number")!, row.Get<DateOnly>("act_adopted_on"), row.GetName("act_title"), row.GetName("act_body"), row.Get<string>("act_link"))
            : null;
}
