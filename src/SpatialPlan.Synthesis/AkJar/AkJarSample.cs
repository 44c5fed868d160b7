using System.Reflection;
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

    private AkJarSample(ValleySetting setting, IReadOnlyList<Parcel> parcels)
    {
        Setting = setting;
        Parcels = parcels;
    }

    /// <summary>The lie of the land.</summary>
    public ValleySetting Setting { get; }

    /// <summary>The parcels.</summary>
    public IReadOnlyList<Parcel> Parcels { get; }

    /// <summary>Draws the municipality.</summary>
    /// <param name="seed">Any number; the same one gives the same municipality, byte for byte.</param>
    /// <param name="parcels">About how many parcels are wanted, up to <see cref="MostParcels"/>.</param>
    public static AkJarSample Draw(ulong seed, int parcels)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(parcels, MostParcels);
        var setting = ValleySetting.Create(seed, parcels);
        var faces = LandMosaic.Compose(setting.Municipality, LandPatches.All(setting));
        return new AkJarSample(setting, ParcelRegister.Of(setting, faces));
    }

    /// <summary>All files of the sample, in alphabetical order.</summary>
    public IEnumerable<SampleFile> Files() => Layers().Concat(Tables()).OrderBy(file => file.Name, StringComparer.Ordinal);

    private IEnumerable<SampleFile> Layers()
    {
        yield return Layer("parcels", ParcelLayer.Of(Parcels));
        yield return Layer("units", UnitLayer.Of(Setting, Parcels));
        yield return Layer("zones", ZoneLayer.Of(Setting, Parcels));
        yield return Layer("protected-areas", ProtectedAreaLayer.Of(Setting, Parcels));
        yield return Layer("strip-sources", StripLayers.Sources(Setting));
        yield return Layer("strips", StripLayers.Drawn(Setting));
        yield return Layer("hazards", HazardLayer.Of(Setting));
        yield return Layer("coverage-hazard", CoverageAreas.Hazard(Setting));
        yield return Layer("coverage-heritage", CoverageAreas.Heritage(Setting));
        yield return Layer("sample-request", [SampleRequest.Of(Setting)]);
    }

    private static IEnumerable<SampleFile> Tables()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith("Tables/", StringComparison.Ordinal)).Select(name => new SampleFile(name["Tables/".Length..], stream =>
        {
            using var table = assembly.GetManifestResourceStream(name)!;
            table.CopyTo(stream);
        }));
    }

    private static SampleFile Layer(string name, IEnumerable<LayerFeature> features) => new($"{name}.geojson", stream =>
    {
        using var file = new FeatureFile(stream, name);
        foreach (var feature in features)
        {
            file.Write(feature.Geometry, feature.WriteFields);
        }
    });
}
