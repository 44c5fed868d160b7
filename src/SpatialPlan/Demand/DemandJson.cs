using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SpatialPlan.Forecasts;
using SpatialPlan.Texts;

namespace SpatialPlan.Demand;

/// <summary>Writes a demand answer as JSON with stable names that carry their units. Real numbers are rounded to six decimals, so that every machine writes the same bytes.</summary>
public static class DemandJson
{
    private static readonly JsonSerializerOptions Settings = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Writes the document.</summary>
    public static void Write(TextWriter output, DemandAnswer answer, Language language)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(answer);
        var report = answer.Report;
        var names = new DemandNames(report.Forecast, language);
        output.Write(JsonSerializer.Serialize(
            new
            {
                Municipality = new { Code = report.Forecast.MunicipalityCode, NameKy = report.Forecast.Name.Kyrgyz, NameRu = report.Forecast.Name.Russian, NameEn = report.Forecast.Name.English },
                report.Forecast.BaseYear,
                report.Forecast.HorizonYears,
                Scenario = report.Scenario.Code(),
                answer.Outlook.Settings.Seed,
                answer.Outlook.Settings.Draws,
                Population = Population(report),
                Demand = Lines(report.Demand),
                DemandHectaresBySector = report.Demand.GroupBy(line => line.Sector).Select(sector => new { Sector = sector.Key.Code(), Hectares = Round(sector.Sum(line => line.Hectares)) }),
                DemandHectares = Round(report.Demand.Sum(line => line.Hectares)),
                Spread = answer.Outlook.Sectors.Append(answer.Outlook.Together).Select(sector => Spread(sector, report.Forecast.BaseYear)),
                Tornado = answer.Outlook.Tornado.Select(bar => new { bar.Input, LowValue = Round(bar.LowValue), HighValue = Round(bar.HighValue), HectaresAtLow = Round(bar.HectaresAtLow), HectaresAtHigh = Round(bar.HectaresAtHigh) }),
                Scenarios = answer.Outlook.Scenarios.Select(one => new { Scenario = one.Scenario.Code(), PersonsAtHorizon = Round(one.PersonsAtHorizon), Hectares = one.Hectares.ToDictionary(sector => sector.Key.Code(), sector => Round(sector.Value)) }),
                Released = Lines(report.Released),
                Housing = report.Housing.Select(year => new { year.Year, Households = Round(year.Households), DwellingsForTrend = Round(year.DwellingsForTrend), DwellingsForWaitingList = Round(year.DwellingsForWaitingList) }),
                Social = report.Social.Select(year => new { Kind = year.Kind.Code(), year.Year, Capacity = Round(year.Capacity), Hectares = Round(year.Hectares) }),
                Crops = report.Crops.Select(year => new { year.Crop, year.Year, OutputTonnes = Round(year.OutputTonnes), YieldTonnesPerHectare = Round(year.YieldTonnesPerHectare), AreaHectares = Round(year.AreaHectares), ChangeHectares = Round(year.ChangeHectares) }),
                Chain = report.Chain.Select(node => new { Thing = node.Code, node.Unit, Total = Round(node.Total), Unmet = Round(node.Unmet), LandOf = node.LandOf?.Code(), Years = node.Years.Select(year => new { year.Year, Amount = Round(year.Amount) }) }),
                Ages = report.Ages.Select(year => new { year.Year, Groups = year.Persons.Select((persons, at) => new { AgeFrom = at * AgeGroups.Width, Persons = Round(persons) }) }),
                Standings = report.Standings.Select(Standing),
                Supply = Supply(answer),
                Warnings = report.Warnings.Select(warning => new { warning.Code, Text = names.Warning(warning) }),
                AbsentTables = answer.AbsentFiles,
                LeftOutTables = answer.LeftOutFiles,
                Targets = report.Forecast.Targets.Select(target => new { Subject = target.Subject.Code(), target.Code, target.Year, target.Value, Unit = target.Subject.Unit(), target.Source }),
                Coefficients = report.Coefficients.Select(one => new { one.Key, one.Value, one.Low, one.High, one.Unit, one.Source, one.AsOf, one.Confirmed, Basis = one.Basis.ToString().ToLowerInvariant() }),
                ChainLinks = (report.Forecast.Links ?? []).Select(link => new { link.From, link.To, Ratio = link.Ratio.Value, link.LowRatio, link.HighRatio, link.Unit, link.LagMinYears, link.LagMaxYears, Rounding = link.Rounding.ToString().ToLowerInvariant(), LandOf = link.LandOf?.Code(), link.Source, link.Confirmed }),
            },
            Settings));
        output.Write('\n');
    }

    private static object Population(DemandReport report) => new
    {
        Path = report.Population.Select((persons, ahead) => new { Year = report.Forecast.BaseYear + ahead, Persons = Round(persons) }),
        Facts = report.Official.Series.Values.Select((persons, at) => new { Year = report.Official.Series.FirstYear + at, Persons = persons }),
        GrowthPercent = report.Official.Growth.Select(year => new { year.Year, Percent = Round(year.Percent), year.RoundedPercent }),
        MeanGrowthPercent = report.Official.OfficialMeanPercent,
        MeanGrowthPercentUnrounded = Round(report.Official.MeanPercent),
        Forecast = report.Official.Path.Select(year => new { year.Year, Persons = Math.Round(year.Official, MidpointRounding.AwayFromZero), PersonsUnrounded = Round(year.Unrounded) }),
        BaseForecast = report.PopulationForecast.Years.Select(year => new
        {
            year.Year,
            Persons = Round(year.Point),
            Lower80 = Round(year.Lower80),
            Upper80 = Round(year.Upper80),
            Lower95 = Round(year.Lower95),
            Upper95 = Round(year.Upper95),
        }),
        Methods = report.PopulationForecast.Methods.Select(weight => new { Method = JsonNamingPolicy.CamelCase.ConvertName(weight.Method.ToString()), Weight = Round(weight.Weight) }),
        BackTest = report.PopulationForecast.BackTests.Select(row => new
        {
            Method = JsonNamingPolicy.CamelCase.ConvertName(row.Candidate.ToString()),
            row.Result?.Years,
            Mase = Round(row.Result?.Mase),
            MapePercent = Round(row.Result?.MapePercent),
            BiasPercent = Round(row.Result?.BiasPercent),
            CoveragePercent = Round(row.Result?.CoveragePercent),
        }),
    };

    private static object Spread(SectorOutlook sector, int baseYear) => new
    {
        Sector = sector.Sector?.Code() ?? "all",
        LikeliestHectares = Round(sector.LikeliestHectares),
        P10Hectares = Round(sector.Total.P10),
        P50Hectares = Round(sector.Total.P50),
        P90Hectares = Round(sector.Total.P90),
        Years = sector.Years.Select((year, at) => new { Year = baseYear + at + 1, P10Hectares = Round(year.P10), P50Hectares = Round(year.P50), P90Hectares = Round(year.P90) }),
    };

    private static object Standing(SectorStanding one) => new
    {
        Branch = one.Code,
        LocationQuotient = Round(one.LocationQuotient),
        BasicJobs = Round(one.BasicJobs),
        WiderGrowthJobs = Round(one.WiderGrowthJobs),
        SectorMixJobs = Round(one.SectorMixJobs),
        LocalShareJobs = Round(one.LocalShareJobs),
        PerHeadCoefficient = Round(one.PerHeadCoefficient),
        SpecialisationCoefficient = Round(one.SpecialisationCoefficient),
        ClusterCoefficient = Round(one.ClusterCoefficient),
        Prospect = one.Prospect.ToString().ToLowerInvariant(),
    };

    private static object Supply(DemandAnswer answer) => new
    {
        Status = answer.SupplyStatus,
        Municipality = answer.MunicipalityCode,
        answer.On,
        RestrictionsDeducted = false,
        Land = answer.Supply?.Land.Select(land => new { land.Category, Tier = land.Tier == LandTier.MunicipalUnused ? "municipalUnused" : "stateFundUnused", land.UseRecorded, land.Parcels, land.AreaSquareMetres }),
        Balance = answer.Supply is null ? null : answer.Balance.Select(row => new
        {
            Sector = row.Sector.Code(),
            DemandHectares = Round(row.DemandHectares),
            row.Categories,
            MunicipalHectares = Round(row.MunicipalHectares),
            StateFundHectares = Round(row.StateFundHectares),
            UnknownUseHectares = Round(row.UnknownUseHectares),
            LackingHectares = Round(row.LackingHectares),
        }),
        Together = answer.Together is not { } together ? null : new
        {
            Unmet = together.Sectors.Select(sector => new { sector.Sector, sector.UnmetSquareMetres }),
            together.Bottleneck,
        },
    };

    private static IEnumerable<object> Lines(IEnumerable<DemandLine> lines) =>
        lines.Select(line => new { Sector = line.Sector.Code(), line.Component, line.Year, Hectares = Round(line.Hectares) });

    private static double? Round(double? value) => value is { } known ? Round(known) : null;

    private static double Round(double value) => Math.Round(value, 6, MidpointRounding.AwayFromZero);
}
