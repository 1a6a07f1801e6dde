namespace Casework.Domain.Cases.Sharing;

/// <summary>
/// The parts of a case file that can be shared as a whole. A code of a hand-off or consultation names one; dashes and capitals do not
/// matter.
/// </summary>
public enum CasePart
{
    Questions,
    Citizen,
    SupportNeed,
    InformationRequests,
    Contacts,
    Messages,
    Documents,
    Promises,
    Disputes,
    Mediations,
    Objections,
    Complaints,
    Suggestions,
    Notes,
}

public static class CaseParts
{
    private static readonly Dictionary<string, CasePart> Named = Enum.GetValues<CasePart>().ToDictionary(part => SharedPart.Plain(part.ToString()));

    public static readonly IReadOnlySet<CasePart> All = Enum.GetValues<CasePart>().ToHashSet();

    public static readonly IReadOnlySet<CasePart> None = new HashSet<CasePart>();

    /// <summary>The part that a code names, or null for one that no part of the file goes by.</summary>
    public static CasePart? Of(string code) => Named.TryGetValue(SharedPart.Plain(code), out var part) ? part : null;
}
