using Casework.Domain.Cases.Contacts;

namespace Casework.Domain.Tests.Cases.Contacts;

public class AskForHelpTests
{
    [Fact]
    public void the_citizen_asks_for_a_person_and_is_named_only_by_role() =>
        GivenCase.With(Pension).When(Visitor, new AskForHelp(Thing1, null)).ShouldAcceptOnly<HelpRequested>().By
            .ShouldBe(new Author("citizen", "citizen", Role.Citizen));

    [Fact]
    public void also_on_a_closed_case() =>
        GivenCase.Closed().When(Visitor, new AskForHelp(Thing1, Something)).ShouldAcceptOnly<HelpRequested>();
}
