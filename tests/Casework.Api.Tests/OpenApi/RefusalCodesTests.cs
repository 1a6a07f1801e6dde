using Casework.Api.Cases.Decisions;
using Casework.Api.Cases.HandOffs;
using Casework.Api.OpenApi;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.OpenApi;

public sealed class RefusalCodesTests(TestDesk desk)
{
    private RefusalCodes Refusals => desk.Host.Services.GetRequiredService<RefusalCodes>();

    [Fact]
    public void the_document_knows_the_refusals_of_a_command_and_of_the_rules_that_it_shares() =>
        Refusals.Of(typeof(DecideQuestionEndpoint)).ShouldBe(
            ["case-closed", "changed-meanwhile", "idempotency-key-reused", "in-progress", "not-the-holder", "question-ended", "talk-first"], ignoreOrder: true);

    [Fact]
    public void what_is_answered_400_or_404_is_no_conflict() =>
        Refusals.Of(typeof(AcceptHandOffEndpoint)).ShouldNotContain("unknown-hand-off");
}
