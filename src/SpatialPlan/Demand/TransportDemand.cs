using System.Collections.Immutable;

namespace SpatialPlan.Demand;

/// <summary>Land for roads outside settlements and for terminals.</summary>
public static class TransportDemand
{
    /// <summary>One line for each project that takes land of its own.</summary>
    public static ImmutableArray<DemandLine> Run(IReadOnlyList<TransportProject> projects)
    {
        ArgumentNullException.ThrowIfNull(projects);
        return [.. projects.Where(project => !project.InsideSettlement).Select(project =>
            new DemandLine(DemandSector.Transport, project.Code, project.Year, (project.LengthKilometres * project.WidthMetres / 10) + project.SiteHectares))];
    }
}
