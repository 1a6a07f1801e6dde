using Casework.Domain.Cases.Mediations;
using Casework.Domain.Cases.Objections;

namespace Casework.Domain.Tests.Stories;

public class StoryBTests
{
    [Fact]
    public void talk_before_formalities()
    {
        var story = GivenCase.HeldBySvb(Pension);
        story.When(Bram, Decide(Q1, DecisionOutcome.Refused)).ShouldRefuse("talk-first");
        story.After(Bram, Talk()).After(Bram, Decide(Q1, DecisionOutcome.Refused));

        story.After(Visitor, Disagree(Thing1, Q1)).After(Bram, OfferMediation(Thing2, Thing1))
            .After(Visitor, GivenMediation.Consent("citizen")).After(Bram, GivenMediation.Consent("svb"));
        story.At("2026-12-07").After(Mediator, Session("2026-12-07")).At("2026-12-14").After(Mediator, Session("2026-12-14"));
        story.After(Bram, new WithdrawFromMediation(Thing2, "svb"));
        story.When(Mediator, Session("2026-12-14")).ShouldRefuse("mediation-over");

        story.At("2027-01-11", "23:58").After(Visitor, Object(Thing1, Q1));
        story.At("2027-01-25").After(Bram, GivenObjection.Judge(true)).After(Carla, new HearObjection(Thing1, Day("2027-01-25"), null))
            .After(Carla, GivenObjection.DecideIt(ObjectionOutcome.Founded)).After(Carla, Decide(Q1, DecisionOutcome.Granted))
            .After(Bram, Close);

        story.Events[^1].ShouldBeOfType<CaseClosed>().Result.ShouldBe("founded");
        story.Current.Questions[0].Outcome.ShouldBe(DecisionOutcome.Granted);
        story.Events.OfType<MediationConcluded>().ShouldBeEmpty();
    }

    private static HoldSession Session(string day) => new(Thing2, Day(day), ["citizen", "svb"]);
}
