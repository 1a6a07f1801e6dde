using Casework.Application.Store;

namespace Casework.Api.Tests.Http;

public sealed class ProblemTests(TestDesk desk)
{
    [Fact, Trait("Category", "Smoke")]
    public async Task a_path_that_does_not_exist_and_a_method_that_does_not_fit_are_problems_too()
    {
        var taken = await desk.FirstLine().TakeIn();
        (await desk.FirstLine().Post($"{taken.Path}/notes/garbage", new { text = "Dag" })).ShouldBeProblem(404, "not-found");
        (await desk.FirstLine().Post("/moon")).ShouldBeProblem(404, "not-found");
        foreach (var method in (HttpMethod[])[HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch])
            (await desk.FirstLine().Send(method, $"{taken.Path}/notes", "{}")).ShouldBeProblem(405, "method-not-allowed");
    }

    [Fact]
    public async Task a_problem_speaks_the_language_of_the_caller_and_names_its_type()
    {
        foreach (var (wanted, title) in new[] { ("en", "Sign-in required"), ("en-GB, nl;q=0.5", "Sign-in required"), ("nl", "Aanmelden nodig"), ("fr", "Aanmelden nodig"), ("*", "Aanmelden nodig") })
        {
            var answer = await desk.Nobody.Post("/cases", "{", ("Accept-Language", wanted));
            answer.ShouldBeProblem(401, "sign-in-required");
            answer.String("title").ShouldBe(title, wanted);
            answer.String("type").ShouldEndWith("/problems/sign-in-required");
            answer.Json["status"]!.GetValue<int>().ShouldBe(401);
            answer.Headers.WwwAuthenticate.ShouldContain(challenge => challenge.Scheme == "Bearer");
        }
    }

    [Fact]
    public async Task who_loses_twice_is_told_that_the_case_changed()
    {
        List<bool> waited = [];
        (await LostRace.TryTwice<string>(waiting => { waited.Add(waiting); throw new LostRaceException(); }, "changed-meanwhile")).ShouldBe("changed-meanwhile");
        waited.ShouldBe([false, true]);
    }
}
