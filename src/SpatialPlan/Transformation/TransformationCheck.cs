using System.Collections.Immutable;
using SpatialPlan.Texts;

namespace SpatialPlan.Transformation;

/// <summary>
/// Judges a wanted transformation by the rules of a day (Law 145 of 2013, Law 257 of 2009, handbook question 84). It fails closed: what no rule speaks
/// of, what was not looked at, and areas that do not add up make the answer incomplete.
/// </summary>
public static class TransformationCheck
{
    /// <summary>The verdict.</summary>
    /// <param name="request">What is wanted; land without parts is incomplete.</param>
    /// <param name="rules">The rules that hold on the day, the municipality's own and the defaults.</param>
    /// <param name="place">What is known of the place.</param>
    public static TransformationVerdict Run(TransformationRequest request, IReadOnlyList<TransformationRule> rules, PlaceAnswer place)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(place);
        var standing = OwnFirst(rules);
        var used = new List<TransformationRule>();
        List<TransformationFinding> findings =
        [
            .. Sums(request),
            .. Matrix(request, standing, used),
            .. Moratoria(request, standing, used),
            .. Restrictions(request, standing, place, used),
            .. Unchecked(place),
            .. Zones(place),
        ];
        var outcome = findings.Max(finding => finding.Outcome);
        return new TransformationVerdict(
            outcome,
            [.. findings.DistinctBy(finding => (finding.Rule, finding.Text, finding.Severity)).OrderByDescending(finding => finding.Severity).ThenByDescending(finding => finding.Outcome)],
            [.. used.SelectMany(rule => rule.Bodies).Distinct()],
            [.. used.SelectMany(rule => rule.Documents).Distinct()],
            [.. standing.Select(rule => rule.VersionId).Order()]);
    }

    private static ImmutableArray<TransformationRule> OwnFirst(IReadOnlyList<TransformationRule> rules) =>
        [.. rules.GroupBy(rule => rule.Code).Select(group => group.OrderByDescending(rule => rule.OfMunicipality).First()).OrderBy(rule => rule.Code, StringComparer.Ordinal)];

    private static IEnumerable<TransformationFinding> Sums(TransformationRequest request)
    {
        var sum = request.Parts.Sum(part => part.AreaSquareMetres);
        if (request.Parts.Count == 0 || sum != request.AreaSquareMetres)
        {
            yield return Own("parts-do-not-add-up", TransformationOutcome.Incomplete, ("parts", sum), ("area", request.AreaSquareMetres));
        }
    }

    private static IEnumerable<TransformationFinding> Matrix(TransformationRequest request, ImmutableArray<TransformationRule> rules, List<TransformationRule> used)
    {
        foreach (var part in request.Parts)
        {
            var rule = Best(rules.Where(rule => rule.Part == TransformationRulePart.Matrix && FitsLand(rule, part, request) && FitsWish(rule, part, request)));
            if (rule is null)
            {
                yield return Own("no-rule", TransformationOutcome.Incomplete, ("category", part.Category), ("to", request.ToCategory));
                continue;
            }

            used.Add(rule);
            yield return Of(rule);
        }
    }

    private static IEnumerable<TransformationFinding> Moratoria(TransformationRequest request, ImmutableArray<TransformationRule> rules, List<TransformationRule> used)
    {
        foreach (var part in request.Parts)
        {
            foreach (var bar in rules.Where(rule => rule.Part == TransformationRulePart.Moratorium && FitsLand(rule, part, request) && FitsWish(rule, part, request)))
            {
                var exceptions = rules.Where(rule => rule.Part == TransformationRulePart.Exception && rule.Lifts == bar.Code).ToList();
                if (exceptions.FirstOrDefault(rule => FitsLand(rule, part, request) && FitsWish(rule, part, request) && (rule.Ground is null || rule.Ground == request.Ground)) is { } exception)
                {
                    used.Add(exception);
                    yield return Of(exception);
                    continue;
                }

                yield return Of(bar);
                foreach (var other in exceptions)
                {
                    yield return Of(other) with { Severity = FindingSeverity.Informs, Outcome = TransformationOutcome.Allowed };
                }
            }
        }
    }

    private static IEnumerable<TransformationFinding> Restrictions(TransformationRequest request, ImmutableArray<TransformationRule> rules, PlaceAnswer place, List<TransformationRule> used)
    {
        foreach (var found in place.Restrictions)
        {
            var rule = Best(rules.Where(rule => rule.Part == TransformationRulePart.Restriction && rule.Theme == found.Theme
                && Fits(rule.Types, found.Type) && Fits(rule.Grades, found.Grade) && Fits(rule.Uses, request.Use) && (rule.ToCategories.Count == 0 || rule.ToCategories.Contains(request.ToCategory))));
            if (rule is null)
            {
                yield return Own("no-rule-of-restriction", TransformationOutcome.Incomplete, ("name", found.Name));
                continue;
            }

            used.Add(rule);
            var finding = Of(rule) with { Text = Named(found.Name, rule.Text) };
            yield return finding;
            if (found.OnEdge)
            {
                yield return Own("edge", TransformationOutcome.Conditional, ("name", found.Name));
            }
        }
    }

    private static IEnumerable<TransformationFinding> Unchecked(PlaceAnswer place) => place.Unchecked.Select(theme => Own("unchecked", TransformationOutcome.Incomplete, ("name", theme)));

    private static IEnumerable<TransformationFinding> Zones(PlaceAnswer place) => place.Permissions.Select(zone => zone.Permission switch
    {
        "permitted" => Own("zone-permitted", TransformationOutcome.Allowed, ("name", zone.Zone)),
        "conditional" => Own("zone-conditional", TransformationOutcome.Conditional, ("name", zone.Zone)),
        "prohibited" => Own("zone-prohibited", TransformationOutcome.Forbidden, ("name", zone.Zone)),
        _ => Own("zone-silent", TransformationOutcome.Conditional, ("name", zone.Zone)),
    });

    private static bool FitsLand(TransformationRule rule, TransformationPart part, TransformationRequest request) =>
        (rule.FromCategories.Count == 0 || rule.FromCategories.Contains(part.Category)) && Fits(rule.FromKinds, part.Kind) && (rule.BonitetBelow is null || request.Bonitet < rule.BonitetBelow);

    private static bool FitsWish(TransformationRule rule, TransformationPart part, TransformationRequest request) =>
        (rule.ToCategories.Count == 0 || rule.ToCategories.Contains(request.ToCategory)) && Fits(rule.Uses, request.Use)
        && (rule.ToKinds.Count == 0 || (request.ToKind is { } kind && rule.ToKinds.Contains(kind)))
        && (rule.CategoryStays is null || rule.CategoryStays == (part.Category == request.ToCategory));

    private static bool Fits(IReadOnlyList<string> wanted, string value) => wanted.Count == 0 || wanted.Contains(value);

    /// <summary>The row that says most; of several, the municipality's own, and then the strictest.</summary>
    private static TransformationRule? Best(IEnumerable<TransformationRule> rules) =>
        rules.OrderByDescending(rule => rule.OfMunicipality).ThenByDescending(rule => rule.Conditions).ThenByDescending(rule => rule.Outcome).ThenBy(rule => rule.Code, StringComparer.Ordinal).FirstOrDefault();

    private static TransformationFinding Of(TransformationRule rule) => new(SeverityOf(rule.Outcome), rule.Outcome, rule.Code, rule.Act == "system" ? null : rule.Act, rule.Article, rule.Text, rule.Confirmed);

    private static TransformationFinding Own(string code, TransformationOutcome outcome, params (string Name, object? Value)[] values) =>
        new(SeverityOf(outcome), outcome, code, null, null, new LocalizedName(Say(Language.Kyrgyz, code, values), Say(Language.Russian, code, values), Say(Language.English, code, values)), true);

    private static string Say(Language language, string code, (string Name, object? Value)[] values) =>
        TextCatalogue.Get(language, $"transformation.finding.{code}", [.. values.Select(value => (value.Name, value.Value is LocalizedName name ? name.In(language) : value.Value))]);

    private static LocalizedName Named(LocalizedName name, LocalizedName text) =>
        new($"{name.Kyrgyz}: {text.Kyrgyz}", $"{name.In(Language.Russian)}: {text.In(Language.Russian)}", $"{name.In(Language.English)}: {text.In(Language.English)}");

    private static FindingSeverity SeverityOf(TransformationOutcome outcome) => outcome switch
    {
        TransformationOutcome.Allowed => FindingSeverity.Informs,
        TransformationOutcome.NeedsApproval or TransformationOutcome.Conditional => FindingSeverity.Conditions,
        _ => FindingSeverity.Blocks,
    };
}
