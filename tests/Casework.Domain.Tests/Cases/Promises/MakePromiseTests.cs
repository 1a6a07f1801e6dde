using Casework.Domain.Cases.Promises;

namespace Casework.Domain.Tests.Cases.Promises;

public class MakePromiseTests
{
    [Theory]
    [InlineData("2026-11-30")]
    [InlineData("2026-12-04")]
    public void a_promise_has_a_date_from_today_on(string by)
    {
        GivenCase.With(Pension).When(Anna, Promise(by)).ShouldAcceptOnly<PromiseMade>().Due.ShouldBe(Day(by));
        GivenCase.With(Pension)
            .After(Anna, Promise(by)).Current.Promises.ShouldBe([new Promise(Thing1, Day(by), PromiseStatus.Open, Author.Of(Anna))]);
    }

    [Fact]
    public void nobody_promises_yesterday() =>
        GivenCase.With(Pension).When(Anna, Promise("2026-11-29")).ShouldRefuse("date-in-the-past");

    [Fact]
    public void nor_on_a_closed_case() =>
        GivenCase.Closed().When(Anna, Promise("2026-12-04")).ShouldRefuse("case-closed");

    private static MakePromise Promise(string by) => new(Thing1, Something, Day(by));
}
