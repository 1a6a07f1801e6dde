using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.Http;

public sealed class AccessTests(TestDesk desk)
{
    private static readonly string Bsn = Scenarios.NewBsn();
    private static Task<TakenIn>? _case;

    [Theory, MemberData(nameof(CommandRoutes.Everything), MemberType = typeof(CommandRoutes))]
    public async Task everybody_hears_what_the_matrix_says(CommandRoute route)
    {
        var taken = await (_case ??= desk.BusyCase(Bsn));
        foreach (var person in AccessMatrix.People)
        {
            var (somebody, headers) = AccessMatrix.Of(desk, person, Bsn);
            var answer = await somebody.Post(route.On(taken), "{", headers);
            answer.MediaType.ShouldBe("application/problem+json");
            $"{answer.Status} {answer.Problem}".ShouldBe(Expected(person, route), $"{person} at {route}");
        }
    }

    [Theory, MemberData(nameof(CommandRoutes.Everything), MemberType = typeof(CommandRoutes))]
    public async Task a_case_that_does_not_exist_is_not_found_whatever_is_sent(CommandRoute route)
    {
        var coordinator = desk.SignIn("all", ["firstLine", "secondLine", "mediator", "coordinator", "recordsManager"], "utrecht", "svb");
        foreach (var caseId in (string[])[Guid.CreateVersion7().ToString(), Guid.Empty.ToString(), "no-uuid", "1"])
        {
            var path = $"/cases/{caseId}/{route.Path.Replace("{version}", "1").Replace("{questionId}", "{id}").Replace("{id}", Guid.CreateVersion7().ToString())}";
            (await coordinator.Post(path, "{")).ShouldBeProblem(404, "not-found");
            (await desk.Nobody.Post(path, "{")).ShouldBeProblem(401, "sign-in-required");
        }
    }

    [Fact]
    public void the_matrix_has_every_command_on_a_case()
    {
        var existing = desk.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.OfType<HttpMethodMetadata>().Any(methods => methods.HttpMethods.Any(method => method is "POST" or "PUT")))
            .Select(endpoint => endpoint.RoutePattern.RawText!).Where(path => path.StartsWith("/api/v1/cases/{caseId}/", StringComparison.Ordinal));
        existing.Select(Shape).ShouldBe(CommandRoutes.All.Concat(CommandRoutes.Uploads).Select(route => Shape("/api/v1/cases/{caseId}/" + route.Path)), ignoreOrder: true);
    }

    [Fact]
    public async Task a_mediator_sees_a_case_only_when_named_for_its_mediation()
    {
        var taken = await desk.DecidedCase();
        var dispute = await desk.FirstLine().Disagree(taken);
        (await desk.Mediator.Post($"{taken.Path}/contacts", "{")).ShouldBeProblem(404, "not-found");
        await desk.FirstLine().ProposeMediation(taken, dispute);
        (await desk.Mediator.Post($"{taken.Path}/contacts", "{")).ShouldBeProblem(400, "malformed-body");
        (await desk.SignIn("max", "mediator").Post($"{taken.Path}/contacts", "{")).ShouldBeProblem(404, "not-found");
    }

    [Fact]
    public async Task intake_is_for_the_desk_and_for_citizens()
    {
        foreach (var person in (Person[])[desk.FirstLine(), desk.Coordinator(), desk.Citizen(Bsn)]) (await person.Post("/cases", "{")).ShouldBeProblem(400, "malformed-body");
        foreach (var person in (Person[])[desk.Specialist("svb"), desk.Mediator, desk.Auditor, desk.SignIn("boss", "boss"), desk.SignIn("c", "coordinator", organisation: "svb")])
            (await person.Post("/cases", "{")).ShouldBeProblem(403, "not-allowed");
        (await desk.Nobody.Post("/cases", "{")).ShouldBeProblem(401, "sign-in-required");
    }

    /// <summary>Whoever comes in with JSON where a form is wanted hears that.</summary>
    private static string Expected(string person, CommandRoute route) => AccessMatrix.Expected(person, route) is var heard && CommandRoutes.Uploads.Contains(route)
        ? heard.Replace("400 malformed-body", "415 unsupported-media-type")
        : heard;

    private static string Shape(string path) => string.Join('/', path.Split('/').Select(part => part.StartsWith('{') ? "{}" : part));
}
