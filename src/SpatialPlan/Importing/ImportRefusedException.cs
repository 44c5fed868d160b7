namespace SpatialPlan.Importing;

/// <summary>Ends the reading of a file that cannot be taken; what holds it turns it into a report.</summary>
public sealed class ImportRefusedException : Exception
{
    /// <summary>Refuses because of a finding.</summary>
    public ImportRefusedException(Finding finding)
        : base(finding?.Message(Texts.Language.English)) => Finding = finding ?? throw new ArgumentNullException(nameof(finding));

    /// <summary>Refuses because of something about the file as a whole.</summary>
    public ImportRefusedException(string key, params (string Name, object? Value)[] values)
        : this(Finding.OfFile(key, values))
    {
    }

    /// <summary>Why.</summary>
    public Finding Finding { get; }
}
