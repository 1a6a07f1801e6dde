using Casework.Domain.Cases.CallBacks;
using Casework.Domain.Cases.Contacts;

namespace Casework.Domain.Tests.Cases.Contacts;

public class AskForHelpTests
{
    private static readonly RequestCallBack Call = new(Thing2, Q1, Something, Something, null, null);

    [Fact]
    public void the_citizen_asks_for_a_person_and_is_named_only_by_role() =>
        GivenCase.With(Pension).When(Visitor, new AskForHelp(Thing1, null)).ShouldAcceptOnly<HelpRequested>().By
            .ShouldBe(new Author("citizen", "citizen", Role.Citizen));

    [Fact]
    public void with_a_number_it_is_a_promise_to_call()
    {
        GivenCase.With(Pension).When(Visitor, new AskForHelp(Thing1, Something, Call)).ShouldAccept<CallBackRequested>();
        GivenCase.With(Pension).After(Visitor, Call).When(Visitor, new AskForHelp(Thing1, Something, Call with { Id = Id(80) }))
            .ShouldRefuse("call-back-open");
    }

    [Fact]
    public void also_on_a_closed_case() =>
        GivenCase.Closed().When(Visitor, new AskForHelp(Thing1, Something)).ShouldAcceptOnly<HelpRequested>();

    [Fact]
    public void a_call_that_cannot_be_promised_is_no_help_either()
    {
        Asking(GivenCase.Closed(), Call).ShouldRefuse("case-closed");
        Asking(GivenCase.With(Pension), Call with { QuestionId = Nothing }).ShouldRefuse("unknown-question");
        Asking(GivenCase.With(Pension), Call with { Organisation = Svb }).ShouldRefuse("organisation-not-involved");
        Asking(GivenCase.With(Pension), Call with { Day = Day("2026-12-05") }).ShouldRefuse("not-a-working-day");
        Asking(GivenCase.With(Pension), Call with { Day = Day("2026-11-27") }).ShouldRefuse("date-in-the-past");
    }

    private static Decision Asking(Story story, RequestCallBack call) => story.When(Visitor, new AskForHelp(Thing1, Something, call));
}
