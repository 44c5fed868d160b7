using SpatialPlan.Texts;
using SpatialPlan.Transformation;

namespace SpatialPlan.Cli.Transformation;

/// <summary>What bodies, documents, uses and land kinds are called.</summary>
internal sealed class TransformationNames(Language language, IReadOnlyList<(string List, string Code, LocalizedName Name)> codes)
{
    public bool Has(string list, string code) => codes.Any(one => one.List == list && one.Code == code);

    public string Of(string list, string code) => codes.Where(one => one.List == list && one.Code == code).Select(one => one.Name.In(language)).FirstOrDefault() ?? code;

    /// <summary>The verdict with bodies and documents in the order of their lists: that in which a file goes round.</summary>
    public TransformationVerdict InOrder(TransformationVerdict verdict) =>
        verdict with { Bodies = [.. verdict.Bodies.OrderBy(code => PositionOf("transformation_body", code))], Documents = [.. verdict.Documents.OrderBy(code => PositionOf("transformation_document", code))] };

    private int PositionOf(string list, string code)
    {
        var at = codes.Select((one, position) => (one, position)).FirstOrDefault(pair => pair.one.List == list && pair.one.Code == code, (default, int.MaxValue));
        return at.Item2;
    }

    public string Codes(string list) => string.Join(", ", codes.Where(one => one.List == list).Select(one => one.Code));
}
