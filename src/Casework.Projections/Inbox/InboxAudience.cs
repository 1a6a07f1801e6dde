namespace Casework.Projections.Inbox;

/// <summary>Marks of whose list a line is in.</summary>
public static class InboxAudience
{
    /// <summary>The work of one person in one place: the same person elsewhere has other work (law 18).</summary>
    public static string Mine(string officialId, string? desk, string? organisation) => (desk, organisation) switch
    {
        (_, { } code) => $"me:{officialId}@org:{code}",
        ({ } code, _) => $"me:{officialId}@desk:{code}",
        _ => $"me:{officialId}",
    };

    /// <summary>The role returns to them when no organisation holds everything any more.</summary>
    public static string ReturnsTo(string officialId, string? desk) => $"returns:{officialId}@desk:{desk}";
}
