using SpatialPlan.Municipalities;
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
        var parcel = view.Parcel;
        var keep = view.Kept is null ? await KeepAsync(view.Extract, parcel.MunicipalityId, parcel.MunicipalitySoate, cancellation) : null;
        var sheet = await SheetAsync(ParcelTitle.Of(parcel, language), parcel.MunicipalityName, view.Kept?.Document ?? keep!.ToDocument(), cancellation);
        return sheet with { Address = ParcelTitle.AddressOf(parcel, language), Parcel = parcel, Keep = keep };
    }

    /// <summary>The sheet of a drawn shape.</summary>
    public async Task<PaperSheet> OfShapeAsync(RestrictionExtract extract, Municipality municipality, CancellationToken cancellation)
    {
        var keep = await KeepAsync(extract, municipality.UnitId, municipality.Soate, cancellation);
        return await SheetAsync(TextCatalogue.Get(language, "restrictions.land.shape"), municipality.Name, keep.ToDocument(), cancellation) with { Keep = keep };
    }

    private Task<ExtractToKeep> KeepAsync(RestrictionExtract extract, long municipality, string soate, CancellationToken cancellation) =>
        ExtractToKeep.ReadAsync(snapshot, extract, municipality, soate, cancellation);

    /// <summary>Everything on the sheet comes from the document: what is printed first and what is printed again from the archive is the same.</summary>
    private async Task<PaperSheet> SheetAsync(string title, LocalizedName municipality, ExtractDocument document, CancellationToken cancellation)
    {
        var extract = document.ToExtract();
        var window = await MapWindow.ReadAsync(snapshot, PaperMaps.Overview(extract).Window, extract, cancellation);
        var drawn = WithShapes(extract, window);
        var code = new PaperCode(new Uri($"{site}/verify/{document.Hash}?lang={language.Code()}"), "paper.qr.verify");
        return new PaperSheet(title, null, municipality, extract, document.ToGuide(), null, PaperMaps.DrawOverview(drawn, window, language), PaperMaps.DrawThemes(drawn, window, language), madeAt, code) { Document = document };
    }

    /// <summary>A document holds of each restriction the part on the land; where there is none, a map still has to point to it.</summary>
    private static RestrictionExtract WithShapes(RestrictionExtract extract, MapWindow window) => extract with
    {
        Restrictions =
        [
            .. extract.Restrictions.Select(found => found.Hit.IsEmpty && window.Restrictions.FirstOrDefault(one => one.RestrictionId == found.Restriction.RestrictionId) is { } seen
                ? found with { Restriction = found.Restriction with { Geometry = seen.Geometry } }
                : found),
        ],
    };
}
