using Casework.Application.Cases;

namespace Casework.Web.Layout;

/// <summary>What stands around every page.</summary>
/// <param name="FormToken">Goes back with every form, so that no other site can send one (antiforgery).</param>
/// <param name="Desks">Whom to phone from this page: every page carries a name and a number.</param>
/// <param name="Here">The path of this page, to come back to after choosing a language.</param>
public sealed record PageFrame(Said Say, string FormToken, IReadOnlyList<TrackContact> Desks, string Here, bool SignedIn)
{
    /// <summary>Signed in with the broker: then there is a list of their own cases.</summary>
    public bool Citizen { get; init; }

    /// <summary>Who works here, on the desk's pages.</summary>
    public AtDesk? Desk { get; init; }

    /// <summary>The other language, and its own name for itself.</summary>
    public (string Code, string Name) OtherLanguage => Say.Language == "nl" ? ("en", "English") : ("nl", "Nederlands");
}

/// <summary>The official who signed in, and where they act now.</summary>
/// <param name="Several">They have other places to act in.</param>
public sealed record AtDesk(string Name, string Place, bool Several);
