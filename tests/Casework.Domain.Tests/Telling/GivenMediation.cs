using Casework.Domain.Cases.Mediations;

namespace Casework.Domain.Tests.Telling;

/// <summary>
/// Bram refused a pension; the citizen disagrees and mediation Thing2 about dispute Thing1 was offered to citizen and SVB.
/// </summary>
internal static class GivenMediation
{
    public static Story Proposed() => GivenCase.Decided(DecisionOutcome.Refused)
        .After(Visitor, Disagree(Thing1, Q1))
        .After(Anna, OfferMediation(Thing2, Thing1));

    public static Story Running() => Proposed().After(Visitor, Consent("citizen")).After(Bram, Consent("svb"));

    public static Story Over() => Running().After(Mediator, new ConcludeMediation(Thing2, MediationOutcome.None, null));

    public static ConsentToMediation Consent(string party, bool agrees = true) => new(Thing2, party, agrees);

    public static MediationStatus Mediation(this Story story) => story.Current.Mediations.ShouldHaveSingleItem().Status;
}
