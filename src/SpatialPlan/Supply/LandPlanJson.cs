using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SpatialPlan.Allocation;
using SpatialPlan.Municipalities;
using SpatialPlan.Texts;

namespace SpatialPlan.Supply;

/// <summary>
/// A plan as JSON with stable names that carry their units. <c>allocated</c>, <c>unmet</c>, <c>objective</c>, <c>shadowPrices</c> and <c>certificate</c>
/// mean the same as in the answer to a problem file. Real numbers are rounded to six decimals, so that every machine writes the same bytes.
/// </summary>
public static class LandPlanJson
{
    private static readonly JsonSerializerOptions Settings = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The document as text.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="municipality">Whose land it is.</param>
    /// <param name="tools">The toolbox; empty when it was not asked for.</param>
    /// <param name="language">The language of the sentences.</param>
    public static string Write(LandPlan plan, Municipality municipality, IReadOnlyList<LandToolbox.Tool> tools, Language language)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(municipality);
        return JsonSerializer.Serialize(
            new
            {
                Municipality = new { Code = municipality.Soate, NameKy = municipality.Name.Kyrgyz, NameRu = municipality.Name.Russian, NameEn = municipality.Name.English },
                plan.Facts.On,
                Rules = new { plan.Facts.Rules.UnconfirmedRules, plan.Facts.Rules.TierSurcharge, plan.Facts.Rules.IrrigatedSurcharge, Beta = plan.Settings.Beta ?? plan.Facts.Rules.Beta, plan.Settings.LastTier },
                plan.Allocation.Objective,
                Allocated = plan.Parts.Select(Part),
                Unmet = plan.Balance.ToDictionary(row => row.Sector, row => row.UnmetSquareMetres, StringComparer.Ordinal),
                ShadowPrices = plan.Allocation.Sectors.ToDictionary(sector => sector.Sector, sector => sector.ShadowPrice is { } cost ? Round(1 - cost) : (double?)null, StringComparer.Ordinal),
                Certificate = Certificate(plan, language),
                Balance = plan.Balance.Select(Balance),
                plan.OfferedSquareMetres,
                plan.FreeSquareMetres,
                plan.IrrigatedSquareMetres,
                plan.LateSquareMetres,
                plan.MissingFactors,
                Supply = new
                {
                    plan.Supply.TotalSquareMetres,
                    Sectors = plan.Supply.Sectors.Select(sector => Row(plan.Supply.Of(sector))),
                    Villages = plan.Supply.Rows.Select(row => new { row.VillageId, Name = Village(plan, row, language), Land = Row(row) }),
                },
                Toolbox = tools.Select(tool => new { tool.Code, tool.DemandSquareMetres, tool.AllocatedSquareMetres, tool.UnmetSquareMetres, tool.ConversionSquareMetres }),
            },
            Settings);
    }

    private static object Part(PlannedPart part) => new
    {
        Parcel = part.Piece.Parcel.Label,
        part.Piece.Parcel.ParcelId,
        Piece = part.Piece.Id,
        part.Sector,
        part.Year,
        AreaSquareMetres = part.SquareMetres,
        Suitability = Round(part.Suitability),
        part.Tier,
        part.SecondBest,
        Regret = part.Regret is { } regret ? Round(regret) : (double?)null,
    };

    private static object Balance(SectorBalance row) => new
    {
        row.Sector,
        row.DemandSquareMetres,
        row.SupplySquareMetres,
        row.CompetedSquareMetres,
        row.AllocatedSquareMetres,
        row.UnmetSquareMetres,
        row.FreeSquareMetres,
        YearsOfSupply = Round(row.YearsOfSupply),
        row.FeasibleAlone,
        Status = JsonNamingPolicy.CamelCase.ConvertName(row.Status.ToString()),
    };

    private static object Row(SupplyRow row) => new
    {
        row.Sector,
        row.TotalSquareMetres,
        row.OfferedSquareMetres,
        States = SupplyStates.All.ToDictionary(state => state.Code(), row.Of, StringComparer.Ordinal),
    };

    private static object? Certificate(LandPlan plan, Language language) => plan.Balance.All(row => row.UnmetSquareMetres == 0) ? null : new
    {
        Sectors = plan.Allocation.Bottleneck,
        plan.Allocation.Shortage?.DemandSquareMetres,
        plan.Allocation.Shortage?.LandSquareMetres,
        LackingSquareMetres = plan.Allocation.Shortage?.LackingSquareMetres ?? 0,
        Text = AllocationSentences.Certificate(plan.Allocation, language, sector => TextCatalogue.Get(language, $"demand.sector.{sector}")),
    };

    private static string? Village(LandPlan plan, SupplyRow row, Language language) =>
        row.VillageId is { } village && plan.Facts.Villages.TryGetValue(village, out var name) ? name.In(language) : null;

    private static double Round(double value) => Math.Round(value, 6, MidpointRounding.AwayFromZero);
}
