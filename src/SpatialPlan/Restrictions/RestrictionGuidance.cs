using SpatialPlan.Texts;

namespace SpatialPlan.Restrictions;

/// <summary>What a sort of restriction means to people. Dated rows of the database, a municipality's own before the default of all; never constants.</summary>
/// <param name="Theme">The code of the theme.</param>
/// <param name="Kind">The kind within the theme it speaks for, such as <c>water_strip</c>; empty: all.</param>
/// <param name="Grade">The regime of a protected area or the level of a hazard zone (<c>1</c> to <c>3</c>) it speaks for; empty: all.</param>
/// <param name="Rule">What the restriction forbids or asks.</param>
/// <param name="Office">The office that answers.</param>
/// <param name="Remedy">What can be done.</param>
/// <param name="Source">The act or decision it comes from.</param>
/// <param name="Confirmed">False when it is a default that nobody has confirmed; whatever is shown says so.</param>
public sealed record RestrictionGuidance(string Theme, string Kind, string Grade, LocalizedName Rule, LocalizedName Office, LocalizedName Remedy, string Source, bool Confirmed);
