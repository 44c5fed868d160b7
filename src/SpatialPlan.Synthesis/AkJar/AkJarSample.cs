using System.Text;
using SpatialPlan.Synthesis.Describing;
using SpatialPlan.Synthesis.Layers;
using SpatialPlan.Synthesis.Mosaic;
using SpatialPlan.Synthesis.Writing;

namespace SpatialPlan.Synthesis.AkJar;

/// <summary>The sample municipality Ак-Жар: a real setting, an invented geometry, all layers and tables that the import reads.</summary>
public sealed class AkJarSample
{
    /// <summary>Beyond this number of parcels the valley would have to be wider than it is.</summary>
    public const int MostParcels = 20_000;

    private readonly ulong _seed;
    private readonly int _wanted;

    private AkJarSample(ulong seed, int wanted)
    {
        (_seed, _wanted) = (seed, wanted);
        Setting = ValleySetting.Create(seed, wanted);
        Parcels = ParcelRegister.Of(Setting, LandMosaic.Compose(Setting.Municipality, LandPatches.All(Setting)));
        Zones = [.. ZoneLayer.Of(Setting, Parcels)];
    }

    /// <summary>The lie of the land.</summary>
    public ValleySetting Setting { get; }

    /// <summary>The parcels.</summary>
    public IReadOnlyList<Parcel> Parcels { get; }

    /// <summary>The zones of the zoning plan.</summary>
    public IReadOnlyList<LayerFeature> Zones { get; }

    /// <summary>Draws the municipality.</summary>
    /// <param name="seed">Any number; the same one gives the same municipality, byte for byte.</param>
    /// <param name="parcels">About how many parcels are wanted, up to <see cref="MostParcels"/>.</param>
    public static AkJarSample Draw(ulong seed, int parcels)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(parcels, MostParcels);
        return new AkJarSample(seed, parcels);
    }

    /// <summary>All files of the sample, in alphabetical order.</summary>
    public IEnumerable<SampleFile> Files() => Layers().Concat(Tables()).Append(SourceNote.Of(this, _seed, _wanted, Zones.Count)).OrderBy(file => file.Name, StringComparer.Ordinal);

    private IEnumerable<SampleFile> Layers()
    {
        yield return LayerFile.Of("parcels", ParcelLayer.Of(Parcels));
        yield return LayerFile.Of("units", UnitLayer.Of(Setting, Parcels));
        yield return LayerFile.Of("zones", Zones);
        yield return LayerFile.Of("protected-areas", ProtectedAreaLayer.Of(Setting, Parcels));
        yield return LayerFile.Of("strip-sources", StripLayers.Sources(Setting));
        yield return LayerFile.Of("strips", StripLayers.Drawn(Setting));
        yield return LayerFile.Of("hazards", HazardLayer.Of(Setting));
        yield return LayerFile.Of("coverage-hazard", CoverageAreas.Hazard(Setting));
        yield return LayerFile.Of("coverage-heritage", CoverageAreas.Heritage(Setting));
        yield return LayerFile.Of("sample-request", [SampleRequest.Of(Setting)]);
    }

    private static IEnumerable<SampleFile> Tables() => EmbeddedTable.Names
        .Where(name => name.EndsWith(".csv", StringComparison.Ordinal))
        .Select(name => new SampleFile(name, stream => stream.Write(Encoding.UTF8.GetBytes(EmbeddedTable.Text(name)))));
}
