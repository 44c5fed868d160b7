using SpatialPlan.Texts;

namespace SpatialPlan.Importing;

/// <summary>
/// Reads the features of one file in turn: fields by their types, letters folded, geometry checked, identities compared. Holds what must be known across
/// features (the coordinate system, the identities seen) and the findings.
/// </summary>
public sealed class FeatureReading
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> folds = new(StringComparer.Ordinal);
    private readonly int[][] identities;
    private readonly FieldMapping mapping;
    private readonly GeometryReading geometry;

    /// <summary>Prepares the reading of a file.</summary>
    /// <param name="layer">What is read.</param>
    /// <param name="columns">The columns of the file.</param>
    /// <param name="request">What the person said.</param>
    /// <param name="bounds">The box of the country in every known system.</param>
    /// <param name="log">Takes the findings.</param>
    public FeatureReading(ImportLayer layer, SourceColumns columns, ImportRequest request, IReadOnlyDictionary<int, SystemBounds> bounds, FindingLog log)
    {
        ArgumentNullException.ThrowIfNull(layer);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(request);
        Layer = layer;
        Log = log;
        Positions = layer.Fields.Select((field, position) => (field.Name, position)).ToDictionary(pair => pair.Name, pair => pair.position, StringComparer.Ordinal);
        mapping = FieldMapping.Create(layer, columns, request.Maps, request.Sets, log);
        identities = [.. layer.Identities.Select(names => names.Select(name => Positions[name]).ToArray())];
        geometry = new GeometryReading(layer.Geometry, columns.StatesSystem, request.Srid, bounds, log);
    }

    /// <summary>What is read.</summary>
    public ImportLayer Layer { get; }

    /// <summary>The findings.</summary>
    public FindingLog Log { get; }

    /// <summary>The position of each field by its name.</summary>
    public IReadOnlyDictionary<string, int> Positions { get; }

    /// <summary>The system of the file; 0 until the first geometry was read.</summary>
    public int Srid => geometry.Srid;

    /// <summary>How many texts had wrong letters or invisible spaces that were put right.</summary>
    public int Folded { get; private set; }

    /// <summary>Reads a feature; its faults are in the log.</summary>
    /// <returns>The feature, or <see langword="null"/> when it has an error.</returns>
    /// <exception cref="ImportRefusedException">The file as a whole cannot be read on.</exception>
    public ReadFeature? Read(SourceFeature feature)
    {
        ArgumentNullException.ThrowIfNull(feature);
        var errors = Log.Errors;
        var shape = geometry.Read(feature);
        var values = new object?[Layer.Fields.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ReadField(feature, i, shape);
        }

        if (Log.Errors == errors)
        {
            LayerRules.Apply(this, feature.Ordinal, values, shape);
            CompareIdentity(feature.Ordinal, values);
        }

        return Log.Errors == errors ? new ReadFeature(feature.Ordinal, values, shape) : null;
    }

    /// <summary>Notes what can only be said when all features were read.</summary>
    public void Finish()
    {
        if (Folded > 0)
        {
            Log.Info("letters-folded", ("count", Folded));
        }

        geometry.Finish();
    }

    private object? ReadField(SourceFeature feature, int position, SourceGeometry? shape)
    {
        var field = Layer.Fields[position];
        var text = mapping.TextOf(feature, position);
        if (text is not null && field.Type is FieldType.Text or FieldType.Code)
        {
            text = Fold(text!);
        }

        var result = FieldReading.Read(field, text);
        if (result.Fault is not null)
        {
            Log.Error(result.Fault, feature.Ordinal, field.Name, GeometryReading.PlaceOf(shape, Srid), ("value", Shorten(text)), ("detail", result.Detail ?? ""));
        }

        return result.Value;
    }

    private string Fold(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        // The same names come again and again.
        if (!folds.TryGetValue(text, out var folded))
        {
            folded = KyrgyzLetters.Fold(text);
            if (folds.Count < 10_000)
            {
                folds.Add(text, folded);
            }
        }

        Folded += string.Equals(folded, text, StringComparison.Ordinal) ? 0 : 1;
        return folded;
    }

    private static bool IsPlain(string text)
    {
        var last = ' ';
        foreach (var letter in text)
        {
            if (letter is < ' ' or > '~' || (letter == ' ' && last == ' '))
            {
                return false;
            }

            last = letter;
        }

        return last != ' ';
    }

    private void CompareIdentity(int ordinal, object?[] values)
    {
        foreach (var identity in identities)
        {
            if (identity.Any(position => values[position] is null))
            {
                continue;
            }

            var key = identity.Length == 1 ? Convert.ToString(values[identity[0]], System.Globalization.CultureInfo.InvariantCulture)! : string.Join('\u001F', identity.Select(position => values[position]));
            if (!seen.TryAdd(key, ordinal))
            {
                Log.Error("identity-twice", ordinal, Layer.Fields[identity[0]].Name, null, ("value", key.Replace('\u001F', ' ')), ("other", seen[key]));
            }

            return;
        }
    }

    private static string Shorten(string? text) => text is null ? "" : text.Length > 60 ? text[..60] + "…" : text;
}
