using Casework.Application.Officials;
using Casework.Domain;
using Casework.Domain.Officials;
using Microsoft.Extensions.DependencyInjection;

namespace Casework.Api.Tests.Officials;

public sealed class DirectoryTests(TestDesk desk)
{
    private OfficialDirectory Directory => desk.Host.Services.GetRequiredService<OfficialDirectory>();

    [Fact]
    public async Task whoever_signs_in_is_in_the_directory_with_their_placement()
    {
        await desk.SignIn("els", "firstLine", "utrecht", name: "Els").Get("/inbox");
        await desk.SignIn("els", "secondLine", organisation: "cak", name: "Els Smit").Get("/inbox");
        var entry = (await desk.FirstLine().Get("/officials?q=Els+Smit")).ShouldBe(200).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        entry.ToJsonString().ShouldBe(
            """{"officialId":"els","name":"Els Smit","placements":[{"role":"firstLine","desk":"utrecht","organisation":null},{"role":"secondLine","desk":null,"organisation":"cak"}],"active":true,"available":true,"availability":"reachable","absent":null}""");
        foreach (var filter in (string[])["desk=utrecht", "organisation=cak", "role=secondLine"])
            (await desk.FirstLine().Get($"/officials?{filter}&q=els&limit=200")).Text.ShouldContain("\"els\"");
        (await desk.FirstLine().Get("/officials?desk=rotterdam&q=els&limit=200")).Text.ShouldNotContain("\"els\"");
    }

    [Fact]
    public async Task the_directory_is_for_officials_and_is_read_page_by_page()
    {
        (await desk.Nobody.Get("/officials")).ShouldBeProblem(401, "sign-in-required");
        (await desk.Citizen(Scenarios.NewBsn()).Get("/officials")).ShouldBeProblem(403, "not-allowed");
        (await desk.Auditor.Get("/officials?role=citizen")).ShouldBeProblem(400, "invalid-input");
        List<string> seen = [];
        for (string? more = ""; more is not null;)
        {
            var page = (await desk.Auditor.Get("/officials?limit=3" + more)).ShouldBe(200).Json;
            seen.AddRange(page["items"]!.AsArray().Select(item => item!["officialId"]!.GetValue<string>()));
            more = page["next"] is { } next ? "&cursor=" + next.GetValue<string>() : null;
        }

        seen.ShouldBeUnique();
        seen.ShouldContain("coordinator-utrecht");
    }

    [Fact]
    public async Task whoever_is_deactivated_is_refused_at_the_next_request_and_their_cases_go_to_others()
    {
        var fien = desk.FirstLine("fien");
        var own = await fien.TakeIn();
        var offered = await fien.TakeIn();
        await desk.Specialist("svb").Accept(offered, await fien.Offer(offered));
        var closed = await fien.TakeIn();
        await fien.AnswerAll(closed);
        await fien.Close(closed);

        (await desk.RunCommand("officials", "deactivate", "fien", "--reason", "Met pensioen")).ExitCode.ShouldBe(0);

        (await fien.Get("/inbox")).ShouldBeProblem(403, "inactive-official");
        (await fien.Post($"{own.Path}/notes", new { text = "Toch nog iets" })).ShouldBeProblem(403, "inactive-official");
        (await desk.State(own)).CaseManager.OfficialId.ShouldBe("coordinator-utrecht");
        (await desk.State(offered)).FirstLine.OfficialId.ShouldBe("coordinator-utrecht");
        await desk.Specialist("svb").Do(offered, $"questions/{offered.Question}/hand-back", new { reason = "Hoort bij het loket" });
        (await desk.State(offered)).CaseManager.OfficialId.ShouldBe("coordinator-utrecht");
        (await desk.FirstLine().Post($"{own.Path}/assignment", new { officialId = "fien", reason = "Toch" })).Status.ShouldBeOneOf(400);

        await desk.Coordinator().Do(closed, "reopening", new { reason = "Er was meer" });
        (await desk.State(closed)).CaseManager.OfficialId.ShouldBe("coordinator-utrecht");
        (await desk.History(closed)).TakeLast(2).ShouldBe(["case-reopened", "official-replaced"]);
        (await desk.FirstLine().Get("/officials?q=fien")).Json["items"]![0]!["active"]!.GetValue<bool>().ShouldBeFalse();

        (await desk.RunCommand("officials", "reactivate", "fien", "--reason", "Terug")).ExitCode.ShouldBe(0);
        (await fien.Get("/inbox")).ShouldBe(200);
    }

    [Fact]
    public async Task the_command_says_what_it_misses_and_does_nothing()
    {
        foreach (var wrong in (string[][])[["deactivate"], ["deactivate", "anna"], ["enter", "x", "--name", "X"], ["enter", "x", "--name", "X", "--role", "citizen"], ["enter", "x", "--name", "X", "--role", "firstLine", "--desk", "nowhere"]])
            (await desk.RunCommand(["officials", .. wrong])).ExitCode.ShouldBe(2, string.Join(' ', wrong));
        (await desk.RunCommand("officials", "deactivate", "nobody-at-all", "--reason", "Weg")).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task nobody_is_entered_twice_however_many_come_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Directory.Enter("greet-at-once", "Greet", [new(Role.FirstLine, Desk: i % 2 == 0 ? "utrecht" : "rotterdam")], EnteredBy.SignIn, TestContext.Current.CancellationToken)));
        (await Directory.Find("greet-at-once", TestContext.Current.CancellationToken))!.Placements.Select(placement => placement.Desk).ShouldBe(["utrecht", "rotterdam"], ignoreOrder: true);
    }

    [Fact]
    public async Task development_enters_whom_it_signs()
    {
        (await desk.Nobody.Post("~/dev/token", new { sub = "hans", name = "Hans", role = "secondLine", organisation = "duo" })).ShouldBe(200);
        (await Directory.Find("hans", TestContext.Current.CancellationToken))!.Placements.ShouldBe([new Placement(Role.SecondLine, Organisation: "duo")]);
    }
}
