namespace SpatialPlan.Server.Forecasts;

/// <summary>In which form a calculation is given: <c>?format=json|csv|pdf|tables</c>, else what <c>Accept</c> prefers.</summary>
public enum ForecastFormat
{
    /// <summary>A page for a reader.</summary>
    Page,

    /// <summary>The document that the command <c>demand --format json</c> writes.</summary>
    Json,

    /// <summary>One table of the page.</summary>
    Csv,

    /// <summary>The report on paper.</summary>
    Pdf,

    /// <summary>The tables of the forecast as they were handed in, in one archive.</summary>
    Tables,
}
