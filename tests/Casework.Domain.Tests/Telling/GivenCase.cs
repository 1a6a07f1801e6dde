using Casework.Domain.Cases.Intake;
using Casework.Domain.Catalogues.Forms;

namespace Casework.Domain.Tests.Telling;

/// <summary>Where a story starts.</summary>
internal static class GivenCase
{
    /// <summary>Anna took in a case on the first day; the questions about these services are Q1, Q2, Q3.</summary>
    public static Story With(params string?[] services) => Story.Opened(new(Anna), Story.TheFirstDay, services);

    /// <summary>Q1 is a move, of a citizen who signed in and whose address is known.</summary>
    public static Story Moving(bool signedIn = true, params NewFact[] facts) => With().After(Anna, Ask(Q1, Move) with
    {
        Identified = signedIn ? SignedIn : null,
        Facts = facts.Length > 0 ? facts : [new(Thing1, "brp", "address", Something, default, null)],
    });

    public static readonly Identification SignedIn = new(IdentificationMeans.SignIn, Assurance.Substantial);

    public static Story On(string day, params string?[] services) => Story.Opened(new(Anna), day, services);

    public static Story Wishing(Wish wish, params string?[] services) => Story.Opened(new(Anna, wish), Story.TheFirstDay, services);

    public static Story Needing(SupportLevel level, params string?[] services) =>
        Story.Opened(new(Anna, Need: new SupportNeed(level, Something)), Story.TheFirstDay, services);

    /// <summary>Bram of SVB accepted these questions.</summary>
    public static Story HeldBySvb(params string?[] services) =>
        With(services).HandedTo(Bram, Offer1, [.. services.Select((_, i) => Id(11 + i))]);

    /// <summary>Bram decided Q1 about the pension; nothing else is open.</summary>
    public static Story Decided(DecisionOutcome outcome = DecisionOutcome.Granted) =>
        HeldBySvb(Pension).After(Bram, Decide(Q1, outcome, noContact: Something));

    public static Story Closed() => Decided().After(Bram, Close);

    /// <summary>Anna, or whoever manages the case, offered these questions and the specialist accepted.</summary>
    public static Story HandedTo(this Story story, Actor specialist, Guid offer, params Guid[] questions) =>
        story.After(story.Manager(), Offer(offer, specialist.Organisation!, questions)).After(specialist, Accept(offer, specialist));

    /// <summary>Whoever is case manager now.</summary>
    public static Actor Manager(this Story story) =>
        new[] { Anna, Aziz, Rosa, Bram, Carla, Dirk, Tess }.Single(actor => actor.Id == story.Current.CaseManager.OfficialId);
}
