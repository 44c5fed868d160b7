namespace SpatialPlan.Gdal;

/// <summary>What the reading process may use.</summary>
internal static class OgrLimits
{
    /// <summary>Address space, bytes.</summary>
    public const long AddressSpaceBytes = 4L * 1024 * 1024 * 1024;

    /// <summary>Processor time, seconds.</summary>
    public const int ProcessorSeconds = 1_800;

    /// <summary>Largest file it may write, bytes: only a workbook is rewritten, and nothing else.</summary>
    public const long WrittenFileBytes = 1L * 1024 * 1024 * 1024;

    /// <summary>Wall clock.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromMinutes(40);
}
