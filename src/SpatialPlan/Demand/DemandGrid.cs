namespace SpatialPlan.Demand;

/// <summary>Hectares by sector and year of one run, within the horizon.</summary>
internal sealed class DemandGrid
{
    private readonly double[,] cells;

    private DemandGrid(double[,] cells) => this.cells = cells;

    internal int Years => cells.GetLength(1);

    internal static DemandGrid Of(DemandResult result, DemandForecast forecast)
    {
        var cells = new double[DemandSectors.All.Length, forecast.HorizonYears];
        foreach (var line in result.Needed)
        {
            var year = line.Year - forecast.BaseYear - 1;
            if (year >= 0 && year < forecast.HorizonYears)
            {
                cells[(int)line.Sector, year] += line.Hectares;
            }
        }

        return new DemandGrid(cells);
    }

    internal double Cell(DemandSector? sector, int year)
    {
        if (sector is { } one)
        {
            return cells[(int)one, year];
        }

        var sum = 0.0;
        for (var at = 0; at < cells.GetLength(0); at++)
        {
            sum += cells[at, year];
        }

        return sum;
    }

    internal double Sector(DemandSector? sector)
    {
        var sum = 0.0;
        for (var year = 0; year < Years; year++)
        {
            sum += Cell(sector, year);
        }

        return sum;
    }
}
