using Casework.Domain.Cases.Information;

namespace Casework.Domain.Tests.Cases.Information;

public class RefuseInformationExtensionTests
{
    [Fact]
    public void the_date_stays_as_it_was()
    {
        var after = GivenAsked().After(Carla, No).Current.InformationRequests[0];
        (after.ExtensionAsked, after.AnswerBy).ShouldBe((false, Day("2026-12-14")));
        GivenAsked().When(Bram, No).ShouldAcceptOnly<InformationExtensionRefused>();
    }

    [Fact]
    public void nobody_says_no_to_what_was_not_asked() => GivenRequest().When(Bram, No).ShouldRefuse("extension-not-requested");

    [Fact]
    public void only_whoever_holds_the_question_says_no() => GivenAsked().When(Anna, No).ShouldRefuse("not-the-holder");

    [Fact]
    public void nobody_says_no_where_nothing_waits()
    {
        GivenCase.HeldBySvb(Pension).When(Bram, No).ShouldRefuse("unknown-request");
        GivenAsked().After(Visitor, BringPapers(Request1)).When(Bram, No).ShouldRefuse("request-ended");
        var decided = GivenAsked().After(Bram, Decide(Q1, DecisionOutcome.Granted));
        decided.When(Bram, No).ShouldRefuse("question-ended");
        decided.After(Bram, Close).When(Bram, No).ShouldRefuse("case-closed");
    }

    private static RefuseInformationExtension No => new(Request1, Something);

    private static Story GivenRequest() => GivenCase.HeldBySvb(Pension).After(Bram, RequestPapers(Request1, Q1, "2026-12-14"));

    private static Story GivenAsked() => GivenRequest().After(Visitor, new AskMoreTime(Request1, Something, null));
}
