using Casework.Domain.Cases.Consultations;
using Casework.Domain.Terms;

namespace Casework.Domain.Tests.Stories;

public class StoryATests
{
    [Fact]
    public void two_organisations_one_case_manager()
    {
        var story = GivenCase.Needing(SupportLevel.Guidance, Pension, Contributions);

        story.At("2026-12-01").After(Rosa, Join(Q3, Rent)).After(Anna, Answer(Q3));
        Manager(story).ShouldBe("anna");

        story.After(Anna, Offer(Offer1, Svb, Q1)).After(Anna, Offer(Offer2, Cak, Q2) with { Warm = false })
            .After(Bram, Accept(Offer1, Bram));
        Manager(story).ShouldBe("anna");

        story.After(Dirk, Refuse(Offer2, belongsTo: Utrecht)).After(Anna, new RequestAdvice(Thing1, Q2, Utrecht, Something, []))
            .After(Town, new GiveAdvice(Thing1, Something));
        Manager(story).ShouldBe("anna");

        story.At("2026-12-03").After(Anna, Answer(Q2));
        Manager(story).ShouldBe("bram");

        var before = Due(story);
        story.At("2026-12-07").After(Bram, RequestPapers(Request1, Q1, "2026-12-28")).At("2026-12-14").After(Rosa, BringPapers(Request1));
        Due(story).ShouldBeGreaterThan(before);
        Manager(story).ShouldBe("bram");

        story.After(Bram, Decide(Q1, DecisionOutcome.Granted)).After(Bram, Close);
        story.Events[^1].ShouldBeOfType<CaseClosed>().Result.ShouldBe("granted");
    }

    private static string Manager(Story story) => story.Current.CaseManager.OfficialId;

    private static DateOnly Due(Story story) => DecisionTerm.DecideBy(story.Current.Questions[0].Term!, LocalDay.Of(story.Now));
}
