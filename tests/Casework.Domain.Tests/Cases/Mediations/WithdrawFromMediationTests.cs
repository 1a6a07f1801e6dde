using Casework.Domain.Cases.Mediations;
using static Casework.Domain.Tests.Telling.GivenMediation;

namespace Casework.Domain.Tests.Cases.Mediations;

public class WithdrawFromMediationTests
{
    private static readonly WithdrawFromMediation Stop = new(Thing2, "svb");

    [Fact]
    public void a_running_mediation_stops_at_once()
    {
        var story = Running().After(Bram, Stop);

        story.Events[^1].ShouldBeOfType<MediationWithdrawn>().Party.ShouldBe("svb");
        story.Mediation().ShouldBe(MediationStatus.Withdrawn);
    }

    [Fact]
    public void a_party_may_withdraw_before_the_start_too() =>
        Proposed().When(Bram, Stop).ShouldAcceptOnly<MediationWithdrawn>();

    [Fact]
    public void only_parties_withdraw() =>
        Running().When(Dirk, Stop with { Party = "cak" }).ShouldRefuse("not-a-party", "cak");

    [Fact]
    public void nobody_withdraws_for_another() =>
        Running().When(Bram, Stop with { Party = "citizen" }).ShouldRefuse("not-your-party", "citizen");

    [Fact]
    public void what_is_over_is_over() =>
        Over().When(Bram, Stop).ShouldRefuse("mediation-over");

    [Fact]
    public void there_must_be_a_mediation() =>
        GivenCase.Decided().When(Bram, Stop).ShouldRefuse("unknown-mediation");

    [Fact]
    public void a_closed_case_is_opened_first() =>
        Over().After(Bram, Close).When(Bram, Stop).ShouldRefuse("case-closed");
}
