namespace SpatialPlan.Transformation;

/// <summary>A day of the calendar that differs from its weekday.</summary>
/// <param name="Year">The year; <see langword="null"/>: every year.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day of the month.</param>
/// <param name="Works">True: offices are open; false: closed.</param>
public sealed record OfficeDay(int? Year, int Month, int Day, bool Works);
