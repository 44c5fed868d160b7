namespace SpatialPlan.Server.Paper;

/// <summary>The look of the paper; it goes into the page itself, for the printing process fetches nothing.</summary>
internal sealed class PaperStyle
{
    /// <summary>The style sheet.</summary>
    public string Css { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "paper", "paper.css"));
}
