using Casework.Api.Cases.Intake;
using Casework.Api.OpenApi;
using Casework.Application.Access;
using Casework.Application.Cases.Contacts;
using Casework.Application.Cases.Decisions;
using Casework.Application.Cases.HandOffs;
using Casework.Application.Cases.Intake;
using Casework.Application.Commands;

namespace Casework.Api.Tests.OpenApi;

public sealed class RefusalCodesTests
{
    [Fact]
    public void a_route_has_the_refusals_of_the_command_of_its_name_and_those_of_the_door() =>
        new[] { "archived", "case-closed", "changed-meanwhile", "idempotency-key-reused", "in-progress", "not-the-holder", "question-ended", "talk-first" }
            .ShouldBeSubsetOf(Of(typeof(DecideQuestionEndpoint)));

    [Fact]
    public void a_command_of_another_name_is_named_by_the_endpoint() => Of(typeof(AddQuestionEndpoint)).ShouldContain("case-closed");

    [Fact]
    public void an_intake_has_those_of_the_door_alone() => Of(typeof(OpenCaseEndpoint)).ShouldNotContain("case-closed");

    [Fact]
    public void what_is_answered_400_403_or_404_is_no_conflict() =>
        Of(typeof(AcceptHandOffEndpoint)).Intersect(["unknown-hand-off", "outside-mandate", "mandate-ended"]).ShouldBeEmpty();

    [Fact]
    public void an_endpoint_that_does_not_say_what_it_runs_is_refused() =>
        Should.Throw<InvalidOperationException>(() => Of(typeof(NamelessEndpoint))).Message.ShouldContain(nameof(NamelessEndpoint));

    private static IReadOnlyList<string> Of(Type endpoint) => RefusalCodes.Of(endpoint.GetMethod("Post") is { } post
        ? new(post, "POST", "/api/v1/cases", IsAnonymous: false)
        : new(endpoint.GetMember("Route")[0], "POST", "/api/v1/cases/{caseId}", IsAnonymous: false, NamelessEndpoint.Route));

    private static class NamelessEndpoint
    {
        public static readonly CommandRoute Route = new CommandRoute<AddNoteRequest>("/api/v1/cases/{caseId}", AllowedRoles.Officials, (_, _) => throw new NotSupportedException());
    }
}
