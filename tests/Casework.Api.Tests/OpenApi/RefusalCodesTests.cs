using Casework.Api.Cases.Decisions;
using Casework.Api.Cases.HandOffs;
using Casework.Api.Cases.Intake;
using Casework.Api.OpenApi;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.OpenApi;

public sealed class RefusalCodesTests(TestDesk desk)
{
    private RefusalCodes Refusals => desk.Host.Services.GetRequiredService<RefusalCodes>();

    [Fact]
    public void the_document_knows_the_refusals_of_a_command_and_of_the_rules_that_it_shares() =>
        new[] { "case-closed", "changed-meanwhile", "idempotency-key-reused", "in-progress", "not-the-holder", "question-ended", "talk-first" }
            .ShouldBeSubsetOf(Refusals.Of(typeof(DecideQuestionEndpoint)));

    [Fact]
    public void a_command_that_several_routes_make_is_known_for_each_of_them() => Refusals.Of(typeof(AddQuestionEndpoint)).ShouldContain("case-closed");

    [Fact]
    public void what_is_answered_400_or_404_is_no_conflict() =>
        Refusals.Of(typeof(AcceptHandOffEndpoint)).ShouldNotContain("unknown-hand-off");
}
