using SpatialPlan.Coordinates;
using SpatialPlan.Importing;

namespace SpatialPlan.PostGis.Importing;

/// <summary>What only the database can check of staged features: what they refer to, and their geometry in the working system.</summary>
internal static class StagedChecks
{
    /// <summary>Notes every fault as an error; a parent unit that is not loaded yet is only a warning.</summary>
    public static async Task RunAsync(ImportSession session, CancellationToken cancellation)
    {
        var unknown = await session.QueryAsync("UnknownReferences",
            row => (Ordinal: row.Get<int>("ordinal"), Field: row.Get<string>("field")!, Value: row.Get<string>("value"), Times: row.Get<long>("times")), cancellation, session.MunicipalityId, session.Request.Coverage is not null).ConfigureAwait(false);
        foreach (var (ordinal, field, value, times) in unknown)
        {
            var severity = field == "parent_soate" ? Severity.Warning : Severity.Error;
            session.Log.Add(new Finding(severity, $"unknown-{field.Replace('_', '-')}", ordinal, field, null, [("value", value), ("count", times)]));
        }

        // Parcels are transformed on their way into the table of versions, and looked at there.
        if (session.Request.Layer.Geometry == ImportGeometry.None || session.Request.Layer == ImportLayers.Parcels)
        {
            return;
        }

        await session.ExecuteAsync("TransformFeatures", cancellation).ConfigureAwait(false);
        var unsound = await session.QueryAsync("UnsoundFeatures", row => (Ordinal: row.Get<int>("ordinal"), X: row.Get<double>("x"), Y: row.Get<double>("y")), cancellation).ConfigureAwait(false);
        foreach (var (ordinal, x, y) in unsound)
        {
            session.Log.Error("ring-invalid-working", ordinal, null, new FindingPlace(x, y, Srid.Working));
        }
    }
}
