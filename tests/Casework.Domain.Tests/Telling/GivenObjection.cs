using Casework.Domain.Cases.Objections;

namespace Casework.Domain.Tests.Telling;

/// <summary>Bram refused a pension and the citizen lodged objection Thing1.</summary>
internal static class GivenObjection
{
    public static Story Lodged() => GivenCase.Decided(DecisionOutcome.Refused).After(Visitor, Object(Thing1, Q1));

    public static Story Heard() => Lodged().After(Bram, new HearObjection(Thing1, Day(Story.TheFirstDay), null));

    public static Story Founded() => Ended(ObjectionOutcome.Founded);

    public static Story Ended(ObjectionOutcome outcome) => Heard().After(Bram, DecideIt(outcome));

    public static JudgeAdmissibility Judge(bool admissible) => new(Thing1, admissible, Something);

    public static DecideObjection DecideIt(ObjectionOutcome outcome) => new(Thing1, outcome, Something);
}
