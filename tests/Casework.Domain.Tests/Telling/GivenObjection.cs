using Casework.Domain.Cases.Objections;

namespace Casework.Domain.Tests.Telling;

/// <summary>Bram refused a pension and the citizen lodged objection Thing1; Carla, who did not refuse it, hears and decides.</summary>
internal static class GivenObjection
{
    public static Story Lodged() => GivenCase.Decided(DecisionOutcome.Refused).After(Visitor, Object(Thing1, Q1));

    public static Story Heard() => Lodged().After(Carla, new HearObjection(Thing1, Day(Story.TheFirstDay), null));

    public static Story Founded() => Ended(ObjectionOutcome.Founded);

    public static Story Ended(ObjectionOutcome outcome) => Heard().After(Carla, DecideIt(outcome));

    /// <summary>Founded, and Carla decided anew.</summary>
    public static Story Replaced(DecisionOutcome outcome = DecisionOutcome.Granted) =>
        Founded().After(Carla, Decide(Q1, outcome, noContact: Something));

    /// <summary>Unfounded, and the case closed.</summary>
    public static Story Closed() => Ended(ObjectionOutcome.Unfounded).After(Bram, Close);

    public static JudgeAdmissibility Judge(bool admissible) => new(Thing1, admissible, Something);

    public static DecideObjection DecideIt(ObjectionOutcome outcome) => new(Thing1, outcome, Something);
}
