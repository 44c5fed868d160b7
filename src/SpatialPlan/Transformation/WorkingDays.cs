namespace SpatialPlan.Transformation;

/// <summary>Counts in working days: Monday to Friday, but for the days of the calendar.</summary>
public static class WorkingDays
{
    /// <summary>The day on which a term of working days ends that begins on the day after <paramref name="start"/>. A term of 0 ends on the first working day from <paramref name="start"/> on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or above ten thousand.</exception>
    public static DateOnly After(DateOnly start, int count, IReadOnlyCollection<OfficeDay> calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 10_000);
        var day = count == 0 ? start : start.AddDays(1);
        for (var left = count; !IsWorkingDay(day, calendar) || left > 1; day = day.AddDays(1))
        {
            left -= IsWorkingDay(day, calendar) ? 1 : 0;
        }

        return day;
    }

    /// <summary>True when offices are open. A row of the very year stands before one of every year.</summary>
    public static bool IsWorkingDay(DateOnly day, IReadOnlyCollection<OfficeDay> calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var row = calendar.Where(one => one.Month == day.Month && one.Day == day.Day && (one.Year is null || one.Year == day.Year)).OrderByDescending(one => one.Year.HasValue).FirstOrDefault();
        return row?.Works ?? day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    }
}
