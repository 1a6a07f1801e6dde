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
        GivenCase.With(Pension).After(Visitor, Call).When(Visitor, new AskForHelp(Thing1, Something, Call with { Id = Id(80) })).ShouldRefuse("call-back-open");
    }

    [Fact]
    public void also_on_a_closed_case() =>
        GivenCase.Closed().When(Visitor, new AskForHelp(Thing1, Something)).ShouldAcceptOnly<HelpRequested>();
}
