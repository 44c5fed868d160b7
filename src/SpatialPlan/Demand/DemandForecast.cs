using System.Collections.Immutable;
using SpatialPlan.Forecasts;
using SpatialPlan.Texts;

namespace SpatialPlan.Demand;

/// <summary>All that a land-demand calculation is made from. A part that is <see langword="null"/> was not given and is not calculated.</summary>
public sealed record DemandForecast
{
    /// <summary>The code of the municipality: its SOATE code or P-code.</summary>
    public required string MunicipalityCode { get; init; }

    /// <summary>The name of the municipality.</summary>
    public required LocalizedName Name { get; init; }

    /// <summary>How many years after the base year are calculated; at least 1.</summary>
    public required int HorizonYears { get; init; }

    /// <summary>Persons; its last year is the base year. <see cref="AverageGrowth.CanForecast"/> holds.</summary>
    public required AnnualSeries Population { get; init; }

    /// <summary>The coefficients.</summary>
    public CoefficientSheet Sheet { get; init; } = CoefficientSheet.Defaults;

    /// <summary>Dwellings and households.</summary>
    public HousingStock? Housing { get; init; }

    /// <summary>Social facilities of the base year.</summary>
    public ImmutableArray<Facility>? Facilities { get; init; }

    /// <summary>Branches of the economy.</summary>
    public ImmutableArray<Branch>? Branches { get; init; }

    /// <summary>Crops.</summary>
    public ImmutableArray<Crop>? Crops { get; init; }

    /// <summary>Tourism projects.</summary>
    public ImmutableArray<TourismProject>? Tourism { get; init; }

    /// <summary>Roads and terminals.</summary>
    public ImmutableArray<TransportProject>? Transport { get; init; }

    /// <summary>The table of linked coefficients; without circles and unit conflicts.</summary>
    public ImmutableArray<ChainLink>? Links { get; init; }

    /// <summary>Investments and other causes that enter the chain.</summary>
    public ImmutableArray<ChainPulse>? Pulses { get; init; }

    /// <summary>Limits of things in the chain.</summary>
    public ImmutableArray<ChainLimit> Limits { get; init; } = [];

    /// <summary>What the programme wants to reach; followed by <see cref="DemandScenario.Plan"/> only.</summary>
    public ImmutableArray<PlanTarget> Targets { get; init; } = [];

    /// <summary>Ages of the people; <see langword="null"/> when they were not given.</summary>
    public AgeHistory? Ages { get; init; }

    /// <summary>The economy around, to judge the branches by; <see langword="null"/> when it was not given.</summary>
    public WiderEconomy? Wider { get; init; }

    /// <summary>The base year: the last year of the population series. Demand begins in the year after it.</summary>
    public int BaseYear => Population.LastYear;

    /// <summary>The last year that is calculated.</summary>
    public int LastYear => BaseYear + HorizonYears;
}
