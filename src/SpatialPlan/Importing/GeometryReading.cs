namespace SpatialPlan.Importing;

/// <summary>Reads and checks the geometry of the features of one file.</summary>
internal sealed class GeometryReading(ImportGeometry wanted, bool statesSystem, int? wantedSrid, IReadOnlyDictionary<int, SystemBounds> allBounds, FindingLog log)
{
    private SystemBounds? bounds;
    private int withHeights;

    /// <summary>The system of the file; 0 until the first geometry was read.</summary>
    public int Srid { get; private set; }

    /// <summary>A place inside or on a geometry, for a finding about its feature.</summary>
    public static FindingPlace? PlaceOf(SourceGeometry? geometry, int srid) => geometry is null ? null : new FindingPlace(geometry.Ordinates[0], geometry.Ordinates[1], srid);

    /// <summary>The geometry of a feature, or <see langword="null"/> when it has none or a faulty one (then the log has an error).</summary>
    public SourceGeometry? Read(SourceFeature feature)
    {
        if (wanted == ImportGeometry.None)
        {
            return null;
        }

        if (feature.Ewkb is null)
        {
            if (wanted != ImportGeometry.OptionalPolygon)
            {
                log.Error("geometry-missing", feature.Ordinal, null, null);
            }

            return null;
        }

        var geometry = SourceGeometryReader.Read(feature.Ewkb, out var fault, out var at);
        if (geometry is null)
        {
            var near = at is { } place ? new FindingPlace(place.X, place.Y, Srid) : null;
            log.Error(fault!, feature.Ordinal, null, near, ("most", ImportLimits.RingsPerFeature));
            return null;
        }

        Srid = Srid == 0 ? Recognise(geometry) : Srid;
        withHeights += geometry.HadHeights ? 1 : 0;
        return HasRightKind(feature, geometry) && HasRightSize(feature, geometry) && LiesInTheCountry(feature, geometry) && IsValid(feature, geometry) ? geometry : null;
    }

    /// <summary>Notes what concerns all features.</summary>
    public void Finish()
    {
        if (withHeights > 0)
        {
            log.Info("heights-dropped", ("count", withHeights));
        }
    }

    private int Recognise(SourceGeometry geometry)
    {
        var srid = SystemRecognition.Recognise(wantedSrid, geometry.Srid, statesSystem, geometry.Ordinates[0], geometry.Ordinates[1], log);
        bounds = allBounds[srid];
        return srid;
    }

    private bool HasRightKind(SourceFeature feature, SourceGeometry geometry)
    {
        if (wanted == ImportGeometry.Any || geometry.IsPolygonal)
        {
            return true;
        }

        log.Error("geometry-kind", feature.Ordinal, null, PlaceOf(geometry, Srid), ("kind", geometry.Kind));
        return false;
    }

    private bool HasRightSize(SourceFeature feature, SourceGeometry geometry)
    {
        if (geometry.VertexCount <= ImportLimits.VerticesPerFeature)
        {
            return true;
        }

        log.Error("vertices", feature.Ordinal, null, PlaceOf(geometry, Srid), ("count", geometry.VertexCount), ("most", ImportLimits.VerticesPerFeature));
        return false;
    }

    private bool LiesInTheCountry(SourceFeature feature, SourceGeometry geometry)
    {
        var box = bounds!;
        var ordinates = geometry.Ordinates;
        for (var i = 0; i < ordinates.Length; i += 2)
        {
            if (!box.Contains(ordinates[i], ordinates[i + 1]))
            {
                var (key, hint) = SystemRecognition.ExplainOutside(Srid, ordinates[i], ordinates[i + 1], box);
                log.Error(key, feature.Ordinal, null, new FindingPlace(ordinates[i], ordinates[i + 1], Srid), ("hint", hint), ("system", SystemRecognition.Name(Srid)));
                return false;
            }
        }

        return true;
    }

    private bool IsValid(SourceFeature feature, SourceGeometry geometry)
    {
        if (RingFaults.Find(geometry) is not { } fault)
        {
            return true;
        }

        log.Error(fault.Key, feature.Ordinal, null, new FindingPlace(fault.X, fault.Y, Srid));
        return false;
    }
}
