using Casework.Domain.Cases.Help;

namespace Casework.Domain.Tests.Telling;

/// <summary>Local helpers: the library helps with anything, the brigade with pensions, and one works elsewhere.</summary>
internal static class GivenHelp
{
    public const string Library = "library", Brigade = "brigade", Elsewhere = "elsewhere";

    public static AskLocalHelp Ask(params string[] helpers) => new(Request1, helpers.Length == 0 ? null : helpers, null, Something);

    public static OfferLocalHelp CanHelp(string helper, Guid? offer = null) =>
        new(Request1, offer ?? Offer1, helper, Something, null, Something);

    public static DeclineLocalHelp CannotHelp(string helper) => new(Request1, helper, null);

    public static ChooseLocalHelp Choose(Guid offer, Guid? mandate = null) => new(offer, GivenMandate.Grant(id: mandate));

    /// <summary>The citizen asked whoever fits.</summary>
    public static Story Asked() => GivenCase.With(Pension, Contributions).After(Visitor, Ask());

    /// <summary>The library can help.</summary>
    public static Story Offered() => Asked().After(Actor.LocalHelper(Library), CanHelp(Library));
}
