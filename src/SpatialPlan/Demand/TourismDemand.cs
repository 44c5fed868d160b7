using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>Land for tourism: land per place with streets, parking, and a beach where there is a shore.</summary>
public static class TourismDemand
{
    /// <summary>The coefficients these projects use; none when there is no project.</summary>
    public static ImmutableArray<string> CoefficientKeys(IReadOnlyList<TourismProject> projects)
    {
        ArgumentNullException.ThrowIfNull(projects);
        return projects.Count == 0 ? [] :
        [
            .. projects.Select(project => project.Kind.LandKey()), "tourism.streets_share", "tourism.parking_places_per_1000_guests", "tourism.parking_square_metres_per_place",
            .. projects.Any(project => project.OnShore) ? ["tourism.beach_hectares_per_1000_guests"] : Array.Empty<string>(),
        ];
    }

    /// <summary>Three lines for each project: its site under its own code, <c>parking</c>, and <c>beach</c> where it lies on a shore.</summary>
    public static ImmutableArray<DemandLine> Run(IReadOnlyList<TourismProject> projects, CoefficientSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(projects);
        ArgumentNullException.ThrowIfNull(sheet);
        var parking = sheet["tourism.parking_places_per_1000_guests"] * sheet["tourism.parking_square_metres_per_place"] / 1000 / 10_000;
        var beach = sheet["tourism.beach_hectares_per_1000_guests"] / 1000;
        return [.. projects.SelectMany(project => new[]
        {
            new DemandLine(DemandSector.Tourism, project.Code, project.Year, SiteHectares(project, sheet)),
            new DemandLine(DemandSector.Tourism, "parking", project.Year, project.Places * parking),
            new DemandLine(DemandSector.Tourism, "beach", project.Year, project.OnShore ? project.Places * beach : 0),
        }).Where(line => line.Hectares > 0)];
    }

    /// <summary>The site of a project in hectares, with its inner roads, without parking and beach.</summary>
    public static double SiteHectares(TourismProject project, CoefficientSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(sheet);
        return project.Places * sheet[project.Kind.LandKey()] / (1 - sheet["tourism.streets_share"]) / 10_000;
    }
}
