using System.Text;

namespace Casework.Api.Tests.Http;

/// <summary>The character U+0000, which PostgreSQL stores in no text, wherever text comes in.</summary>
public sealed class NoTextTests(TestDesk desk)
{
    [Fact]
    public async Task in_a_parameter_it_is_refused_by_name()
    {
        foreach (var (person, path) in ((Person, string)[])[
            (desk.FirstLine(), "/inbox?q=%00a"), (desk.FirstLine(), "/inbox?service=%00"), (desk.FirstLine(), "/inbox?cursor=%00"), (desk.Auditor, "/readings?readerId=%00"),
            (desk.Auditor, "/audit/events?author=%00"), (desk.Auditor, "/audit/export?from=%00"),
            (desk.Coordinator(), "/deliveries?status=%00"), (desk.FirstLine(), "/letters?status=%00"), (desk.Nobody, "/open-data/performance?quarter=%00")])
        {
            var answer = await person.Get(path);
            answer.Status.ShouldBe(400, $"{path}: {answer.Text}");
        }

        (await desk.FirstLine().Get("/inbox?q=%00a")).Json["errors"]!["q"].ShouldNotBeNull();
    }

    [Fact]
    public async Task a_cursor_that_was_made_up_is_unreadable()
    {
        foreach (var text in (string[])["\0", "a\0|b|c", "2026-01-01\0"])
        {
            var cursor = Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
            foreach (var path in (string[])["/inbox", "/audit/events", "/readings"])
                (await desk.Auditor.Get($"{path}?cursor={cursor}")).Status.ShouldBeOneOf(400, 403);
            (await desk.FirstLine().Get($"/inbox?cursor={cursor}")).ShouldBeProblem(400, "invalid-input");
        }
    }

    [Fact]
    public async Task in_a_body_it_is_refused_by_its_field_with_all_other_faults()
    {
        (await desk.FirstLine().Post("/inbox/search", "{\"q\":\"a\\u0000\"}")).ShouldBeProblem(400, "invalid-input");
        (await desk.FirstLine().Post("/cases/search", "{\"text\":\"\\u0000\"}", ("X-Purpose", "call-back"))).ShouldBeProblem(400, "invalid-input");
        var intake = await desk.FirstLine().Post("/cases", "{\"citizen\":{\"kind\":\"person\",\"name\":\"Bo\\u0000s\",\"bsn\":\"1\"},\"channel\":\"counter\",\"questions\":[{\"text\":\"a\\u0000\"}]}");
        intake.ShouldBeProblem(400, "invalid-input");
        intake.Json["errors"]!.AsObject().Select(error => error.Key).ShouldBe(["citizen.name", "questions[0].text", "citizen.bsn"], ignoreOrder: true);
        (await desk.Nobody.Post("~/dev/token", "{\"sub\":\"a\\u0000\",\"role\":\"firstLine\"}")).ShouldBeProblem(400, "invalid-input");
        // What only looks like it is text like any other.
        var taken = await desk.FirstLine().TakeIn();
        (await desk.FirstLine().Post($"{taken.Path}/notes", "{\"text\":\"C:\\\\u0000\"}")).ShouldBe(201);
    }

    [Fact]
    public async Task with_such_a_claim_nobody_is_signed_in()
    {
        foreach (var person in (Person[])[desk.FirstLine("a\0"), desk.FirstLine(desk: "utrecht\0"), desk.SignIn("anna", "firstLine", "utrecht", name: "An\0na"), desk.SignIn("c", "citizen", bsn: "123\0")])
            (await person.Get("/inbox")).ShouldBeProblem(401, "sign-in-required");
    }

    [Fact]
    public async Task in_a_header_a_cookie_and_a_form_too()
    {
        (await desk.FirstLine().Get("/inbox", ("Cookie", "casework=%00"))).ShouldBeProblem(400, "malformed-request");
        using var http = desk.Host.Server.CreateClient();
        foreach (var path in (string[])["/track/sign-in", "/ratings"])
        {
            using var sent = await http.PostAsync(path, new FormUrlEncodedContent([new("caseNumber", "2026-\0"), new("code", "a\0")]), TestContext.Current.CancellationToken);
            ((int)sent.StatusCode).ShouldBeInRange(400, 499, path);
        }
    }
}
