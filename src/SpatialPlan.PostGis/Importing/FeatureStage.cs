using Npgsql;
using NpgsqlTypes;
using SpatialPlan.Importing;

namespace SpatialPlan.PostGis.Importing;

/// <summary>Writes features into the temporary table of an import by a binary COPY, in the columns of the fields of their layer.</summary>
internal sealed class FeatureStage : IAsyncDisposable
{
    private readonly NpgsqlBinaryImporter importer;
    private readonly ImportLayer layer;

    private FeatureStage(NpgsqlBinaryImporter importer, ImportLayer layer)
    {
        this.importer = importer;
        this.layer = layer;
    }

    /// <summary>Begins to write. The connection can do nothing else until <see cref="CompleteAsync"/>.</summary>
    public static async Task<FeatureStage> BeginAsync(NpgsqlConnection connection, ImportLayer layer, CancellationToken cancellation)
    {
        // The names come from the fixed list of fields, never from a file.
        var columns = string.Join(", ", layer.Fields.SelectMany(ColumnsOf));
        var importer = await connection.BeginBinaryImportAsync($"copy import_feature (ordinal, registered_geom, {columns}) from stdin (format binary)", cancellation).ConfigureAwait(false);
        return new FeatureStage(importer, layer);
    }

    /// <summary>Writes a feature.</summary>
    public async Task WriteAsync(ReadFeature feature, int srid, CancellationToken cancellation)
    {
        await importer.StartRowAsync(cancellation).ConfigureAwait(false);
        await importer.WriteAsync(feature.Ordinal, NpgsqlDbType.Integer, cancellation).ConfigureAwait(false);
        await WriteAsync(feature.Geometry?.ToEwkb(srid), NpgsqlDbType.Bytea, cancellation).ConfigureAwait(false);
        for (var i = 0; i < layer.Fields.Count; i++)
        {
            await WriteAsync(layer.Fields[i].Type, feature.Values[i], cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Ends the writing; what was written stands in the table.</summary>
    public async Task CompleteAsync(CancellationToken cancellation) => await importer.CompleteAsync(cancellation).ConfigureAwait(false);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => importer.DisposeAsync();

    private static IEnumerable<string> ColumnsOf(ImportField field) => field.Type switch
    {
        FieldType.LandKinds => ["land_kinds", "land_kind_areas"],
        FieldType.WholeNumber when field.Name == "level" => ["hazard_level"],
        _ => [field.Name],
    };

    private Task WriteAsync(FieldType type, object? value, CancellationToken cancellation) => type switch
    {
        FieldType.Text or FieldType.Code => WriteAsync((string?)value, NpgsqlDbType.Text, cancellation),
        FieldType.WholeNumber => WriteNumberAsync((int?)value, NpgsqlDbType.Integer, cancellation),
        FieldType.DecimalNumber => WriteNumberAsync((decimal?)value, NpgsqlDbType.Numeric, cancellation),
        FieldType.Boolean => WriteNumberAsync((bool?)value, NpgsqlDbType.Boolean, cancellation),
        FieldType.Date => WriteNumberAsync((DateOnly?)value, NpgsqlDbType.Date, cancellation),
        _ => WritePartsAsync((LandParts?)value, cancellation),
    };

    private async Task WritePartsAsync(LandParts? parts, CancellationToken cancellation)
    {
        await WriteAsync(parts?.Kinds, NpgsqlDbType.Array | NpgsqlDbType.Text, cancellation).ConfigureAwait(false);
        await WriteAsync(parts?.AreasSquareMetres, NpgsqlDbType.Array | NpgsqlDbType.Numeric, cancellation).ConfigureAwait(false);
    }

    private Task WriteAsync<T>(T? value, NpgsqlDbType type, CancellationToken cancellation)
        where T : class => value is null ? importer.WriteNullAsync(cancellation) : importer.WriteAsync(value, type, cancellation);

    private Task WriteNumberAsync<T>(T? value, NpgsqlDbType type, CancellationToken cancellation)
        where T : struct => value is { } number ? importer.WriteAsync(number, type, cancellation) : importer.WriteNullAsync(cancellation);
}
