using System.Collections.Immutable;
using System.Text.Json;

namespace SpatialPlan.Demand;

/// <summary>The stable codes and units of <see cref="PlanSubject"/>.</summary>
public static class PlanSubjects
{
    /// <summary>All subjects.</summary>
    public static ImmutableArray<PlanSubject> All { get; } = [.. Enum.GetValues<PlanSubject>()];

    /// <summary>The code: <c>population</c>, <c>crop_output</c>, <c>crop_yield</c> or <c>branch_jobs</c>.</summary>
    public static string Code(this PlanSubject subject) => JsonNamingPolicy.SnakeCaseLower.ConvertName(subject.ToString());

    /// <summary>Reads a code; the case of the letters matters.</summary>
    public static bool TryParse(string code, out PlanSubject subject)
    {
        subject = All.FirstOrDefault(candidate => candidate.Code() == code, (PlanSubject)(-1));
        return subject >= 0;
    }

    /// <summary>The unit a target must be given in.</summary>
    public static string Unit(this PlanSubject subject) => subject switch
    {
        PlanSubject.Population => "persons",
        PlanSubject.CropOutput => "t",
        PlanSubject.CropYield => "t/ha",
        _ => "jobs",
    };
}
