using Casework.Domain.Cases.Help;
using Casework.Domain.Cases.Mandates;

namespace Casework.Domain.Tests.Cases.Help;

public class AskPersonToHelpTests
{
    [Fact]
    public void the_person_gets_a_mandate_at_once_and_the_desk_sees_that_help_was_needed()
    {
        var events = GivenCase.With(Pension).When(Visitor, new AskPersonToHelp(Thing2, Something, GivenMandate.Grant())).ShouldAccept();
        events.Select(e => e.GetType()).ShouldBe([typeof(HelpRequested), typeof(MandateGranted)]);
    }

    [Fact]
    public void what_no_mandate_can_be_is_no_help_either()
    {
        GivenCase.With(Pension).When(Visitor, new AskPersonToHelp(Thing2, null, GivenMandate.Grant("2026-11-01")))
            .ShouldRefuse("date-in-the-past");
        GivenCase.With(Pension).When(Visitor, new AskPersonToHelp(Thing2, null, GivenMandate.Grant(questions: [Nothing])))
            .ShouldRefuse("unknown-question");
        GivenCase.With(Pension).WithMandates(GrantMandate.MostAtOnce)
            .When(Visitor, new AskPersonToHelp(Thing2, null, GivenMandate.Grant())).ShouldRefuse("too-many-mandates");
    }
}
