using Casework.Domain.Cases.Documents;

namespace Casework.Domain.Tests.Cases.Documents;

public class ReceiveDocumentTests
{
    [Fact]
    public void what_a_citizen_sends_joins_the_case_and_changes_nothing_else()
    {
        var story = GivenCase.With(Pension);
        story.When(Visitor, Send()).ShouldAcceptOnly<DocumentReceived>();
        story.After(Visitor, Send(question: Q1)).Current.OpenQuestions.ShouldHaveSingleItem();
    }

    [Fact]
    public void a_closed_case_takes_it_too() => GivenCase.Closed().When(Visitor, Send()).ShouldAcceptOnly<DocumentReceived>();

    [Fact]
    public void the_last_paper_that_was_asked_for_answers_the_request_and_the_term_runs_on()
    {
        var story = GivenRequest();
        story.After(Visitor, Send(Request1)).Current.InformationRequests[0].Status.ShouldBe(RequestStatus.Open, "more is to come");
        story.At("2026-12-07").After(Rosa, Send(Request1, complete: true));

        story.Current.InformationRequests[0].Status.ShouldBe(RequestStatus.Answered);
        story.Current.Questions[0].Term!.Suspensions.ShouldHaveSingleItem().To.ShouldBe(Day("2026-12-07"));
        story.When(Visitor, Send(Request1, complete: true)).ShouldAcceptOnly<DocumentReceived>();
    }

    [Fact]
    public void a_late_paper_answers_as_well() => GivenRequest().At("2026-12-20").AfterTheTimersLooked()
        .After(Visitor, Send(Request1, complete: true)).Current.InformationRequests[0].Status.ShouldBe(RequestStatus.Answered);

    [Fact]
    public void it_belongs_to_a_question_and_a_request_that_are_there()
    {
        GivenRequest().When(Visitor, Send(Request2)).ShouldRefuse("unknown-request");
        GivenRequest().When(Visitor, Send(question: Q2)).ShouldRefuse("unknown-question");
    }

    [Fact]
    public void an_organisation_that_only_looks_on_answers_no_request() =>
        GivenRequest().When(Dirk, Send(Request1)).ShouldRefuse("not-the-holder");

    private static Story GivenRequest() => GivenCase.HeldBySvb(Pension).After(Bram, RequestPapers(Request1, Q1, "2026-12-14"));

    private static ReceiveDocument Send(Guid? request = null, bool complete = false, Guid? question = null) => new(
        new(Thing1, Something, "application/pdf", 1234, new('a', 64), DocumentFrom.Citizen,
            Channel.Web, MalwareScan.NotScanned, request, question),
        complete ? Something : null);
}
