namespace SpatialPlan.Importing;

/// <summary>Which column of a file fills which field: by the person's word (<c>--map</c>), else by name, else by a name that a Shapefile has cut short.</summary>
/// <param name="ColumnOfField">For each field of the layer the position of its column, or -1.</param>
/// <param name="Constants">For each field the text the person gave for all features (<c>--set</c>), or <see langword="null"/>.</param>
public sealed record FieldMapping(IReadOnlyList<int> ColumnOfField, IReadOnlyList<string?> Constants)
{
    private const int ShapefileNameLength = 10;

    /// <summary>Maps the columns of a file onto the fields of a layer and notes what does not fit.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="columns">The columns of the file.</param>
    /// <param name="maps">Field to column, as the person said.</param>
    /// <param name="sets">Field to value for all features, as the person said.</param>
    /// <param name="log">Takes errors for unknown fields and columns and for required fields that nothing fills, and notes on what was not used.</param>
    public static FieldMapping Create(ImportLayer layer, SourceColumns columns, IReadOnlyDictionary<string, string> maps, IReadOnlyDictionary<string, string> sets, FindingLog log)
    {
        ArgumentNullException.ThrowIfNull(layer);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(maps);
        ArgumentNullException.ThrowIfNull(sets);
        ArgumentNullException.ThrowIfNull(log);
        RefuseUnknownFields(layer, maps.Keys.Concat(sets.Keys), log);
        var column = new int[layer.Fields.Count];
        var constants = new string?[layer.Fields.Count];
        for (var i = 0; i < column.Length; i++)
        {
            var name = layer.Fields[i].Name;
            constants[i] = ValueOf(sets, name);
            column[i] = constants[i] is not null ? -1 : ValueOf(maps, name) is { } wanted ? Named(columns, name, wanted, log) : Automatic(columns, name, log);
        }

        var mapping = new FieldMapping(column, constants);
        mapping.NoteWhatIsMissing(layer, columns, log);
        return mapping;
    }

    /// <summary>True when a column or a constant fills the field.</summary>
    public bool Fills(int field) => ColumnOfField[field] >= 0 || Constants[field] is not null;

    /// <summary>The text of a field of a feature.</summary>
    public string? TextOf(SourceFeature feature, int field) =>
        Constants[field] ?? (ColumnOfField[field] < 0 ? null : (feature ?? throw new ArgumentNullException(nameof(feature))).Attributes[ColumnOfField[field]]);

    private static string? ValueOf(IReadOnlyDictionary<string, string> texts, string name) =>
        texts.FirstOrDefault(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static void RefuseUnknownFields(ImportLayer layer, IEnumerable<string> names, FindingLog log)
    {
        foreach (var name in names.Where(name => layer.Find(name) is null))
        {
            log.Error("field-unknown", null, name, null, ("field", name), ("layer", layer.Code), ("fields", string.Join(", ", layer.Fields.Select(field => field.Name))));
        }
    }

    private static int Named(SourceColumns columns, string field, string wanted, FindingLog log)
    {
        var found = IndexOf(columns, wanted);
        if (found < 0)
        {
            log.Error("column-unknown", null, field, null, ("column", wanted), ("columns", string.Join(", ", columns.Names)));
        }

        return found;
    }

    private static int Automatic(SourceColumns columns, string name, FindingLog log)
    {
        var found = IndexOf(columns, name);
        if (found < 0 && columns.NamesAreShortened && name.Length > ShapefileNameLength)
        {
            found = IndexOf(columns, name[..ShapefileNameLength]);
            if (found >= 0)
            {
                log.Info("column-shortened", ("field", name), ("column", columns.Names[found]));
            }
        }

        return found;
    }

    private static int IndexOf(SourceColumns columns, string name)
    {
        for (var i = 0; i < columns.Names.Count; i++)
        {
            if (columns.Names[i].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private void NoteWhatIsMissing(ImportLayer layer, SourceColumns columns, FindingLog log)
    {
        var known = string.Join(", ", columns.Names);
        for (var i = 0; i < layer.Fields.Count; i++)
        {
            if (layer.Fields[i].Required && !Fills(i))
            {
                log.Error("field-missing", null, layer.Fields[i].Name, null, ("field", layer.Fields[i].Name), ("columns", known));
            }
        }

        if (layer.OneOf.Count > 0 && !layer.OneOf.Any(name => Fills(layer.Fields.ToList().FindIndex(field => field.Name == name))))
        {
            log.Error("field-missing", null, layer.OneOf[0], null, ("field", string.Join(" / ", layer.OneOf)), ("columns", known));
        }

        var unused = columns.Names.Where((_, position) => !ColumnOfField.Contains(position)).ToList();
        if (unused.Count > 0)
        {
            log.Info("columns-unused", ("columns", string.Join(", ", unused)));
        }
    }
}
