using Casework.Domain.Cases.Records;

namespace Casework.Domain.Tests.Cases.Records;

public class RequestDestructionTests
{
    private static readonly RequestDestruction Request = new(Thing1, Something);

    [Fact]
    public void a_citizen_may_ask_at_any_time_and_the_case_remembers_when()
    {
        var asked = GivenCase.With(Pension).After(Visitor, Request);
        asked.Events[^1].ShouldBeOfType<DestructionRequested>().RequestId.ShouldBe(Thing1);
        asked.Current.DestructionRequestedAt.ShouldBe(asked.Now);
    }

    [Fact]
    public void asking_twice_is_asking_once() =>
        GivenCase.Closed().After(Visitor, Request).When(Visitor, Request).ShouldRefuse("already-requested");
}
