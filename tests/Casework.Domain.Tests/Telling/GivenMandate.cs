using Casework.Domain.Cases.Mandates;

namespace Casework.Domain.Tests.Telling;

/// <summary>Somebody who acts on the citizen's behalf.</summary>
internal static class GivenMandate
{
    public static readonly Actor Son = Actor.Representative(Thing1);

    public static readonly MandateScope[] Everything = [.. Enum.GetValues<MandateScope>()];

    public static GrantMandate Grant(string? until = "2027-03-01", Guid? id = null, MandateScope[]? scopes = null, Guid[]? questions = null) =>
        new(id ?? Thing1, new(Something, null, null), scopes ?? Everything,
            until is null ? null : Day(until), questions, null, Something, "hash");

    /// <summary>The citizen authorised so many people.</summary>
    public static Story WithMandates(this Story story, int number) =>
        Enumerable.Range(100, number).Aggregate(story, (so, n) => so.After(Visitor, Grant(id: Id(n))));

    public static Story To(params MandateScope[] scopes) => GivenCase.With(Pension, Contributions).After(Visitor, Grant(scopes: scopes));
}
