using Casework.Domain.Cases.Complaints;

namespace Casework.Domain.Tests.Telling;

/// <summary>The citizen complained on the first day, Monday 30 November 2026, while Anna was case manager: answered by 11 January 2027.</summary>
internal static class GivenComplaint
{
    public static Story Filed(string? about = null) => GivenCase.With(Pension).After(Visitor, new FileComplaint(Thing1, Something, Something, about));

    public static Story Settled() => Filed().After(Aziz, new SettleComplaint(Thing1, ComplaintOutcome.Settled, Something));
}
