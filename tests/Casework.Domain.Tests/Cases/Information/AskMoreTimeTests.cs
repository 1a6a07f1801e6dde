using Casework.Domain.Cases.Information;

namespace Casework.Domain.Tests.Cases.Information;

public class AskMoreTimeTests
{
    [Fact]
    public void the_citizen_asks_and_the_date_stays_until_somebody_says_yes()
    {
        var after = GivenRequest().After(Visitor, Ask("2026-12-28")).Current.InformationRequests[0];
        (after.ExtensionAsked, after.AnswerBy, after.Status).ShouldBe((true, Day("2026-12-14"), RequestStatus.Open));
    }

    [Fact]
    public void no_day_needs_to_be_named() =>
        GivenRequest().When(Visitor, Ask(null)).ShouldAcceptOnly<InformationExtensionRequested>().Until.ShouldBeNull();

    [Fact]
    public void asking_again_waits_for_the_answer() =>
        GivenRequest().After(Visitor, Ask(null)).When(Visitor, Ask("2026-12-28")).ShouldRefuse("extension-already-requested");

    [Fact]
    public void after_a_no_the_citizen_may_ask_again() => GivenRequest().After(Visitor, Ask(null))
        .After(Bram, new RefuseInformationExtension(Request1, Something)).When(Visitor, Ask(null)).ShouldAccept();

    [Fact]
    public void a_day_that_is_no_later_gives_no_time() =>
        GivenRequest().When(Visitor, Ask("2026-12-14")).ShouldRefuse("not-later", "2026-12-14");

    [Fact]
    public void what_is_over_gets_no_more_time()
    {
        GivenRequest().When(Visitor, Ask(null) with { RequestId = Request2 }).ShouldRefuse("unknown-request");
        GivenRequest().After(Visitor, BringPapers(Request1)).When(Visitor, Ask(null)).ShouldRefuse("request-ended");
        GivenRequest().At("2026-12-15").AfterTheTimersLooked().When(Visitor, Ask(null)).ShouldRefuse("request-ended");
        GivenRequest().After(Bram, Decide(Q1, DecisionOutcome.Granted)).When(Visitor, Ask(null)).ShouldRefuse("question-ended");
    }

    [Fact]
    public void a_closed_case_is_opened_first() =>
        GivenRequest().After(Bram, Decide(Q1, DecisionOutcome.Granted)).After(Bram, Close).When(Visitor, Ask(null))
            .ShouldRefuse("case-closed");

    private static Story GivenRequest() => GivenCase.HeldBySvb(Pension).After(Bram, RequestPapers(Request1, Q1, "2026-12-14"));

    private static AskMoreTime Ask(string? until) => new(Request1, Something, until is null ? null : Day(until));
}
