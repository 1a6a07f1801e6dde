using Casework.Domain.Cases.Promises;

namespace Casework.Domain.Tests.Cases.Promises;

public class SettlePromiseTests
{
    private static readonly SettlePromise Keep = new(Thing1, Kept: true, null), Break = new(Thing1, Kept: false, Something);

    [Fact]
    public void a_promise_is_kept()
    {
        GivenPromise().When(Anna, Keep).ShouldAcceptOnly<PromiseKept>();
        GivenPromise().After(Anna, Keep).Current.Promises[0].Status.ShouldBe(PromiseStatus.Kept);
    }

    [Fact]
    public void or_broken()
    {
        GivenPromise().When(Anna, Break).ShouldAcceptOnly<PromiseBroken>().Reason.ShouldBe(Something);
        GivenPromise().After(Anna, Break).Current.Promises[0].Status.ShouldBe(PromiseStatus.Broken);
    }

    [Fact]
    public void a_kept_promise_stays_kept() =>
        GivenPromise().After(Anna, Keep).When(Anna, Break).ShouldRefuse("already-kept");

    [Fact]
    public void a_broken_promise_stays_broken() =>
        GivenPromise().After(Anna, Break).When(Anna, Keep).ShouldRefuse("already-broken");

    [Fact]
    public void a_promise_is_settled_where_it_was_given_or_where_the_case_is_now()
    {
        var story = GivenCase.With(Pension, Contributions).After(Anna, new MakePromise(Thing1, Something, Day("2026-12-04")))
            .HandedTo(Bram, Offer1, Q1);
        story.When(Bram, Keep).ShouldRefuse("not-the-giver", "Anna");
        story.When(Aziz, Keep).ShouldAcceptOnly<PromiseKept>();
        story.After(Bram, new MakePromise(Thing2, Something, Day("2026-12-04"))).When(Carla, Keep with { PromiseId = Thing2 })
            .ShouldAcceptOnly<PromiseKept>();
        story.When(Anna, Keep with { PromiseId = Thing2 }).ShouldAcceptOnly<PromiseKept>();
    }

    [Fact]
    public void there_must_be_a_promise() =>
        GivenCase.With(Pension).When(Anna, Keep).ShouldRefuse("unknown-promise");

    private static Story GivenPromise() => GivenCase.With(Pension).After(Anna, new MakePromise(Thing1, Something, Day("2026-12-04")));
}
