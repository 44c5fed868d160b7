using System.Globalization;
using SpatialPlan.PostGis;
using SpatialPlan.PostGis.Restrictions;
using SpatialPlan.Restrictions;
using SpatialPlan.Server.Parcels;
using SpatialPlan.Texts;

namespace SpatialPlan.Server.Paper;

/// <summary>Makes the sheets of a paper, reading what lies around the land in the snapshot of the answer.</summary>
/// <param name="snapshot">That snapshot.</param>
/// <param name="language">The language of names.</param>
/// <param name="madeAt">When the answer was given.</param>
/// <param name="site">The address under which the site is reached, without a slash at its end.</param>
internal sealed class PaperSheets(Snapshot snapshot, Language language, DateTimeOffset madeAt, string site)
{
    /// <summary>The sheet of a parcel.</summary>
    public async Task<PaperSheet> OfParcelAsync(ParcelView view, CancellationToken cancellation)
    {
        var window = await WindowAsync(view.Extract, cancellation);
        var code = new Uri(string.Create(CultureInfo.InvariantCulture, $"{site}/parcels/{view.Parcel.ParcelId}?lang={language.Code()}"));
        return Sheet(ParcelTitle.Of(view.Parcel, language), ParcelTitle.AddressOf(view.Parcel, language), view.Parcel.MunicipalityName, view.Extract, view.Guide, window)
            with { Parcel = view.Parcel, Code = new PaperCode(code, "paper.qr.now") };
    }

    /// <summary>The sheet of a drawn shape.</summary>
    public async Task<PaperSheet> OfShapeAsync(RestrictionExtract extract, RestrictionGuide guide, LocalizedName municipality, CancellationToken cancellation) =>
        Sheet(TextCatalogue.Get(language, "restrictions.land.shape"), null, municipality, extract, guide, await WindowAsync(extract, cancellation));

    private Task<MapWindow> WindowAsync(RestrictionExtract extract, CancellationToken cancellation) =>
        MapWindow.ReadAsync(snapshot, PaperMaps.Overview(extract).Window, extract, cancellation);

    private PaperSheet Sheet(string title, string? address, LocalizedName municipality, RestrictionExtract extract, RestrictionGuide guide, MapWindow window) =>
        new(title, address, municipality, extract, guide, null, PaperMaps.DrawOverview(extract, window, language), PaperMaps.DrawThemes(extract, window, language), madeAt, null);
}
