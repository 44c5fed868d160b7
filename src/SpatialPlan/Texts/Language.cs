namespace SpatialPlan.Texts;

/// <summary>A language the system speaks. Kyrgyz comes first and is the fallback of the other two.</summary>
public enum Language
{
    /// <summary>Kyrgyz (<c>ky</c>), the default.</summary>
    Kyrgyz,

    /// <summary>Russian (<c>ru</c>).</summary>
    Russian,

    /// <summary>English (<c>en</c>).</summary>
    English,
}
