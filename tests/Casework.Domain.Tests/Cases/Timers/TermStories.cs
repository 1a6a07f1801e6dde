using Casework.Domain.Cases.Terms;

namespace Casework.Domain.Tests.Cases.Timers;

/// <summary>What tests of terms that run out have in common.</summary>
internal static class TermStories
{
    /// <summary>What time does until that day.</summary>
    public static IReadOnlyList<CaseEvent> Happens(Story story, string by)
    {
        var before = story.Events.Count;
        story.At(by).AfterTheTimersLooked();
        return [.. story.Events.Skip(before)];
    }

    /// <summary>The last day has passed, and time has said so.</summary>
    public static Story GivenLate() => GivenCase.HeldBySvb(Pension).After(Bram, Talk()).At("2027-01-31").AfterTheTimersLooked();

    public static GiveNoticeOfDefault Notice(string day) => new(Q1, Day(day));
}
